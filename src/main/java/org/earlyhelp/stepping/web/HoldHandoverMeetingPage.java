package org.earlyhelp.stepping.web;

import java.util.List;

import org.earlyhelp.plan.FillingInMeeting;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Typed;
import org.earlyhelp.stepping.ReadingStepDown;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Writing down the meeting at which social care hands over, and the plan that it made.
 */
@Component
class HoldHandoverMeetingPage implements TaskPage {

	private final FillingInMeeting meeting;

	private final ReadingStepDown stepDowns;

	HoldHandoverMeetingPage(FillingInMeeting meeting, ReadingStepDown stepDowns) {
		this.meeting = meeting;
		this.stepDowns = stepDowns;
	}

	@Override
	public TaskType type() {
		return TaskType.HOLD_HANDOVER_MEETING;
	}

	@Override
	public String template() {
		return "stepping/hold-handover-meeting";
	}

	@Override
	public List<Section> sections() {
		return FillingInMeeting.sections("socialCareClosedOn");
	}

	@Override
	public Typed begun(TaskView task) {
		return this.meeting.begun(task);
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		this.meeting.show(task, form, model);
		model.addAttribute("stepDown", this.stepDowns.ofCase(new CaseId(task.caseId())).orElse(null));
	}

}

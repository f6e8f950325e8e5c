package org.earlyhelp.stepping.web;

import java.util.List;

import org.earlyhelp.plan.FillingInMeeting;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Typed;
import org.earlyhelp.stepping.ReadingStepUp;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Writing down the meeting after social care gave advice, and what it adds to the plan.
 */
@Component
class RevisePlanAfterStepUpPage implements TaskPage {

	private final FillingInMeeting meeting;

	private final ReadingStepUp reading;

	RevisePlanAfterStepUpPage(FillingInMeeting meeting, ReadingStepUp reading) {
		this.meeting = meeting;
		this.reading = reading;
	}

	@Override
	public TaskType type() {
		return TaskType.REVISE_PLAN_AFTER_STEP_UP;
	}

	@Override
	public String template() {
		return "stepping/revise-plan-after-step-up";
	}

	@Override
	public List<Section> sections() {
		return FillingInMeeting.SECTIONS;
	}

	@Override
	public Typed begun(TaskView task) {
		return this.meeting.people(task);
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		model.addAttribute("stepUp", this.reading.read(task.matterId()));
		this.meeting.show(task, form, model);
	}

}

package org.earlyhelp.plan.web;

import java.util.List;

import org.earlyhelp.plan.FillingInMeeting;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Typed;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Writing down a meeting and the plan that it made, beside the needs that were found. Who
 * was asked to come and what is needed stand in it already.
 */
@Component
class HoldTafMeetingPage implements TaskPage {

	private final FillingInMeeting meeting;

	HoldTafMeetingPage(FillingInMeeting meeting) {
		this.meeting = meeting;
	}

	@Override
	public TaskType type() {
		return TaskType.HOLD_TAF_MEETING;
	}

	@Override
	public String template() {
		return "plan/hold-taf-meeting";
	}

	@Override
	public List<Section> sections() {
		return FillingInMeeting.SECTIONS;
	}

	@Override
	public Typed begun(TaskView task) {
		return this.meeting.begun(task);
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		this.meeting.show(task, form, model);
	}

}

package org.earlyhelp.closure.web;

import org.earlyhelp.closure.ReadingClosure;
import org.earlyhelp.closure.ReadingClosureLetter;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Asking the family how it goes, beside who was to carry on with what. */
@Component
class FollowUpPage implements TaskPage {

	private final ReadingClosure reading;

	private final ReadingClosureLetter family;

	FollowUpPage(ReadingClosure reading, ReadingClosureLetter family) {
		this.reading = reading;
		this.family = family;
	}

	@Override
	public TaskType type() {
		return TaskType.FOLLOW_UP;
	}

	@Override
	public String template() {
		return "closure/follow-up";
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		CaseId episode = new CaseId(task.caseId());
		model.addAttribute("proposal", this.reading.read(episode).orElse(null));
		model.addAttribute("previews", this.family.previews(episode));
	}

}

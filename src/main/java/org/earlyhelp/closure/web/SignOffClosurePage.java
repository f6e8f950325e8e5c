package org.earlyhelp.closure.web;

import org.earlyhelp.closure.ReadingClosure;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Signing a proposal to close off, or sending it back, beside the whole of it. */
@Component
class SignOffClosurePage implements TaskPage {

	private final ReadingClosure reading;

	SignOffClosurePage(ReadingClosure reading) {
		this.reading = reading;
	}

	@Override
	public TaskType type() {
		return TaskType.SIGN_OFF_CLOSURE;
	}

	@Override
	public String template() {
		return "closure/sign-off-closure";
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		model.addAttribute("proposal", this.reading.read(new CaseId(task.caseId())).orElse(null));
	}

}

package org.earlyhelp.closure.web;

import java.util.List;

import org.earlyhelp.closure.ReadingClosureLetter;
import org.earlyhelp.plan.CopyOffer;
import org.earlyhelp.plan.CopyPreview;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Telling each of the family in writing that the case is closed. */
@Component
class SendClosureLetterPage implements TaskPage {

	private final ReadingClosureLetter reading;

	SendClosureLetterPage(ReadingClosureLetter reading) {
		this.reading = reading;
	}

	@Override
	public TaskType type() {
		return TaskType.SEND_CLOSURE_LETTER;
	}

	@Override
	public String template() {
		return "plan/send-copy";
	}

	@Override
	public void sent(Form form) {
		CopyOffer.sent(form);
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		List<CopyPreview> previews = this.reading.previews(new CaseId(task.caseId()));
		model.addAttribute("previews", previews);
		model.addAttribute("offers", CopyOffer.of(previews, form, TaskPage.isBegun(task, "recipients")));
	}

}

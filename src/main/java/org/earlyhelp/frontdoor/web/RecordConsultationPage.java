package org.earlyhelp.frontdoor.web;

import org.earlyhelp.frontdoor.LookingAtContact;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What integrated working advised, beside the contact. */
@Component
class RecordConsultationPage implements TaskPage {

	private final LookingAtContact looking;

	RecordConsultationPage(LookingAtContact looking) {
		this.looking = looking;
	}

	@Override
	public TaskType type() {
		return TaskType.RECORD_CONSULTATION;
	}

	@Override
	public String template() {
		return "frontdoor/record-consultation";
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		model.addAttribute("contact", this.looking.look(new ContactId(task.contactId())));
	}

}

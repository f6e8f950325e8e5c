package org.earlyhelp.frontdoor.web;

import org.earlyhelp.frontdoor.LookingAtContact;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Looking again at what was sent back to a referrer or asked of one (R2.6). */
@Component
class ReviewReturnPage implements TaskPage {

	private final LookingAtContact looking;

	ReviewReturnPage(LookingAtContact looking) {
		this.looking = looking;
	}

	@Override
	public TaskType type() {
		return TaskType.REVIEW_RETURN;
	}

	@Override
	public String template() {
		return "frontdoor/review-return";
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		model.addAttribute("contact", this.looking.look(new ContactId(task.contactId())));
	}

}

package org.earlyhelp.frontdoor.web;

import org.earlyhelp.frontdoor.LookingAtContact;
import org.earlyhelp.frontdoor.LookingAtPlanCheck;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.PlanCheckId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.worklist.TaskPage;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The lead answers a contact about their family (R2.1), or somebody who asked for the
 * plan.
 */
@Component
class AnswerContactPage implements TaskPage {

	private final LookingAtContact looking;

	private final LookingAtPlanCheck planChecks;

	private final Wording words;

	AnswerContactPage(LookingAtContact looking, LookingAtPlanCheck planChecks, Wording words) {
		this.looking = looking;
		this.planChecks = planChecks;
		this.words = words;
	}

	@Override
	public TaskType type() {
		return TaskType.ANSWER_CONTACT;
	}

	@Override
	public String template() {
		return "frontdoor/answer-contact";
	}

	@Override
	public void show(TaskView task, Form form, Model model) {
		if (task.subject().kind() == Subject.Kind.PLAN_CHECK) {
			model.addAttribute("planCheck", this.planChecks.look(new PlanCheckId(task.subject().id())));
			form.label("response", this.words.of("answer-contact.response.plan-check"));
			return;
		}
		model.addAttribute("contact", this.looking.look(new ContactId(task.contactId())));
	}

}

package org.earlyhelp.workflow.steps;

import org.earlyhelp.casefile.TellingVacantLeads;
import org.earlyhelp.casefile.TellingWhoCameOfAge;
import org.earlyhelp.message.TellingOverdueWork;
import org.earlyhelp.plan.TellingPastDueActions;

import org.springframework.stereotype.Component;

/**
 * What the processes of the morning ask of the domain. Public, because BPMN expressions
 * call it.
 */
@Component
public class MessageSteps {

	private final TellingOverdueWork overdue;

	private final TellingVacantLeads vacancies;

	private final TellingPastDueActions actions;

	private final TellingWhoCameOfAge birthdays;

	MessageSteps(TellingOverdueWork overdue, TellingVacantLeads vacancies, TellingPastDueActions actions,
			TellingWhoCameOfAge birthdays) {
		this.overdue = overdue;
		this.vacancies = vacancies;
		this.actions = actions;
		this.birthdays = birthdays;
	}

	/** Tells each colleague how much of their work is overdue. */
	public void tellOverdueWork() {
		this.overdue.tell();
	}

	/** Tells which cases nobody leads. */
	public void tellVacantLeads() {
		this.vacancies.tell();
	}

	/** Tells which actions of plans are past their day. */
	public void tellPastDueActions() {
		this.actions.tell();
	}

	/** Tells which children have come of age. */
	public void tellWhoCameOfAge() {
		this.birthdays.tell();
	}

}

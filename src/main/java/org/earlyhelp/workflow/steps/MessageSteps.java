package org.earlyhelp.workflow.steps;

import org.earlyhelp.message.TellingOverdueWork;

import org.springframework.stereotype.Component;

/**
 * What the MorningDigest process asks of the domain. Public, because BPMN expressions
 * call it.
 */
@Component
public class MessageSteps {

	private final TellingOverdueWork telling;

	MessageSteps(TellingOverdueWork telling) {
		this.telling = telling;
	}

	/** Tells each colleague how much of their work is overdue. */
	public void tellOverdueWork() {
		this.telling.tell();
	}

}

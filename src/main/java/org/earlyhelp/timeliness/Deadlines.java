package org.earlyhelp.timeliness;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.Subject;

/** What is due when, for whoever shows it. */
@Component
public class Deadlines {

	/** Every clock of a case or contact, the earliest due first; may be empty. */
	public List<DeadlineView> of(Subject subject) {
		return List.of();
	}

	/**
	 * When the contact must be decided; after the decision, when it had to be. Empty
	 * before it is received.
	 */
	public Optional<Instant> decisionDueAt(ContactId contact) {
		return Optional.empty();
	}

}

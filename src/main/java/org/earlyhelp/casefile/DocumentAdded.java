package org.earlyhelp.casefile;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * A document was put on the case.
 *
 * @param restricted whether only those named may know of it
 */
public record DocumentAdded(CaseId episode, UUID document, String kind, String name, boolean restricted,
		FamilyId family, Instant occurredAt) implements DomainEvent {

	/** What only those named may know of. */
	public static final String RESTRICTED = "RESTRICTED_DOCUMENT_ADDED";

	/**
	 * What is restricted has a name of its own, so that a story can be told without it.
	 */
	@Override
	public String action() {
		return this.restricted ? RESTRICTED : DomainEvent.super.action();
	}

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}

package org.earlyhelp.casefile;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/** A call, a visit, a discussion: what a case is mostly made of. */
public record NoteWritten(CaseId episode, UUID note, String kind, Instant at, boolean metFamily, boolean significant,
		FamilyId family, Instant occurredAt) implements DomainEvent {

	/** What management alone may know of. */
	public static final String SUPERVISION = "SUPERVISION_WRITTEN";

	/** Supervision has a name of its own, so that a story can be told without it. */
	@Override
	public String action() {
		return NoteKind.SUPERVISION.name().equals(this.kind) ? SUPERVISION : DomainEvent.super.action();
	}

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}

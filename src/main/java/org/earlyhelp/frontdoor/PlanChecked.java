package org.earlyhelp.frontdoor;

import java.time.Instant;
import java.time.LocalDate;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.PlanCheckId;
import org.earlyhelp.shared.Subject;

/**
 * Somebody asked whether there is a plan for a child. Who was asked for is in the sealed
 * part of the ledger alone.
 *
 * @param episode the plan's case; null where there is none
 * @param person the child on record; null likewise
 * @param told what they were answered: of a case that they may not know of, that there is
 * none
 * @param family null where none was found
 */
public record PlanChecked(PlanCheckId check, CaseId episode, PersonId person, String firstName, String lastName,
		LocalDate dateOfBirth, String postcode, String purpose, PlanCheckAnswer told, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	/** Whether somebody has to look at it. */
	public boolean found() {
		return this.episode != null;
	}

	@Override
	public Subject subject() {
		return Subject.of(this.check);
	}

	@Override
	public boolean begins() {
		return true;
	}

}

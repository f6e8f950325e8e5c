package org.earlyhelp.shared;

import java.util.UUID;

/**
 * What a task, a deadline or a ledger entry is about.
 *
 * @param kind the sort of record
 * @param id its id; never null
 */
public record Subject(Kind kind, UUID id) {

	/** The sorts of record that have a history of their own. */
	public enum Kind {

		/** What somebody told the front door. */
		CONTACT,
		/** An episode of early help. */
		CASE,
		/** A family, whatever its cases. */
		FAMILY,
		/** One person. */
		PERSON,
		/** A piece of work in a queue. */
		TASK,
		/** That somebody asked whether there is a plan for a child. */
		PLAN_CHECK,
		/** A challenge to an agency that starts no teams. */
		CHALLENGE,
		/** An audit of a case file. */
		CASE_AUDIT,
		/** A glass that was broken to read a case. */
		GLASS,
		/** The service itself: sign-in, clock, settings, lists. */
		SERVICE

	}

	private static final UUID SERVICE_ID = new UUID(0, 0);

	public static Subject of(ContactId contact) {
		return new Subject(Kind.CONTACT, contact.value());
	}

	public static Subject of(CaseId episode) {
		return new Subject(Kind.CASE, episode.value());
	}

	public static Subject of(FamilyId family) {
		return new Subject(Kind.FAMILY, family.value());
	}

	public static Subject of(PersonId person) {
		return new Subject(Kind.PERSON, person.value());
	}

	public static Subject of(TaskId task) {
		return new Subject(Kind.TASK, task.value());
	}

	public static Subject of(PlanCheckId check) {
		return new Subject(Kind.PLAN_CHECK, check.value());
	}

	public static Subject of(ChallengeId challenge) {
		return new Subject(Kind.CHALLENGE, challenge.value());
	}

	public static Subject of(CaseAuditId audit) {
		return new Subject(Kind.CASE_AUDIT, audit.value());
	}

	public static Subject of(GlassId glass) {
		return new Subject(Kind.GLASS, glass.value());
	}

	public static Subject service() {
		return new Subject(Kind.SERVICE, SERVICE_ID);
	}

	public boolean isCase() {
		return this.kind == Kind.CASE;
	}

	public boolean isContact() {
		return this.kind == Kind.CONTACT;
	}

	@Override
	public String toString() {
		return this.kind + ":" + this.id;
	}

}

package org.earlyhelp.frontdoor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.family.Household;

/**
 * What is on record around a contact: whom its children may be, what help their families
 * have or had, who lives with them, and what we were told before.
 *
 * @param children those who may be somebody we know
 * @param families the contact's own family first
 * @param earlier other contacts of the last twelve months, newest first
 */
public record ContactBackground(List<MaybeKnown> children, List<KnownFamily> families, List<Earlier> earlier) {

	/** Whether any of the families has a Team Around the Family now. */
	public boolean helpedNow() {
		return this.families.stream().flatMap((family) -> family.episodes().stream()).anyMatch(Episode::open);
	}

	/** Whether any of the families once had one. */
	public boolean helpedBefore() {
		return this.families.stream()
			.flatMap((family) -> family.episodes().stream())
			.anyMatch((episode) -> !episode.open());
	}

	/**
	 * A child of the contact who may be somebody we know.
	 *
	 * @param child index in the contact's children, from 0
	 * @param candidates the likest first
	 */
	public record MaybeKnown(int child, List<Known> candidates) {
	}

	/**
	 * Somebody on record.
	 *
	 * @param name null where their record is restricted
	 * @param family what lists call it; null where its record is restricted
	 * @param score 0 to 100
	 * @param why what is the same and what differs
	 */
	public record Known(UUID personId, String name, LocalDate dateOfBirth, LocalDate expectedDate, String family,
			int score, String why) {
	}

	/**
	 * A family on record.
	 *
	 * @param own whether the contact is filed under it
	 * @param restricted whether no more is shown than that it is there
	 * @param members who belongs to it now, children first; empty where it is restricted
	 * @param episodes the latest first
	 */
	public record KnownFamily(UUID id, String name, boolean own, boolean restricted, List<Household.Member> members,
			List<Episode> episodes) {

		public List<Household.Member> children() {
			return this.members.stream().filter(Household.Member::child).toList();
		}

		public List<Household.Member> adults() {
			return this.members.stream().filter((member) -> !member.child()).toList();
		}

	}

	/**
	 * An episode of early help, as a summary.
	 *
	 * @param holder the lead, until one is agreed the assessor; null before both
	 * @param outcome how it ended; null while it is open
	 */
	public record Episode(UUID id, String reference, boolean open, String level, String holder, String team,
			Instant startedAt, LocalDate closedOn, String outcome) {
	}

	/**
	 * Another contact about these children or their family.
	 *
	 * @param outcome null before a decision
	 */
	public record Earlier(UUID id, String reference, Instant receivedAt, String source, ContactState state,
			Outcome outcome) {

		static Earlier of(Contact contact) {
			return new Earlier(contact.id().value(), contact.reference(), contact.receivedAt(), contact.source(),
					contact.state(), contact.outcome());
		}

	}

}

package org.earlyhelp.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.family.Household;
import org.earlyhelp.family.SafeContact;

/**
 * What somebody needs to know of a case who works on it.
 *
 * @param presentingNeeds codes of the needs that it was opened with
 * @param agency the assessor's; null until allocation
 * @param excludedAgencies whom the family does not want told
 * @param beginning what was told when it began; null where the asker may not read it
 * @param people who belongs to the family now, children first, the eldest first
 */
public record EpisodeView(UUID id, String reference, CaseState state, String level, Instant startedAt, String district,
		List<String> presentingNeeds, String assessor, String agency, String initiatingAgency, String lead,
		LeadStatus leadStatus, List<String> members, Consent consent, LocalDate consentOn,
		List<String> excludedAgencies, LocalDate lastFamilyContactOn, boolean reopened, Beginning beginning,
		List<Person> people) {

	/**
	 * Somebody of the family.
	 *
	 * @param age in years; null where nobody knows, and of the unborn
	 */
	public record Person(UUID id, String firstName, String name, String relationship, boolean child,
			LocalDate dateOfBirth, LocalDate expectedDate, Integer age, Boolean parentalResponsibility,
			boolean livesInHousehold, String school, String language, SafeContact safeContact) {

		static Person of(Household.Member member, LocalDate today) {
			Integer age = (member.dateOfBirth() != null)
					? Integer.valueOf(Period.between(member.dateOfBirth(), today).getYears()) : null;
			return new Person(member.id().value(), (member.firstName() != null) ? member.firstName() : member.name(),
					member.name(), member.relationship(), member.child(), member.dateOfBirth(), member.expectedDate(),
					age, member.parentalResponsibility(), member.livesInHousehold(), member.school(), member.language(),
					member.safeContact());
		}

		public boolean unborn() {
			return this.expectedDate != null;
		}

	}

	public List<Person> children() {
		return this.people.stream().filter(Person::child).toList();
	}

	public List<Person> adults() {
		return this.people.stream().filter((person) -> !person.child()).toList();
	}

	/** How each adult may be reached, as far as anybody said. */
	public List<Person> toReachWithCare() {
		return adults().stream().filter((adult) -> adult.safeContact() != null).toList();
	}

}

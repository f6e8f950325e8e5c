package org.earlyhelp.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;

/**
 * A family as the asker may see it.
 *
 * @param name as {@code Osei-Brown family}
 * @param postcode of the children; null where none is known, or it is protected from the
 * asker
 * @param members who belongs to it now, children first, the eldest first
 * @param former who no longer belongs to it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Household(FamilyId id, String name, String postcode, List<Member> members, List<Member> former) {

	public List<Member> children() {
		return this.members.stream().filter(Member::child).toList();
	}

	public List<Member> adults() {
		return this.members.stream().filter((member) -> !member.child()).toList();
	}

	/** Somebody who belongs to it now. */
	public Optional<Member> member(PersonId person) {
		return this.members.stream().filter((member) -> member.id().equals(person)).findFirst();
	}

	/** What somebody is called who belongs or belonged to it; null for anybody else. */
	public String nameOf(PersonId person) {
		return Stream.concat(this.members.stream(), this.former.stream())
			.filter((member) -> member.id().equals(person))
			.findFirst()
			.map(Member::name)
			.orElse(null);
	}

	/**
	 * One person of the family. What is not known is null.
	 *
	 * @param from since when they belong to it
	 * @param until when that ended; null for those who belong to it now
	 * @param addresses the present one first
	 * @param endedAs how they ceased to belong to it; null for those who do
	 * @param diedOn null for the living
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Member(PersonId id, String firstName, String lastName, LocalDate dateOfBirth, LocalDate expectedDate,
			String relationship, boolean child, Boolean parentalResponsibility, boolean livesInHousehold, String sex,
			String ethnicity, String school, String upn, String nhsNumber, List<String> disabilities, String sen,
			String language, SafeContact safeContact, List<Address> addresses, LocalDate from, LocalDate until,
			Departure endedAs, LocalDate diedOn) {

		public Member(PersonId id, String firstName, String lastName, LocalDate dateOfBirth, LocalDate expectedDate,
				String relationship, boolean child, Boolean parentalResponsibility, boolean livesInHousehold,
				String sex, String ethnicity, String school, String upn, String nhsNumber, List<String> disabilities,
				String sen, String language, SafeContact safeContact, List<Address> addresses, LocalDate from,
				LocalDate until) {
			this(id, firstName, lastName, dateOfBirth, expectedDate, relationship, child, parentalResponsibility,
					livesInHousehold, sex, ethnicity, school, upn, nhsNumber, disabilities, sen, language, safeContact,
					addresses, from, until, null, null);
		}

		/** First and last name, as people say it. */
		public String name() {
			return (this.firstName != null) ? this.firstName + " " + this.lastName : this.lastName;
		}

	}

	/**
	 * Where somebody lives or lived.
	 *
	 * @param line1 null where it is protected from the asker
	 * @param postcode null where it is protected from the asker
	 * @param isProtected whether only people named may see it
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Address(String line1, String postcode, boolean isProtected, LocalDate from, LocalDate until) {
	}

}

package org.earlyhelp.family;

import java.time.LocalDate;
import java.util.List;

/**
 * One person as somebody described them. Names keep their bytes. All but the names may be
 * null; a child not yet born has an expected date and may have no first name.
 *
 * @param dateOfBirth null for the unborn and where nobody knows
 * @param expectedDate when a child is due; null for everybody born
 * @param sex F, M or U
 * @param ethnicity a code of the locality's list
 * @param address where they live; null where nobody said
 * @param upn unique pupil number, 13 characters
 * @param nhsNumber ten digits; spaces are dropped
 * @param disabilities codes; null counts as none told
 * @param relationship who they are to the children, as MOTHER
 * @param parentalResponsibility null where nobody said
 * @param livesInHousehold null counts as yes
 * @param child whether they are one of the children; otherwise an adult
 */
public record PersonSaid(String firstName, String lastName, LocalDate dateOfBirth, LocalDate expectedDate, String sex,
		String ethnicity, AddressSaid address, String school, String upn, String nhsNumber, List<String> disabilities,
		String sen, String language, String relationship, Boolean parentalResponsibility, Boolean livesInHousehold,
		SafeContact safeContact, boolean child) {

	/** What a UPN looks like; whether its check letter fits is not asked. */
	public static final String UPN_FORM = "[A-Za-z][0-9]{11}[0-9A-Za-z]";

	/** What an NHS number looks like; whether its check digit fits is not asked. */
	public static final String NHS_NUMBER_FORM = "[0-9]{3} ?[0-9]{3} ?[0-9]{4}";

	public PersonSaid {
		disabilities = (disabilities != null) ? List.copyOf(disabilities) : List.of();
	}

	/** Just who it is: for a search or a plan check. */
	public static PersonSaid child(String firstName, String lastName, LocalDate dateOfBirth, String postcode) {
		return new PersonSaid(firstName, lastName, dateOfBirth, null, null, null, new AddressSaid(null, postcode), null,
				null, null, null, null, null, null, null, null, null, true);
	}

}

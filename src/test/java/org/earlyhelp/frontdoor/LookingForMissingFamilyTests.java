package org.earlyhelp.frontdoor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.earlyhelp.casefile.FamilyMissing;
import org.earlyhelp.family.Household;
import org.earlyhelp.family.PersonCodes;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LookingForMissingFamilyTests {

	private static final Instant NOW = Instant.parse("2026-06-16T10:00:00Z");

	private static final LocalDate TODAY = LocalDate.parse("2026-06-16");

	private static final KnownCodes CODES = new KnownCodes(Set.of("5D"), Set.of(), Set.of("PP"), Set.of(),
			new PersonCodes(Set.of("F", "M", "U"), Set.of("WBRI"), Set.of(), Set.of()));

	@Test
	void looksForAnUnbornChildWhoseExpectedDateIsPast() {
		ReceiveContact contact = contact(child(null, "Osei", null, TODAY.minusMonths(2), null, null));

		assertThat(wrong(contact)).isEmpty();
		assertThat(contact.children()).singleElement().satisfies((child) -> {
			assertThat(child.expectedDate()).isNull();
			assertThat(child.lastName()).isEqualTo("Osei");
		});
	}

	@Test
	void keepsADateThatMayStillBe() {
		ReceiveContact contact = contact(child(null, "Osei", null, TODAY.minusDays(20), null, null));

		assertThat(wrong(contact)).isEmpty();
		assertThat(contact.children().get(0).expectedDate()).isEqualTo(TODAY.minusDays(20));
	}

	@Test
	void leavesOutCodesThatAreNoLongerOurs() {
		ReceiveContact contact = contact(child("Kofi", "Osei", TODAY.minusYears(3), null, "X", "OLD"));

		assertThat(wrong(contact)).isEmpty();
		assertThat(contact.children().get(0).sex()).isNull();
		assertThat(contact.children().get(0).ethnicity()).isNull();
		assertThat(contact(child("Kofi", "Osei", TODAY.minusYears(3), null, "M", "WBRI")).children().get(0).sex())
			.isEqualTo("M");
	}

	@Test
	void looksForAChildWhoseNameNobodyKnew() {
		assertThat(wrong(contact(child(null, "Osei", TODAY.minusYears(3), null, null, null)))).isEmpty();
	}

	@Test
	void looksForAFamilyOfWhomNobodyIsLeftOnRecord() {
		assertThat(wrong(contact())).isEmpty();
	}

	private static List<String> wrong(ReceiveContact contact) {
		return ContactCheck.findings(contact, CODES, NOW).stream().map((field) -> field.path()).toList();
	}

	private static ReceiveContact contact(Household.Member... members) {
		FamilyId family = FamilyId.next();
		FamilyMissing fact = new FamilyMissing(CaseId.next(), "Halton", true, List.of(), true, family, NOW);
		return LookingForMissingFamily.contact("T-2026-0001",
				new Household(family, "Osei family", null, List.of(members), List.of()), fact, CODES, TODAY);
	}

	private static Household.Member child(String firstName, String lastName, LocalDate born, LocalDate expected,
			String sex, String ethnicity) {
		return new Household.Member(PersonId.next(), firstName, lastName, born, expected, null, true, null, true, sex,
				ethnicity, null, null, null, List.of(), null, null, null, List.of(), TODAY.minusYears(1), null);
	}

}

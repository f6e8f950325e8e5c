package org.earlyhelp.frontdoor;

import java.time.Instant;
import java.util.List;

import org.earlyhelp.shared.InvalidInput;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyhelp.frontdoor.ContactFixtures.CODES;
import static org.earlyhelp.frontdoor.ContactFixtures.NOW;
import static org.earlyhelp.frontdoor.ContactFixtures.aChildBorn;
import static org.earlyhelp.frontdoor.ContactFixtures.aChildExpected;
import static org.earlyhelp.frontdoor.ContactFixtures.aContact;
import static org.earlyhelp.frontdoor.ContactFixtures.aContactAbout;
import static org.earlyhelp.frontdoor.ContactFixtures.inDanger;

class ContactCheckTests {

	@Test
	void findsNothingWrongWithAWholeContact() {
		assertThat(wrongIn(aContactAbout(aChildBorn("2017-01-01")))).isEmpty();
	}

	@Test
	void namesEveryMissingFieldAtOnce() {
		var empty = new ReceiveContact(null, null, null, null, null, null, null, null, null, null, null, null, null,
				null, null, null, null);

		assertThat(wrongIn(empty)).containsExactlyInAnyOrder("narrative", "channel", "source", "type", "children");
	}

	@Test
	void dangerWaivesAllButTheNarrative() {
		assertThat(wrongIn(inDanger("He is hitting them now."))).isEmpty();
		assertThat(wrongIn(inDanger(null))).containsExactly("narrative");
	}

	@Test
	void namesUnknownCodesWhereTheyStand() {
		var told = aContact("2Z", "Told.", List.of("2.3", "99.9"), aChildBorn("2017-01-01"));

		assertThat(wrongIn(told)).containsExactly("source", "needs[1]");
	}

	@Test
	void takesAnExpectedDateWithinTenMonthsOfTheContact() {
		assertThat(wrongIn(aContactAbout(aChildExpected("2027-01-02")))).isEmpty();
		assertThat(wrongIn(aContactAbout(aChildExpected("2027-01-03")))).containsExactly("children[0].expectedDate");
		assertThat(wrongIn(aContactAbout(aChildExpected("2026-02-02")))).isEmpty();
		assertThat(wrongIn(aContactAbout(aChildExpected("2026-02-01")))).containsExactly("children[0].expectedDate");
	}

	@Test
	void refusesAContactReceivedLaterThanNow() {
		var told = aContactAbout(aChildBorn("2017-01-01"));

		assertThat(ContactCheck.findings(told, CODES, NOW.minusSeconds(1)).stream().map(InvalidInput.Field::path))
			.containsExactly("receivedAt");
		assertThat(ContactCheck.findings(told, CODES, Instant.parse("2026-03-02T10:00:00Z"))).isEmpty();
	}

	private static List<String> wrongIn(ReceiveContact told) {
		return ContactCheck.findings(told, CODES, NOW).stream().map(InvalidInput.Field::path).toList();
	}

}

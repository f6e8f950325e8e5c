package org.earlyhelp.frontdoor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.earlyhelp.family.PersonCodes;
import org.earlyhelp.frontdoor.ReceiveContact.Address;
import org.earlyhelp.frontdoor.ReceiveContact.Child;
import org.earlyhelp.frontdoor.ReceiveContact.Tool;

/** Contacts to test with. */
final class ContactFixtures {

	static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

	static final KnownCodes CODES = new KnownCodes(Set.of("2A", "3B", "6", "9"), Set.of("2.3", "6.1", "8.1"),
			Set.of("U", "UP", "PP", "S"), Set.of("HOME_CONDITIONS"),
			new PersonCodes(Set.of("F", "M", "U"), Set.of("WBRI"), Set.of("AUT"), Set.of("K")));

	private ContactFixtures() {
	}

	static Child aChildBorn(String day) {
		return new Child("Dean", "Arkwright", LocalDate.parse(day), null, "M", "WBRI",
				new Address("1 Mill Street", "CH1 1QF"), null, null, null, null, null, null);
	}

	static Child aChildExpected(String day) {
		return new Child(null, "Arkwright", null, LocalDate.parse(day), null, null, null, null, null, null, null, null,
				null);
	}

	static ReceiveContact aContactAbout(Child... children) {
		return aContact("2A", "Attendance has fallen.", List.of("2.3"), children);
	}

	static ReceiveContact aContact(String source, String narrative, List<String> needs, Child... children) {
		return new ReceiveContact(NOW, Channel.PHONE, source, ContactType.REQUEST_FOR_SUPPORT, null, List.of(children),
				List.of(), needs, "PP", narrative, null, TafOffered.YES_DECLINED,
				List.of(new Tool("HOME_CONDITIONS", true, null)), true, AgreementSaid.GIVEN_VERBAL, null, null);
	}

	static ReceiveContact inDanger(String narrative) {
		return new ReceiveContact(null, null, null, null, null, null, null, null, null, narrative, null, null, null,
				null, null, null, true);
	}

}

package org.earlyhelp.inspection.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

class LedgerAddressTests {

	private static final List<String> FILTERS = List.of("actor", "from", "to");

	@Test
	void takesADayFromItsBoxes() {
		LedgerAddress address = asked("from-day", "2", "from-month", "3", "from-year", "2026");

		assertThat(address).hasToString("/ledger?from=2026-03-02");
		assertThat(address.fields())
			.containsExactlyInAnyOrderEntriesOf(Map.of("from-day", "2", "from-month", "3", "from-year", "2026"));
	}

	@Test
	void keepsWhatIsNoDayAsItWasTyped() {
		LedgerAddress address = asked("actor", "screener", "from-day", "31", "from-month", "Feb", "to-day", "30",
				"to-month", "2", "to-year", "2026");

		assertThat(address.parameters().toSingleValueMap())
			.isEqualTo(Map.of("actor", "screener", "from", "/Feb/31", "to", "2026-02-30"));
		assertThat(address.fields()).containsEntry("from-month", "Feb").containsEntry("to-day", "30");
		assertThat(address.with("actor", null))
			.hasToString("/ledger?from-month=Feb&from-day=31&to-year=2026&to-month=2&to-day=30");
	}

	@Test
	void keepsAMomentUntilADayIsTyped() {
		String moment = "2026-03-02T09:30:00Z";

		assertThat(asked("from", moment).fields()).isEqualTo(Map.of("from", moment));
		assertThat(asked("from", moment, "from-day", "3", "from-month", "3", "from-year", "2026").parameters()
			.toSingleValueMap()).isEqualTo(Map.of("from", "2026-03-03"));
		assertThat(asked("from", "soon").fields()).isEmpty();
	}

	private static LedgerAddress asked(String... namesAndValues) {
		var parameters = new LinkedMultiValueMap<String, String>();
		for (int at = 0; at < namesAndValues.length; at += 2) {
			parameters.set(namesAndValues[at], namesAndValues[at + 1]);
		}
		return LedgerAddress.of("/ledger", FILTERS, parameters);
	}

}

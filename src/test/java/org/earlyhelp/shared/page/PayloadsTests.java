package org.earlyhelp.shared.page;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PayloadsTests {

	record Plan(LocalDate heldOn, List<Outcome> outcomes, String contingency) {
	}

	record Outcome(String headline, List<Action> actions) {
	}

	record Action(String text, LocalDate due) {
	}

	@Test
	void placesFieldsInTheOrderOfTheRecordAndItsRows() {
		assertThat(Stream
			.of("unknown", "contingency", "outcomes[10].headline", "outcomes[2].actions[1].due",
					"outcomes[2].actions[1].text", "outcomes[2].actions", "outcomes", "heldOn")
			.sorted((one, other) -> Payloads.place(Plan.class, one).compareTo(Payloads.place(Plan.class, other))))
			.containsExactly("heldOn", "outcomes", "outcomes[2].actions", "outcomes[2].actions[1].text",
					"outcomes[2].actions[1].due", "outcomes[10].headline", "contingency", "unknown");
	}

}

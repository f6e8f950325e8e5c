package org.earlyhelp.audit.web;

import org.earlyhelp.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AuditControllerTests {

	private final AuditController controller = new AuditController(null, null, null, null);

	@Test
	void namesEveryWrongParameterAtOnce() {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.controller.events(asked("caseId", "1", "contactId", "2", "personId", "3", "actor",
					"a b", "action", "x y", "from", "yesterday", "to", "2026-02-30", "after", "4", "limit", "0")))
			.satisfies((refusal) -> assertThat(refusal.fields()).extracting(InvalidInput.Field::path)
				.containsExactly("caseId", "contactId", "personId", "actor", "action", "from", "to", "after", "limit"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "101", "-1", "1.5", "99999999999", "ten" })
	void refusesALimitThatIsNone(String limit) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.controller.events(asked("limit", limit)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "+999999999-01-01T00:00:00Z", "-0001-01-01", "1969-12-31", "2026-03-02T09:00:00" })
	void refusesAMomentThatNoDatabaseKnows(String from) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.controller.events(asked("from", from)));
	}

	@Test
	void refusesWhatItDoesNotKnow() {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.controller.events(asked("actor", "a\u0000b", "name", "Mensah", "preset", "all",
					"outcome", "MAYBE", "reference", "Mensah", "correlationId", "a b")))
			.satisfies((refusal) -> assertThat(refusal.fields()).extracting(InvalidInput.Field::path)
				.containsExactlyInAnyOrder("name", "actor", "reference", "outcome", "preset", "correlationId"));
	}

	private static MultiValueMap<String, String> asked(String... pairs) {
		var asked = new LinkedMultiValueMap<String, String>();
		for (int at = 0; at < pairs.length; at += 2) {
			asked.set(pairs[at], pairs[at + 1]);
		}
		return asked;
	}

}

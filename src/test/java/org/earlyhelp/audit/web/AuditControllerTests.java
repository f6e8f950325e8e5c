package org.earlyhelp.audit.web;

import org.earlyhelp.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AuditControllerTests {

	private final AuditController controller = new AuditController(null, null);

	@Test
	void namesEveryWrongParameterAtOnce() {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(
					() -> this.controller.events("1", "2", "3", "a\u0000b", "x y", "yesterday", "2026-02-30", "4", "0"))
			.satisfies((refusal) -> assertThat(refusal.fields()).extracting(InvalidInput.Field::path)
				.containsExactly("caseId", "contactId", "personId", "actor", "action", "from", "to", "after", "limit"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "101", "-1", "1.5", "99999999999", "ten" })
	void refusesALimitThatIsNone(String limit) {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.controller.events(null, null, null, null, null, null, null, null, limit));
	}

	@ParameterizedTest
	@ValueSource(strings = { "+999999999-01-01T00:00:00Z", "-0001-01-01", "1969-12-31", "2026-03-02T09:00:00" })
	void refusesAMomentThatNoDatabaseKnows(String from) {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.controller.events(null, null, null, null, null, from, null, null, null));
	}

}

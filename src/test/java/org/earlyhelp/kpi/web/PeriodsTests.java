package org.earlyhelp.kpi.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.earlyhelp.kpi.Period;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.http.Parameters;
import org.junit.jupiter.api.Test;

import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PeriodsTests {

	private final Periods periods = new Periods(null, null, null, Clock.systemUTC());

	@Test
	void takesTenYears() {
		assertThat(this.periods.chosen(asked(Map.of("from", "2011-07-01", "to", "2021-07-01"))))
			.isEqualTo(new Period(LocalDate.of(2011, 7, 1), LocalDate.of(2021, 7, 1)));
		assertThat(this.periods.chosen(asked(Map.of("period", "2011-07-01_2021-07-01"))).to())
			.isEqualTo(LocalDate.of(2021, 7, 1));
	}

	@Test
	void takesNoMore() {
		refuses(Map.of("from", "2011-06-30", "to", "2021-07-01"), "from");
		refuses(Map.of("period", "2011-06-30_2021-07-01"), "period");
	}

	private void refuses(Map<String, String> asked, String field) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.periods.chosen(asked(asked)))
			.satisfies((refused) -> assertThat(refused.fields())
				.anyMatch((finding) -> finding.path().equals(field) && finding.key().equals("period.long")));
	}

	private static Parameters asked(Map<String, String> asked) {
		return new Parameters(MultiValueMap.fromSingleValue(asked), Set.of("period", "from", "to"));
	}

}

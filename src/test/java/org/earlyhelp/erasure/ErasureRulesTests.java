package org.earlyhelp.erasure;

import java.time.LocalDate;
import java.util.List;

import org.earlyhelp.locality.Profile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ErasureRulesTests {

	private static final Profile.ErasureBasis OVER = new Profile.ErasureBasis("RETENTION_OVER", "Over", false);

	private static final Profile.ErasureBasis COURT = new Profile.ErasureBasis("COURT_ORDER", "Court", true);

	private static final LocalDate UNTIL = LocalDate.of(2044, 5, 1);

	@Test
	void keepsUntilTheDayComes() {
		assertThatExceptionOfType(CannotErase.class)
			.isThrownBy(() -> ErasureRules.demand(OVER, List.of(), List.of(), List.of(), UNTIL, UNTIL.minusDays(1)))
			.satisfies((refusal) -> org.assertj.core.api.Assertions.assertThat(refusal.key())
				.isEqualTo("erasure.too-early"));
		assertThatCode(() -> ErasureRules.demand(OVER, List.of(), List.of(), List.of(), UNTIL, UNTIL))
			.doesNotThrowAnyException();
	}

	@Test
	void keepsWhatNobodyCanTellTheTimeOf() {
		assertThatExceptionOfType(CannotErase.class)
			.isThrownBy(() -> ErasureRules.demand(OVER, List.of(), List.of(), List.of(), null, UNTIL));
	}

	@Test
	void goesBeforeTheTimeWhereTheBasisDoes() {
		assertThatCode(() -> ErasureRules.demand(COURT, List.of(), List.of(), List.of(), UNTIL, UNTIL.minusYears(18)))
			.doesNotThrowAnyException();
	}

	@Test
	void keepsWhatIsHeldWhateverTheBasis() {
		assertThatExceptionOfType(CannotErase.class)
			.isThrownBy(() -> ErasureRules.demand(COURT, List.of("C-2026-12"), List.of(), List.of(), UNTIL, UNTIL))
			.satisfies(
					(refusal) -> org.assertj.core.api.Assertions.assertThat(refusal.key()).isEqualTo("erasure.held"));
	}

	@Test
	void keepsWhatIsOpenWhateverTheBasis() {
		assertThatExceptionOfType(CannotErase.class)
			.isThrownBy(() -> ErasureRules.demand(COURT, List.of(), List.of("T-2026-000001"), List.of(), UNTIL, UNTIL));
	}

	@Test
	void keepsWhatSomebodyWaitsToSeeWhateverTheBasis() {
		assertThatExceptionOfType(CannotErase.class)
			.isThrownBy(
					() -> ErasureRules.demand(COURT, List.of(), List.of(), List.of("SAR-2026-000012"), UNTIL, UNTIL))
			.satisfies((refusal) -> org.assertj.core.api.Assertions.assertThat(refusal.key())
				.isEqualTo("erasure.asked-for"));
	}

}

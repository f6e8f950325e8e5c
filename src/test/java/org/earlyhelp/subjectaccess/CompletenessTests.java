package org.earlyhelp.subjectaccess;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** When a pack may be made. */
class CompletenessTests {

	@Test
	void letsAPackBeMadeOfWhatIsWholeAndDecided() {
		assertThatCode(() -> Completeness.demand(RequestState.OPEN, true, true, List.of(), 0, 0))
			.doesNotThrowAnyException();
	}

	@Test
	void refusesWhatIsNot() {
		refuses("ended", RequestState.ISSUED, true, true, List.of(), 0, 0);
		refuses("ended", RequestState.CLOSED, true, true, List.of(), 0, 0);
		refuses("identity", RequestState.OPEN, false, true, List.of(), 0, 0);
		refuses("not-gathered", RequestState.OPEN, true, false, List.of(), 0, 0);
		refuses("sealed", RequestState.OPEN, true, true, List.of("T-2026-000045"), 0, 0);
		refuses("changed", RequestState.OPEN, true, true, List.of(), 1, 0);
		refuses("undecided", RequestState.OPEN, true, true, List.of(), 0, 1);
	}

	private static void refuses(String why, RequestState state, boolean known, boolean gathered, List<String> sealed,
			long changed, long undecided) {
		assertThatExceptionOfType(CannotAnswer.class)
			.isThrownBy(() -> Completeness.demand(state, known, gathered, sealed, changed, undecided))
			.matches((refusal) -> refusal.key().equals("subject-access." + why), why);
	}

}

package org.earlyhelp.access;

import java.util.Set;

import org.earlyhelp.shared.NotPermitted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Figures are for those who answer for the work behind them. */
class FigureScopeTests {

	@Test
	void givesAManagerTheDistrictsTheyServe() {
		FigureScope scope = FigureScope.demand(user(Role.TEAM_MANAGER, Set.of("chester")), "timeliness");

		assertThat(scope.districts()).containsExactly("chester");
		assertThat(scope.agency()).isNull();
		assertThat(scope.rows("d").sql()).isEqualTo("(1 = 1 and d.district in (:access_figure_districts))");
		assertThat(scope.rows("d").values()).containsEntry("access_figure_districts", Set.of("chester"));
	}

	@Test
	void givesAPractitionerTheirOwnAgency() {
		FigureScope scope = FigureScope.demand(user(Role.PRACTITIONER, Set.of("chester")), "timeliness");

		assertThat(scope.districts()).isEmpty();
		assertThat(scope.rows("d").sql()).isEqualTo("(1 = 1 and d.agency = :access_figure_agency)");
		assertThat(scope.rows("d").values()).containsEntry("access_figure_agency", "School");
	}

	@Test
	void givesTheMostWhereSomebodyIsSeveral() {
		User both = new User("both", "Both", "School", Set.of(Role.PRACTITIONER, Role.SERVICE_MANAGER), Set.of());

		assertThat(FigureScope.of(both)).contains(new FigureScope(Set.of(), null));
	}

	@ParameterizedTest
	@EnumSource(names = { "ADMIN", "RECORDS_OFFICER", "PARTNER_AUDITOR", "SCREENER" })
	void givesNothingToOthers(Role role) {
		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> FigureScope.demand(user(role, Set.of()), "timeliness"));
	}

	private static User user(Role role, Set<String> districts) {
		return new User("somebody", "Somebody", "School", Set.of(role), districts);
	}

}

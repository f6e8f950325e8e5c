package org.earlyhelp.casefile;

import java.time.LocalDate;
import java.util.List;

import org.earlyhelp.locality.Span;
import org.earlyhelp.locality.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** When supervision is due. */
class SupervisionClockTests {

	private final SupervisionClock clock = new SupervisionClock(new WorkingCalendar(List.of()), Span.of("30wd"));

	@ParameterizedTest
	@CsvSource({ "2026-06-01, 2026-07-13", "2026-04-13, 2026-05-27" })
	void isDueSoManyWorkingDaysAfter(LocalDate since, LocalDate due) {
		assertThat(this.clock.due(since)).isEqualTo(due);
	}

	@Test
	void findsSinceWhenWhatIsOverdueHasWaited() {
		LocalDate today = LocalDate.parse("2026-07-13");
		for (int day = 0; day < 30; day++) {
			LocalDate since = this.clock.latestDueBefore(today.plusDays(day));

			assertThat(this.clock.due(since)).isBefore(today.plusDays(day));
			assertThat(this.clock.due(since.plusDays(1))).isAfterOrEqualTo(today.plusDays(day));
		}
	}

}

package org.earlyhelp.timeliness;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import org.earlyhelp.locality.Profile.ClosureDay;
import org.earlyhelp.locality.WorkingCalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyhelp.timeliness.JourneyClocks.day;

/** The days off that the service keeps, and holds against those it starts with. */
class DaysOffTests {

	private static final LocalDate TODAY = day("2026-03-02");

	@Test
	void areWeekdaysOnWhichNobodyWorks() {
		DaysOff days = DaysOff.of(closing("2026-04-10", "2026-04-11"), TODAY);

		assertThat(days.days()).contains(day("2026-04-03"), day("2026-04-10"), day("2031-12-25"))
			.doesNotContain(day("2026-04-11"), day("2026-04-09"));
		assertThat(days.until()).isEqualTo(day("2031-12-31"));
	}

	@Test
	void differInDaysThatCameAndInDaysThatWent() {
		DaysOff kept = DaysOff.of(closing("2026-04-10", "2026-12-29"), TODAY);
		DaysOff now = DaysOff.of(closing("2026-12-29", "2027-05-07"), TODAY);

		assertThat(now.differingFrom(kept)).containsExactly(day("2026-04-10"), day("2027-05-07"));
		assertThat(kept.differingFrom(now)).containsExactly(day("2026-04-10"), day("2027-05-07"));
		assertThat(now.differingFrom(now)).isEmpty();
	}

	@Test
	void differInNothingBecauseAYearBegan() {
		assertThat(DaysOff.of(closing(), day("2027-01-01")).differingFrom(DaysOff.of(closing(), TODAY))).isEmpty();
	}

	@Test
	void areReadAsTheyAreWritten() {
		var days = new TreeSet<>(List.of(day("2026-12-29"), day("2026-04-10")));

		assertThat(DaysOff.read(DaysOff.text(days))).isEqualTo(days);
		assertThat(DaysOff.read("")).isEmpty();
	}

	private static WorkingCalendar closing(String... days) {
		return new WorkingCalendar(Arrays.stream(days).map((day) -> new ClosureDay(day(day), "Proclaimed")).toList());
	}

}

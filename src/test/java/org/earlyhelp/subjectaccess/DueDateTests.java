package org.earlyhelp.subjectaccess;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

import org.earlyhelp.locality.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** By when somebody is answered (people-and-access, 6.4). */
class DueDateTests {

	private final Predicate<LocalDate> works = new WorkingCalendar(List.of())::isWorkingDay;

	@ParameterizedTest(name = "received {0}, confirmed {1}, {2} months: {3}")
	@CsvSource(textBlock = """
			# the same day of the next month
			2026-03-02, 2026-03-02, 1, 2026-04-02
			# from the day on which it was known who asks, where that came later
			2026-03-02, 2026-03-10, 1, 2026-04-10
			# from the day on which they asked, where they were known before
			2026-03-10, 2026-03-02, 1, 2026-04-10
			# the last day of a month that has no such day
			2028-01-31, 2028-01-31, 1, 2028-02-29
			2026-08-31, 2026-08-31, 1, 2026-09-30
			# a Saturday: the Monday after
			2026-06-11, 2026-06-11, 1, 2026-07-13
			# Christmas Day, Boxing Day’s substitute and the days between
			2026-11-25, 2026-11-25, 1, 2026-12-29
			# complex: three months, and Sunday 31 May goes to Monday
			2026-02-28, 2026-02-28, 3, 2026-05-28
			2026-03-31, 2026-03-31, 2, 2026-06-01""")
	void isSoManyMonthsFromTheLaterDay(LocalDate received, LocalDate confirmed, int months, LocalDate due) {
		assertThat(DueDate.of(received, confirmed, months, this.works)).isEqualTo(due);
	}

	@Test
	void standsWhileNobodyKnowsWhoAsks() {
		assertThat(DueDate.of(LocalDate.of(2026, 3, 2), null, 1, this.works)).isNull();
	}

}

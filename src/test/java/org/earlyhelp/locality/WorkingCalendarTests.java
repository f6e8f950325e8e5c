package org.earlyhelp.locality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.earlyhelp.locality.Profile.ClosureDay;
import org.earlyhelp.locality.Reckoning.Skipped;
import org.earlyhelp.shared.ServiceTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingCalendarTests {

	private static final WorkingCalendar ENGLAND = new WorkingCalendar(List.of());

	@ParameterizedTest
	@CsvFileSource(resources = "/working-days.csv", numLinesToSkip = 1)
	void countsAsThePublishedVectorsDo(LocalDate event, int days, LocalDate due) {
		assertThat(ENGLAND.plus(event, days)).isEqualTo(due);
		assertThat(ENGLAND.reckon(event, Span.workingDays(days)).due())
			.isEqualTo(due.atTime(17, 0).atZone(ZoneId.of("Europe/London")).toInstant());
	}

	/** reckoned all the same, and said to be so. */
	@ParameterizedTest
	@CsvSource({ "2027-12-31T17:00:00Z,20wd,false", "2028-01-01T00:00:00Z,20wd,true", "2028-01-04T17:00:00Z,20wd,true",
			"2028-01-04T12:00:00Z,3wh,true", "2028-06-05T16:00:00Z,6m,true", "2028-01-04T12:00:00Z,4h,false",
			"2028-01-04T17:00:00Z,,false", "2028-06-30T23:30:00Z,20wd,true" })
	void saysOfWhatLiesBeyondTheListThatItMayMove(Instant due, String counted, boolean mayMove) {
		LocalDate published = LocalDate.of(2027, 12, 31);
		Span span = (counted != null) ? Span.of(counted) : null;

		assertThat(new WorkingCalendar(List.of(), published).holidaysNotYetPublishedAfter(due, span))
			.isEqualTo(mayMove ? Optional.of(published) : Optional.empty());
		assertThat(new WorkingCalendar(List.of(), published.plusYears(1)).holidaysNotYetPublishedAfter(due, span))
			.as("once the next year is published")
			.isEmpty();
	}

	@Test
	void holdsAllThreeHundredVectors() throws IOException {
		try (var lines = new BufferedReader(new InputStreamReader(
				WorkingCalendarTests.class.getResourceAsStream("/working-days.csv"), StandardCharsets.UTF_8))) {
			assertThat(lines.lines().skip(1)).hasSize(300);
		}
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-02,1,2026-03-03", "2026-04-02,1,2026-04-07", "2026-04-04,1,2026-04-08",
			"2026-12-18,10,2027-01-06", "2026-12-23,5,2027-01-04", "2027-12-24,1,2027-12-29", "2027-03-25,1,2027-03-30",
			"2026-08-28,5,2026-09-07", "2026-08-28,10,2026-09-14", "2026-03-26,10,2026-04-13",
			"2026-06-16,10,2026-06-30", "2026-09-07,5,2026-09-14", "2022-09-16,1,2022-09-20", "2023-05-05,1,2023-05-09",
			"2022-06-01,1,2022-06-06", "2026-03-07,0,2026-03-09" })
	void countsOverWeekendsAndBankHolidays(LocalDate event, int days, LocalDate due) {
		assertThat(ENGLAND.plus(event, days)).isEqualTo(due);
	}

	/**
	 * England's bank holidays as published, written out: nothing shared with Jollyday.
	 */
	@Test
	void agreesWithAnOracleThatSharesNothingWithIt() {
		Set<LocalDate> holidays = publishedHolidays();

		for (LocalDate start = LocalDate.of(2022, 1, 1); start
			.isBefore(LocalDate.of(2031, 1, 1)); start = start.plusDays(1)) {
			LocalDate day = start;
			while (isFree(day, holidays)) {
				day = day.plusDays(1);
			}
			assertThat(ENGLAND.isWorkingDay(start)).as("%s", start).isEqualTo(day.equals(start));
			assertThat(ENGLAND.plus(start, 0)).as("%s + 0", start).isEqualTo(day);
			for (int days = 1; days <= 60 && day.getYear() < 2031; days++) {
				day = day.plusDays(1);
				while (isFree(day, holidays)) {
					day = day.plusDays(1);
				}
				if (day.getYear() < 2031) {
					assertThat(ENGLAND.plus(start, days)).as("%s + %s", start, days).isEqualTo(day);
				}
			}
		}
	}

	@Test
	void countsBackwardsAndBetween() {
		assertThat(ENGLAND.minus(LocalDate.of(2026, 4, 7), 1)).isEqualTo("2026-04-02");
		assertThat(ENGLAND.minus(LocalDate.of(2026, 4, 4), 0)).isEqualTo("2026-04-02");
		assertThat(ENGLAND.workingDaysBetween(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 7))).isEqualTo(1);
		assertThat(ENGLAND.workingDaysBetween(LocalDate.of(2026, 4, 7), LocalDate.of(2026, 4, 2))).isEqualTo(-1);
		assertThat(ENGLAND.workingDaysBetween(LocalDate.of(2026, 4, 4), LocalDate.of(2026, 4, 5))).isZero();
		for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
			for (int days : new int[] { 0, 1, 5, 10, 30, 60 }) {
				LocalDate later = ENGLAND.plus(day, days);
				assertThat(ENGLAND.workingDaysBetween(day, later)).as("%s to %s", day, later).isEqualTo(days);
				assertThat(ENGLAND.minus(later, days)).isEqualTo(ENGLAND.plus(day, 0));
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-27T10:00:00Z,1,2026-03-30T16:00:00Z", "2026-03-20T10:00:00Z,5,2026-03-27T17:00:00Z",
			"2026-10-23T10:00:00Z,1,2026-10-26T17:00:00Z", "2026-10-22T10:00:00Z,1,2026-10-23T16:00:00Z",
			"2027-03-25T10:00:00Z,1,2027-03-30T16:00:00Z", "2027-10-29T10:00:00Z,1,2027-11-01T17:00:00Z",
			"2026-10-25T00:30:00Z,1,2026-10-27T17:00:00Z", "2026-10-25T01:30:00Z,1,2026-10-27T17:00:00Z",
			"2026-03-29T01:30:00Z,1,2026-03-31T16:00:00Z" })
	void endsTheDayAtFiveInLondonWhateverTheClocksDo(Instant origin, int days, Instant due) {
		assertThat(ENGLAND.reckon(origin, Span.workingDays(days)).due()).isEqualTo(due);
	}

	@Test
	void takesTheDayInLondonOfAMoment() {
		Reckoning reckoning = ENGLAND.reckon(Instant.parse("2026-06-01T23:30:00Z"), Span.workingDays(1));

		assertThat(reckoning.dayZero()).isEqualTo("2026-06-02");
		assertThat(reckoning.due()).isEqualTo("2026-06-03T16:00:00Z");
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-06T16:40:00Z,1wh,2026-03-09T09:40:00Z", "2026-03-06T16:00:00Z,1wh,2026-03-06T17:00:00Z",
			"2026-03-06T17:00:00Z,1wh,2026-03-09T10:00:00Z", "2026-03-07T12:00:00Z,1wh,2026-03-09T10:00:00Z",
			"2026-03-09T03:00:00Z,1wh,2026-03-09T10:00:00Z", "2026-03-27T16:40:00Z,1wh,2026-03-30T08:40:00Z",
			"2026-10-23T15:40:00Z,1wh,2026-10-26T09:40:00Z", "2026-04-02T15:40:00Z,1wh,2026-04-07T08:40:00Z",
			"2026-03-02T10:00:00Z,9wh,2026-03-03T11:00:00Z", "2026-03-02T10:00:00Z,0wh,2026-03-02T10:00:00Z",
			"2026-03-07T12:00:00Z,4h,2026-03-07T16:00:00Z", "2026-10-24T23:30:00Z,4h,2026-10-25T03:30:00Z",
			"2026-03-28T23:30:00Z,4h,2026-03-29T03:30:00Z" })
	void countsHours(Instant origin, String span, Instant due) {
		assertThat(ENGLAND.reckon(origin, Span.of(span)).due()).isEqualTo(due);
	}

	@ParameterizedTest
	@CsvSource({ "2026-08-14,3m,2026-11-16T17:00:00Z", "2026-08-14,6m,2027-02-15T17:00:00Z",
			"2026-08-31,6m,2027-03-01T17:00:00Z", "2026-03-02,12m,2027-03-02T17:00:00Z",
			"2026-05-25,0m,2026-05-26T16:00:00Z", "2026-12-31,2m,2027-03-01T17:00:00Z",
			"2027-11-29,1m,2027-12-29T17:00:00Z" })
	void countsCalendarMonthsAndRollsToAWorkingDay(LocalDate origin, String span, Instant due) {
		assertThat(ENGLAND.reckon(origin, Span.of(span)).due()).isEqualTo(due);
		assertThat(ENGLAND.reckon(ServiceTime.at(origin, LocalTime.NOON), Span.of(span)).due()).isEqualTo(due);
	}

	@Test
	void saysWhichDaysItSkippedAndWhy() {
		Reckoning reckoning = ENGLAND.reckon(LocalDate.of(2026, 4, 4), Span.workingDays(1));

		assertThat(reckoning.dayZero()).isEqualTo("2026-04-07");
		assertThat(reckoning.skipped()).containsExactly(new Skipped(LocalDate.of(2026, 4, 4), "Saturday"),
				new Skipped(LocalDate.of(2026, 4, 5), "Sunday"),
				new Skipped(LocalDate.of(2026, 4, 6), "Easter Monday"));
	}

	@ParameterizedTest
	@CsvSource({ "2026-12-28,Boxing Day", "2027-12-27,Christmas", "2027-12-28,Boxing Day", "2027-03-26,Good Friday",
			"2022-09-19,", "2023-05-08,", "2022-06-03,", "2026-08-31,", "2026-05-04,", "2026-01-01," })
	void namesTheBankHoliday(LocalDate day, String name) {
		assertThat(ENGLAND.closedBecause(day)).hasValueSatisfying((why) -> {
			assertThat(why).isNotBlank().doesNotContain("_").doesNotContain("undefined");
			if (name != null) {
				assertThat(why).contains(name);
			}
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-01-02", "2026-11-30", "2026-03-17", "2026-07-13", "2022-05-30", "2027-12-24" })
	void worksOnScotlandsIrelandsAndMovedHolidays(LocalDate day) {
		assertThat(ENGLAND.isWorkingDay(day)).isTrue();
	}

	@Test
	void closesOnTheDaysOfTheLocality() {
		var council = new WorkingCalendar(List.of(new ClosureDay(LocalDate.of(2026, 12, 29), "Council closed")));

		assertThat(council.plus(LocalDate.of(2026, 12, 24), 1)).isEqualTo("2026-12-30");
		assertThat(council.closedBecause(LocalDate.of(2026, 12, 29))).hasValue("Council closed");
	}

	@Test
	void knowsWorkingHours() {
		assertThat(ENGLAND.inWorkingHours(Instant.parse("2026-03-02T09:00:00Z"))).isTrue();
		assertThat(ENGLAND.inWorkingHours(Instant.parse("2026-03-02T08:59:59Z"))).isFalse();
		assertThat(ENGLAND.inWorkingHours(Instant.parse("2026-03-02T17:00:00Z"))).isFalse();
		assertThat(ENGLAND.inWorkingHours(Instant.parse("2026-06-02T08:00:00Z"))).isTrue();
		assertThat(ENGLAND.inWorkingHours(Instant.parse("2026-06-02T16:00:00Z"))).isFalse();
		assertThat(ENGLAND.inWorkingHours(Instant.parse("2026-03-07T12:00:00Z"))).isFalse();
		assertThat(ENGLAND.inWorkingHours(Instant.parse("2026-12-25T12:00:00Z"))).isFalse();
	}

	@Test
	void countsFast() {
		Instant begun = Instant.now();
		for (int round = 0; round < 10_000; round++) {
			ENGLAND.reckon(LocalDate.of(2026, 1, 1).plusDays(round % 1000), Span.workingDays(60));
		}
		assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
	}

	private static boolean isFree(LocalDate day, Set<LocalDate> holidays) {
		return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY
				|| holidays.contains(day);
	}

	private static Set<LocalDate> publishedHolidays() {
		Set<LocalDate> days = new HashSet<>();
		for (String day : """
				2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19 2022-12-26 2022-12-27
				2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25 2023-12-26
				2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26
				2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26
				2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28
				2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28
				2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26
				2029-01-01 2029-03-30 2029-04-02 2029-05-07 2029-05-28 2029-08-27 2029-12-25 2029-12-26
				2030-01-01 2030-04-19 2030-04-22 2030-05-06 2030-05-27 2030-08-26 2030-12-25 2030-12-26
				"""
			.split("\\s+")) {
			days.add(LocalDate.parse(day));
		}
		return days;
	}

}

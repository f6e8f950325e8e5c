package org.earlyhelp.timeliness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.Profile.ClosureDay;
import org.earlyhelp.locality.ProfileInForce;
import org.earlyhelp.locality.Profiles;
import org.earlyhelp.locality.Reckoning.Skipped;
import org.earlyhelp.locality.Span;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.locality.Timescale;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.Subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyhelp.timeliness.JourneyClocks.at;
import static org.earlyhelp.timeliness.JourneyClocks.day;

/** Which clocks that run move where other days count, and to when. */
class CountingByOtherDaysTests {

	private static final Profile PROFILE = Profiles.westCheshire();

	private static final Instant NOW = at("2026-03-20 08:00");

	private static final List<String> PROCLAIMED = List.of("2026-03-05", "2026-03-06", "2026-03-09", "2026-03-16",
			"2026-03-26", "2026-04-02", "2026-04-13", "2026-04-15", "2026-05-05", "2026-06-04", "2026-09-07",
			"2027-03-05");

	private final Timescales before = closing();

	/** 30 working days from 2 March, at the limit 60: 15 April and 29 May. */
	private final Deadline review = clock(Timer.T16,
			this.before.of(Timer.T16, Happened.on(day("2026-03-02"), at("2026-03-02 12:00"))));

	@Test
	void movesAClockOverADayOnWhichNobodyWorksNow() {
		Instant limit = this.review.hardLimitAt();

		DeadlineMoved fact = move(this.review, "2026-04-10");

		assertThat(fact.dueBefore()).isEqualTo(at("2026-04-15 17:00"));
		assertThat(fact.due()).isEqualTo(this.review.dueAt()).isEqualTo(at("2026-04-16 17:00"));
		assertThat(fact.limit()).isEqualTo(this.review.hardLimitAt()).isAfter(limit);
		assertThat(fact.closed()).containsExactly(new Skipped(day("2026-04-10"), "Proclaimed"));
		assertThat(fact.opened()).isEmpty();
		assertThat(this.review.originalDueAt()).isEqualTo(at("2026-04-15 17:00"));
		assertThat(this.review.explanation().skipped()).contains(new Skipped(day("2026-04-10"), "Proclaimed"));
		assertThat(this.review.explanation().ruleVersion()).isEqualTo(PROFILE.version());
		assertThat(this.review.nextNoticeAt()).contains(at("2026-04-14 09:00"));
	}

	@Test
	void movesItOnce() {
		move(this.review, "2026-04-10");

		assertThat(facts(this.review, closing("2026-04-10"), "2026-04-10")).isEmpty();
	}

	@Test
	void movesItBackWhereTheDayIsWithdrawn() {
		move(this.review, "2026-04-10");

		DeadlineMoved fact = move(this.review, closing(), "2026-04-10");

		assertThat(fact.opened()).containsExactly(day("2026-04-10"));
		assertThat(fact.closed()).isEmpty();
		assertThat(this.review.dueAt()).isEqualTo(at("2026-04-15 17:00")).isEqualTo(this.review.originalDueAt());
		assertThat(facts(this.review, closing(), "2026-04-10")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-27", "2026-04-11", "2027-04-09" })
	void movesNoneForADayThatIsNotItsOwn(String day) {
		assertThat(facts(this.review, closing(day), day)).isEmpty();
	}

	@Test
	void movesNoneThatWaitsForNothingOrIsMissed() {
		Deadline met = clock(Timer.T16, this.before.of(Timer.T16, Happened.at(at("2026-03-02 12:00"))));
		met.stop(Happened.at(NOW), this.before::workingDaysTaken);
		Deadline dropped = clock(Timer.T16, this.before.of(Timer.T16, Happened.at(at("2026-03-02 12:00"))));
		dropped.drop(NOW);
		Deadline missed = clock(Timer.T16, this.before.of(Timer.T16, Happened.at(at("2026-03-02 12:00"))));
		missed.markPast();

		assertThat(Stream.of(met, dropped, missed)
			.flatMap((deadline) -> facts(deadline, closing("2026-04-10"), "2026-04-10").stream())).isEmpty();
	}

	/** As where the profile has another length: what is late and waits still runs. */
	@Test
	void movesOneThatIsLateAndTellsItsNewDateOnlyWhereThatLiesAhead() {
		this.review.told(NoticeKind.PASSED, at("2026-04-15 17:00"));
		var clocks = new SubjectClocks(Subject.of(JourneyClocks.CASE), JourneyClocks.FAMILY, at("2026-04-16 09:00"),
				closing("2026-04-15"), List.of(this.review), null);

		clocks.movedBy(Set.of(day("2026-04-15"))).forEach(clocks::move);

		assertThat(this.review.dueAt()).isEqualTo(at("2026-04-16 17:00"));
		assertThat(this.review.owes(at("2026-04-16 17:00"))).containsExactly(NoticeKind.PASSED);
	}

	@Test
	void countsWhatItStoodByTheSameDays() {
		stand(this.review, this.before, "2026-03-09", "2026-03-16");
		Instant due = this.review.dueAt();

		assertThat(facts(this.review, closing("2026-03-11"), "2026-03-11")).as("it stood that day").isEmpty();
		assertThat(move(this.review, "2026-03-18").due()).isAfter(due);
	}

	@Test
	void movesADayThatWasAgreedOnlyWhereNobodyWorksOnItAndNeverBack() {
		Deadline agreed = clock(Timer.T16, this.before.agreed(Timer.T16,
				Happened.on(day("2026-03-02"), at("2026-03-02 12:00")), day("2026-04-10")));
		Instant limit = agreed.hardLimitAt();

		DeadlineMoved limitAlone = move(agreed, "2026-03-18");
		assertThat(limitAlone.due()).isEqualTo(limitAlone.dueBefore()).isEqualTo(at("2026-04-10 17:00"));
		assertThat(agreed.hardLimitAt()).isAfter(limit);

		move(agreed, closing("2026-03-18", "2026-04-10"), "2026-04-10");
		assertThat(agreed.dueAt()).isEqualTo(at("2026-04-13 17:00"));
		assertThat(agreed.explanation().skipped()).extracting(Skipped::date)
			.containsExactly(day("2026-04-10"), day("2026-04-11"), day("2026-04-12"));
		assertThat(facts(agreed, closing("2026-03-18", "2026-04-10"), "2026-03-18", "2026-04-10")).isEmpty();

		move(agreed, closing(), "2026-03-18", "2026-04-10");
		assertThat(agreed.dueAt()).isEqualTo(at("2026-04-13 17:00"));
		assertThat(agreed.hardLimitAt()).isEqualTo(limit);
	}

	@Test
	void movesADayThatWasGivenWhereNobodyWorksOnIt() {
		this.review.extend(new Extension("team-manager", "Ill", at("2026-04-24 17:00"), NOW), null);

		assertThat(move(this.review, "2026-04-24").due()).isEqualTo(at("2026-04-27 17:00"));
		assertThat(facts(this.review, closing("2026-04-24"), "2026-04-24")).isEmpty();
	}

	@Test
	void movesNoneOnTheWallClock() {
		Deadline urgent = clock(Timer.T18, this.before.urgent(Timer.T18, Happened.at(at("2026-03-20 08:00"))));

		assertThat(urgent.dueAt()).isBefore(at("2026-03-21 09:00"));
		assertThat(facts(urgent, closing("2026-03-20"), "2026-03-20")).isEmpty();
	}

	/** It is where it would be, had everybody known the day from the beginning. */
	@ParameterizedTest
	@EnumSource(value = Timer.class, names = "T29", mode = EnumSource.Mode.EXCLUDE)
	void countsAsIfTheDayHadAlwaysBeenKnown(Timer timer) {
		for (String proclaimed : PROCLAIMED) {
			Timescales after = closing(proclaimed);
			for (Happened from : List.of(Happened.at(at("2026-03-04 15:30")),
					Happened.on(day("2026-03-14"), at("2026-03-20 10:00")))) {
				Deadline moved = clock(timer, this.before.of(timer, from));
				Deadline stood = clock(timer, this.before.of(timer, from));
				Deadline known = clock(timer, after.of(timer, from));
				Deadline knownStood = clock(timer, after.of(timer, from));
				stand(stood, this.before, "2026-03-23", "2026-04-14");
				stand(knownStood, after, "2026-03-23", "2026-04-14");

				apply(moved, after, proclaimed);
				apply(stood, after, proclaimed);

				assertThat(moved.dueAt()).as(proclaimed).isEqualTo(known.dueAt());
				assertThat(moved.hardLimitAt()).as(proclaimed).isEqualTo(known.hardLimitAt());
				assertThat(moved.reckoning()).as(proclaimed).isEqualTo(known.reckoning());
				assertThat(stood.dueAt()).as(proclaimed).isEqualTo(knownStood.dueAt());
				assertThat(stood.hardLimitAt()).as(proclaimed).isEqualTo(knownStood.hardLimitAt());
				assertThat(facts(stood, after, proclaimed)).isEmpty();
			}
		}
	}

	@Test
	void keepsTheLengthThatItWasCountedAnewBy() {
		Profile changed = PROFILE.with("2026.1.1", Timer.T16, scale("50wd", "70wd"), null);
		var clocks = new SubjectClocks(Subject.of(JourneyClocks.CASE), JourneyClocks.FAMILY, NOW, this.before,
				List.of(this.review), null);
		clocks.countAnew(new ClocksCountedAnew(Timer.T16, "50wd", "70wd", null, null, "2026.1.1", UUID.randomUUID(),
				Subject.of(JourneyClocks.CASE), JourneyClocks.FAMILY, NOW));
		Instant due = this.review.dueAt();
		var after = new Timescales(new ProfileInForce() {

			@Override
			public Profile on(LocalDate day) {
				return PROFILE;
			}

			@Override
			public Optional<Profile> called(String version, LocalDate day) {
				return Stream.of(PROFILE, changed).filter((one) -> one.version().equals(version)).findFirst();
			}

		}, calendar("2026-04-10"));

		move(this.review, after, "2026-04-10");

		assertThat(due).isEqualTo(at("2026-05-14 17:00"));
		assertThat(this.review.dueAt()).isEqualTo(at("2026-05-15 17:00"));
		assertThat(this.review.hardLimitAt()).isEqualTo(at("2026-06-15 17:00"));
		assertThat(this.review.explanation().ruleVersion()).isEqualTo("2026.1.1");
	}

	@Test
	void keepsItsLengthAndLimitWhereNobodyKnowsItsVersion() {
		Instant limit = this.review.hardLimitAt();
		Profile other = PROFILE.with("2027.1", Timer.T16, scale("10wd", "20wd"), null);

		move(this.review, new Timescales(ProfileInForce.always(other), calendar("2026-04-10")), "2026-04-10");

		assertThat(this.review.dueAt()).isEqualTo(at("2026-04-16 17:00"));
		assertThat(this.review.hardLimitAt()).isEqualTo(limit);
		assertThat(this.review.explanation().ruleVersion()).isEqualTo(PROFILE.version());
	}

	private static Timescale scale(String due, String limit) {
		return new Timescale("Review", Span.of(due), Span.of(limit));
	}

	private static void stand(Deadline deadline, Timescales timescales, String from, String to) {
		int days = timescales.workingDays(day(from), day(to));
		deadline.pause(day(from), at(from + " 10:00"));
		deadline.resume(day(to), days, timescales.later(deadline, days), at(to + " 10:00"));
	}

	private static DeadlineMoved move(Deadline deadline, String day) {
		return move(deadline, closing(day), day);
	}

	private static DeadlineMoved move(Deadline deadline, Timescales after, String... days) {
		List<DeadlineMoved> facts = facts(deadline, after, days);
		assertThat(facts).hasSize(1);
		apply(deadline, after, days);
		return facts.get(0);
	}

	private static List<DeadlineMoved> facts(Deadline deadline, Timescales after, String... days) {
		return clocks(deadline, after).movedBy(changed(days));
	}

	private static void apply(Deadline deadline, Timescales after, String... days) {
		SubjectClocks clocks = clocks(deadline, after);
		clocks.movedBy(changed(days)).forEach((fact) -> new Timetable().apply(fact, clocks));
	}

	private static SubjectClocks clocks(Deadline deadline, Timescales after) {
		return new SubjectClocks(Subject.of(JourneyClocks.CASE), JourneyClocks.FAMILY, NOW, after, List.of(deadline),
				null);
	}

	private static Set<LocalDate> changed(String... days) {
		return Arrays.stream(days).map(JourneyClocks::day).collect(Collectors.toSet());
	}

	private static Timescales closing(String... days) {
		return new Timescales(ProfileInForce.always(PROFILE), calendar(days));
	}

	private static WorkingCalendar calendar(String... days) {
		return new WorkingCalendar(Arrays.stream(days).map((day) -> new ClosureDay(day(day), "Proclaimed")).toList());
	}

	private static Deadline clock(Timer timer, Terms terms) {
		return Deadline.running(timer, Subject.of(JourneyClocks.CASE), JourneyClocks.FAMILY, terms);
	}

}

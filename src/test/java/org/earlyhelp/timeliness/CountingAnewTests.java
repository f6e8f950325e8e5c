package org.earlyhelp.timeliness;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.ProfileInForce;
import org.earlyhelp.locality.Profiles;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.Subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.earlyhelp.timeliness.JourneyClocks.at;
import static org.earlyhelp.timeliness.JourneyClocks.day;

/** Counting a clock anew, as it is and by another length. */
class CountingAnewTests {

	private static final Profile PROFILE = Profiles.westCheshire();

	private static final Set<LocalDate> EVERY_DAY = day("2026-03-01").datesUntil(day("2027-12-31"))
		.collect(Collectors.toSet());

	private final Timescales present = JourneyClocks.timescales();

	@ParameterizedTest
	@EnumSource(value = Timer.class, names = { "T28", "T29" }, mode = EnumSource.Mode.EXCLUDE)
	void givesTheSameDatesByTheSameLength(Timer timer) {
		Deadline moment = clock(timer, this.present.of(timer, Happened.at(at("2026-03-05 15:30"))));
		Deadline day = clock(timer, this.present.of(timer, Happened.on(day("2026-03-14"), at("2026-03-20 10:00"))));
		Deadline urgent = clock(timer,
				(timer == Timer.T01) ? this.present.of(timer, Happened.at(at("2026-03-07 23:10")))
						: this.present.urgent(timer, Happened.at(at("2026-03-07 23:10"))));

		assertThat(List.of(moment, day)).allSatisfy((deadline) -> {
			assertSame(deadline);
			stand(deadline, "2026-03-23", "2026-04-13");
			assertSame(deadline);
			deadline.extend(more(deadline, "2026-12-01 17:00", "2026-04-14 09:00"), null);
			assertSame(deadline);
			stand(deadline, "2026-05-04", "2026-05-18");
			assertSame(deadline);
		});
		if (PROFILE.urgent().containsKey(timer)) {
			assertSame(urgent);
		}
	}

	@ParameterizedTest(name = "{0} instead of 30wd: due {1}")
	@CsvSource({ "50wd, 2026-05-14 17:00", "10wd, 2026-03-16 17:00", "2m, 2026-05-05 17:00", "30wd, 2026-04-15 17:00" })
	void countsFromTheSameFactByAnotherLength(String span, String due) {
		Deadline review = clock(Timer.T16,
				this.present.of(Timer.T16, Happened.on(day("2026-03-02"), at("2026-03-02 12:00"))));

		assertThat(changed(Timer.T16, span, "80wd").anew(review.course()).reckoning().due()).isEqualTo(at(due));
	}

	@Test
	void keepsWhatItStoodAndTheTimeThatWasGiven() {
		Deadline review = clock(Timer.T16,
				this.present.of(Timer.T16, Happened.on(day("2026-03-02"), at("2026-03-02 12:00"))));
		stand(review, "2026-03-09", "2026-03-16");

		assertThat(changed(Timer.T16, "10wd", null).anew(review.course()).reckoning().due())
			.isEqualTo(at("2026-03-23 17:00"));

		review.extend(more(review, "2026-05-01 17:00", "2026-03-20 09:00"), null);

		assertThat(changed(Timer.T16, "10wd", null).anew(review.course()).reckoning().due())
			.isEqualTo(at("2026-05-01 17:00"));
		assertThat(changed(Timer.T16, "50wd", "80wd").anew(review.course()).reckoning().due())
			.isEqualTo(at("2026-05-21 17:00"));
	}

	@Test
	void movesNoDayThatWasAgreedWithTheFamily() {
		Deadline review = clock(Timer.T16, this.present.agreed(Timer.T16,
				Happened.on(day("2026-03-02"), at("2026-03-02 12:00")), day("2026-03-30")));

		assertThat(review.course().isAgreed()).isTrue();
		assertThatIllegalArgumentException().isThrownBy(() -> changed(Timer.T16, "50wd", null).anew(review.course()));
	}

	@Test
	void runsToAnotherDateAndKeepsItsFirst() {
		Deadline review = clock(Timer.T16,
				this.present.of(Timer.T16, Happened.on(day("2026-03-02"), at("2026-03-02 12:00"))));
		Deadline agreed = clock(Timer.T16, this.present.agreed(Timer.T16,
				Happened.on(day("2026-03-02"), at("2026-03-02 12:00")), day("2026-03-30")));
		var fact = new ClocksCountedAnew(Timer.T16, "10wd", "50wd", null, null, "west-cheshire 2026.1.1",
				UUID.randomUUID(), Subject.of(JourneyClocks.CASE), JourneyClocks.FAMILY, at("2026-03-20 00:00"));
		var clocks = new SubjectClocks(fact.subject(), fact.family(), fact.occurredAt(), this.present,
				List.of(review, agreed), null);

		new Timetable().apply(fact, clocks);

		assertThat(review.dueAt()).isEqualTo(at("2026-03-16 17:00"));
		assertThat(review.hardLimitAt()).isEqualTo(at("2026-05-14 17:00"));
		assertThat(review.originalDueAt()).isEqualTo(at("2026-04-15 17:00"));
		assertThat(review.explanation().ruleVersion()).isEqualTo("west-cheshire 2026.1.1");
		assertThat(review.explanation().span()).isEqualTo("10wd");
		assertThat(clocks.before()).singleElement()
			.satisfies((before) -> assertThat(before.dueAt()).isEqualTo(at("2026-04-15 17:00")));
		assertThat(review.owes(at("2026-03-20 00:00"))).containsExactly(NoticeKind.PASSED);
		assertThat(agreed.dueAt()).isEqualTo(at("2026-03-30 17:00"));
	}

	@ParameterizedTest(name = "{0} due {1}, limit {2}, urgent {3}, from {4}: {5}")
	@CsvSource({ "T16, 70wd, , , , limit", "T16, 0wd, , , , due", "T16, 50wd, 49wd, , , limit", "T29, 4m, , , , timer",
			"T16, 50wd, , 4h, , urgent", "T18, 2wd, 2wd, 8h, , urgent.limit", "T16, 50wd, , , 2026-03-01, from",
			"T16, 50wd, , , 2032-03-01, from" })
	void refusesWhatNoProfileCouldSay(Timer timer, String due, String limit, String urgent, LocalDate from,
			String field) {
		var asked = new PreviewTimescale(null, timer, due, limit,
				(urgent != null) ? new PreviewTimescale.Urgent(urgent, null) : null, from);

		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> ChangedTimescale.of(asked, PROFILE, day("2026-03-02")))
			.satisfies((refusal) -> assertThat(refusal.fields()).extracting(InvalidInput.Field::path)
				.containsExactly(field));
	}

	@Test
	void refusesAnotherLocality() {
		var asked = new PreviewTimescale("halton", Timer.T16, "50wd", null, null, null);

		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> ChangedTimescale.of(asked, PROFILE, day("2026-03-02")));
	}

	private void assertSame(Deadline deadline) {
		Terms anew = this.present.anew(deadline.course());

		assertThat(anew.reckoning().due()).isEqualTo(deadline.dueAt());
		assertThat(anew.limit()).isEqualTo(deadline.hardLimitAt());
		assertThat(anew.from().asStart()).isEqualTo(deadline.startedAt());
		assertThat(AnewByDays.of(deadline, EVERY_DAY, this.present)).isEmpty();
	}

	private void stand(Deadline deadline, String from, String to) {
		int days = this.present.workingDays(day(from), day(to));
		deadline.pause(day(from), at(from + " 10:00"));
		deadline.resume(day(to), days, this.present.later(deadline, days), at(to + " 10:00"));
	}

	private static Extension more(Deadline deadline, String until, String given) {
		return new Extension("team-manager", "Asked for by " + deadline.timer(), until(deadline, until), at(given));
	}

	/** Later than it is due, whatever its length. */
	private static Instant until(Deadline deadline, String until) {
		return at(until).isAfter(deadline.dueAt()) ? at(until) : deadline.dueAt().plus(Duration.ofDays(7));
	}

	private static Timescales changed(Timer timer, String due, String limit) {
		var asked = new PreviewTimescale("west-cheshire", timer, due, limit, null, null);
		Profile profile = ChangedTimescale.of(asked, PROFILE, day("2026-03-02")).in(PROFILE, "tried");
		return new Timescales(ProfileInForce.always(profile), new WorkingCalendar(profile.calendar().closureDays()));
	}

	private static Deadline clock(Timer timer, Terms terms) {
		return Deadline.running(timer, Subject.of(JourneyClocks.CASE), JourneyClocks.FAMILY, terms);
	}

}

package org.earlyhelp.timeliness;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.Subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.earlyhelp.timeliness.JourneyClocks.at;
import static org.earlyhelp.timeliness.JourneyClocks.day;
import static org.earlyhelp.timeliness.JourneyClocks.endOf;

/** The clock in these tests is T10 from 2 March: due 30 March, limit 7 May 2026. */
class DeadlineTests {

	private final Deadline deadline = Deadline.running(Timer.T10, Subject.of(JourneyClocks.CASE), JourneyClocks.FAMILY,
			JourneyClocks.timescales().of(Timer.T10, Happened.on(day("2026-03-02"), at("2026-03-02 16:00"))));

	@ParameterizedTest
	@CsvSource({ "2026-03-27,MET", "2026-03-30,MET", "2026-03-31,MISSED" })
	void countsADayOfTheDueDayAsInTime(String on, DeadlineState state) {
		stop(Happened.on(day(on), at("2026-04-20 10:00")));

		assertThat(this.deadline.state()).isEqualTo(state);
		assertThat(this.deadline.stoppedAt()).isEqualTo(endOf(on));
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-30 17:00,MET", "2026-03-30 17:01,MISSED" })
	void countsAMomentToTheEndOfTheDueDay(String moment, DeadlineState state) {
		stop(Happened.at(at(moment)));

		assertThat(this.deadline.state()).isEqualTo(state);
	}

	@Test
	void keepsItsFirstStop() {
		stop(Happened.at(at("2026-03-10 10:00")));

		stop(Happened.at(at("2026-06-10 10:00")));
		this.deadline.drop(at("2026-06-10 10:00"));

		assertThat(this.deadline.state()).isEqualTo(DeadlineState.MET);
		assertThat(this.deadline.stoppedAt()).isEqualTo(at("2026-03-10 10:00"));
	}

	@Test
	void warnsThenTellsTheAdviserThenTheManagerEachOnce() {
		assertThat(this.deadline.nextNoticeAt()).contains(at("2026-03-26 09:00"));
		assertThat(this.deadline.owes(at("2026-03-26 08:59"))).isEmpty();
		assertThat(this.deadline.owes(at("2026-03-26 09:00"))).containsExactly(NoticeKind.DUE_SOON);

		this.deadline.told(NoticeKind.DUE_SOON, at("2026-03-26 09:00"));
		assertThat(this.deadline.nextNoticeAt()).contains(endOf("2026-03-30"));
		assertThat(this.deadline.owes(endOf("2026-03-30"))).containsExactly(NoticeKind.PASSED);

		this.deadline.told(NoticeKind.PASSED, endOf("2026-03-30"));
		assertThat(this.deadline.nextNoticeAt()).contains(endOf("2026-05-07"));

		this.deadline.told(NoticeKind.LIMIT_REACHED, endOf("2026-05-07"));
		assertThat(this.deadline.nextNoticeAt()).isEmpty();
		assertThat(this.deadline.owes(endOf("2026-12-07"))).isEmpty();
	}

	@Test
	void doesNotWarnOfWhatHasPassed() {
		assertThat(this.deadline.owes(at("2026-06-01 10:00"))).containsExactly(NoticeKind.PASSED,
				NoticeKind.LIMIT_REACHED);
	}

	@Test
	void saysNothingOnceStopped() {
		stop(Happened.at(at("2026-03-10 10:00")));

		assertThat(this.deadline.nextNoticeAt()).isEmpty();
		assertThat(this.deadline.owes(at("2026-06-01 10:00"))).isEmpty();
	}

	@Test
	void keepsTheOriginalDateWhenExtended() {
		this.deadline.told(NoticeKind.DUE_SOON, at("2026-03-26 09:00"));

		extendTo("2026-04-15");

		assertThat(this.deadline.dueAt()).isEqualTo(endOf("2026-04-15"));
		assertThat(this.deadline.originalDueAt()).isEqualTo(endOf("2026-03-30"));
		assertThat(this.deadline.nextNoticeAt()).contains(at("2026-04-13 09:00"));
		assertThat(this.deadline.explanation().extensions()).singleElement()
			.satisfies((extension) -> assertThat(extension.why()).isEqualTo("Family abroad"));
	}

	@Test
	void refusesAnExtensionThatGivesLessTime() {
		assertThatExceptionOfType(ExtensionNotLater.class).isThrownBy(() -> extendTo("2026-03-27"));
	}

	@Test
	void refusesToExtendWhatIsStopped() {
		stop(Happened.at(at("2026-03-10 10:00")));

		assertThatExceptionOfType(DeadlineNotRunning.class).isThrownBy(() -> extendTo("2026-04-15"));
	}

	@Test
	void refusesToPauseTwiceAndToResumeWhatRuns() {
		assertThatExceptionOfType(DeadlineNotRunning.class)
			.isThrownBy(() -> this.deadline.resume(day("2026-03-05"), 1, null, at("2026-03-05 10:00")));

		this.deadline.pause(day("2026-03-04"), at("2026-03-04 10:00"));

		assertThatExceptionOfType(DeadlineNotRunning.class)
			.isThrownBy(() -> this.deadline.pause(day("2026-03-05"), at("2026-03-05 10:00")));
	}

	private void extendTo(String newDue) {
		this.deadline.extend(new Extension("team-manager", "Family abroad", endOf(newDue), at("2026-03-27 10:00")),
				JourneyClocks.timescales().warnAt(this.deadline, endOf(newDue)));
	}

	@Test
	void knowsTheWorkingDaysThatItTookWithoutThoseOnWhichItStood() {
		this.deadline.pause(day("2026-03-04"), at("2026-03-04 10:00"));
		this.deadline.resume(day("2026-03-11"), 5, JourneyClocks.timescales().later(this.deadline, 5),
				at("2026-03-11 10:00"));
		stop(Happened.on(day("2026-03-16"), at("2026-03-20 10:00")));

		assertThat(this.deadline.tookDays()).isEqualTo(5);
	}

	@Test
	void keepsHowItStoodBeforeEachMove() {
		this.deadline.pause(day("2026-03-04"), at("2026-03-04 10:00"));
		this.deadline.resume(day("2026-03-11"), 5, JourneyClocks.timescales().later(this.deadline, 5),
				at("2026-03-11 10:00"));

		assertThat(this.deadline.takeBefore())
			.extracting(Deadline.Before::dueAt, Deadline.Before::standing, Deadline.Before::since,
					Deadline.Before::until)
			.containsExactly(tuple(endOf("2026-03-30"), false, this.deadline.startedAt(), at("2026-03-04 10:00")),
					tuple(endOf("2026-03-30"), true, at("2026-03-04 10:00"), at("2026-03-11 10:00")));
		assertThat(this.deadline.takeBefore()).isEmpty();
		assertThat(this.deadline.dueAt()).isEqualTo(endOf("2026-04-08"));
	}

	@Test
	void isExplainedOnlyWhereItIsLate() {
		SayWhyLate said = new SayWhyLate(LateReason.FAMILY_ASKED, null);

		assertThatExceptionOfType(NotLate.class)
			.isThrownBy(() -> this.deadline.late(said, "somebody", at("2026-03-30 16:00")));
		this.deadline.late(said, "somebody", at("2026-03-31 09:00"));

		assertThat(this.deadline.view().lateBecause()).isEqualTo(LateReason.FAMILY_ASKED);
	}

	private void stop(Happened fact) {
		this.deadline.stop(fact, JourneyClocks.timescales()::workingDaysTaken);
	}

}

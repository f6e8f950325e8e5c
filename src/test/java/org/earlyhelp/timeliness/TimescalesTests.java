package org.earlyhelp.timeliness;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.earlyhelp.locality.Reckoning;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.Subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyhelp.timeliness.JourneyClocks.at;
import static org.earlyhelp.timeliness.JourneyClocks.day;

class TimescalesTests {

	private final Timescales timescales = JourneyClocks.timescales();

	@ParameterizedTest(name = "{0} received {1}: due {2}, limit {3}, warned {4}")
	@CsvSource({
			// in working hours, at their edges, at night, at the weekend, on a bank
			// holiday
			"T01, 2026-03-02 10:00, 2026-03-02 11:00, 2026-03-02 14:00, 2026-03-02 10:30",
			"T01, 2026-03-02 16:00, 2026-03-02 17:00, 2026-03-02 20:00, 2026-03-02 16:30",
			"T01, 2026-03-02 16:30, 2026-03-02 20:30, 2026-03-02 20:30, 2026-03-02 18:30",
			"T01, 2026-03-02 08:59, 2026-03-02 12:59, 2026-03-02 12:59, 2026-03-02 10:59",
			"T01, 2026-03-07 11:00, 2026-03-07 15:00, 2026-03-07 15:00, 2026-03-07 13:00",
			"T01, 2026-04-03 23:00, 2026-04-04 03:00, 2026-04-04 03:00, 2026-04-04 01:00",
			// wall clock, both clock changes
			"T02, 2026-03-28 23:00, 2026-03-29 04:00, 2026-03-29 04:00, 2026-03-29 02:00",
			"T02, 2026-10-24 23:00, 2026-10-25 02:00, 2026-10-25 02:00, 2026-10-25 01:00",
			// under three days: the due day's morning
			"T03, 2026-03-02 10:00, 2026-03-03 17:00, 2026-03-03 17:00, 2026-03-03 09:00",
			"T04, 2026-04-04 10:00, 2026-04-08 17:00, 2026-04-10 17:00, 2026-04-08 09:00",
			"T06, 2026-04-02 10:00, 2026-04-08 17:00, 2026-04-08 17:00, 2026-04-08 09:00",
			// longer: two working days before
			"T08, 2026-03-02 10:00, 2026-03-09 17:00, 2026-03-16 17:00, 2026-03-05 09:00" })
	void countsFromTheMoment(Timer timer, String received, String due, String limit, String warned) {
		Terms terms = this.timescales.of(timer, Happened.at(at(received)));

		assertThat(terms.reckoning().due()).isEqualTo(at(due));
		assertThat(terms.limit()).isEqualTo(at(limit));
		assertThat(terms.warnAt()).isEqualTo(at(warned));
	}

	@Test
	void explainsWhatItSkipped() {
		Terms terms = this.timescales.of(Timer.T10, Happened.on(day("2026-03-13"), at("2026-03-20 10:00")));
		Deadline deadline = Deadline.running(Timer.T10, Subject.of(JourneyClocks.CASE), JourneyClocks.FAMILY, terms);

		DeadlineExplanation explanation = deadline.explanation();

		assertThat(explanation.origin()).isEqualTo("2026-03-13");
		assertThat(explanation.dayZero()).isEqualTo(day("2026-03-13"));
		assertThat(explanation.days()).isEqualTo(20);
		assertThat(explanation.due()).isEqualTo(at("2026-04-14 17:00"));
		assertThat(explanation.skipped()).extracting(Reckoning.Skipped::date)
			.contains(day("2026-03-14"), day("2026-04-03"), day("2026-04-06"))
			.hasSize(12);
		assertThat(explanation.rule()).isEqualTo(Timer.T10);
		assertThat(explanation.ruleVersion()).isNotBlank();
	}

	@Test
	void keepsAnAgreedDayAndThePolicysLimit() {
		Terms terms = this.timescales.agreed(Timer.T16, Happened.on(day("2026-06-01"), at("2026-06-01 15:00")),
				day("2026-07-11"));

		assertThat(terms.reckoning().due()).isEqualTo(at("2026-07-13 17:00"));
		assertThat(terms.reckoning().skipped()).extracting(Reckoning.Skipped::why)
			.containsExactly("Saturday", "Sunday");
		assertThat(terms.limit()).isEqualTo(at("2026-08-24 17:00"));
	}

}

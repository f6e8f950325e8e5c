package org.earlyhelp.timeliness;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.earlyhelp.ServiceTest;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.timeliness.figures.GroupBy;
import org.earlyhelp.timeliness.figures.MonthFigures;
import org.earlyhelp.timeliness.figures.ReadingTimeliness;
import org.earlyhelp.timeliness.figures.Slice;
import org.earlyhelp.timeliness.figures.TimelinessQuery;
import org.earlyhelp.timeliness.figures.TimerFigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyhelp.timeliness.JourneyClocks.at;
import static org.earlyhelp.timeliness.JourneyClocks.day;

/**
 * Seven clocks of one agency, worked by hand. T10 is 20 working days, limit 45: from
 * Monday 2 March it is due on 30 March, from 9 March on 8 April (Good Friday and Easter
 * Monday do not count), from 16 March on 15 April 2026.
 * <ol>
 * <li>from 2 March, done on 16 March: met, 10 working days</li>
 * <li>from 2 March, done on 1 April: missed, 22</li>
 * <li>from 2 March, not done</li>
 * <li>from 9 March, given more time on 1 April, until 30 April: not done</li>
 * <li>from 9 March, nobody waits for it from 25 March on</li>
 * <li>from 16 March, stands still from 23 March to 13 April, 13 working days: due on 5
 * May; not done</li>
 * <li>from 16 March, done on 17 March: met, 1</li>
 * </ol>
 */
@ServiceTest
class TimelinessFiguresTests {

	private final String agency = "Agency " + UUID.randomUUID();

	@Autowired
	private KeptDeadlines deadlines;

	@Autowired
	private DeadlinesBefore before;

	@Autowired
	private ReadingTimeliness reading;

	@Autowired
	private CurrentUser user;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private ClockSums sums;

	@Autowired
	private SummingClocks summing;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Clock clock;

	private UUID quick;

	@BeforeEach
	void keepClocks() {
		Deadline done = from("2026-03-02");
		stop(done, "2026-03-16 12:00");
		Deadline late = from("2026-03-02");
		stop(late, "2026-04-01 12:00");
		Deadline open = from("2026-03-02");
		open.late(new SayWhyLate(LateReason.CAPACITY, null), "somebody", at("2026-04-20 10:00"));
		Deadline extended = from("2026-03-09");
		extended.extend(new Extension("somebody", "Asked", at("2026-04-30 17:00"), at("2026-04-01 10:00")), null);
		Deadline dropped = from("2026-03-09");
		dropped.drop(at("2026-03-25 10:00"));
		Deadline stood = from("2026-03-16");
		stood.pause(day("2026-03-23"), at("2026-03-23 10:00"));
		stood.resume(day("2026-04-13"), 13, JourneyClocks.timescales().later(stood, 13), at("2026-04-13 10:00"));
		Deadline quick = from("2026-03-16");
		stop(quick, "2026-03-17 12:00");
		this.quick = quick.id();
		this.transactions.executeWithoutResult((status) -> {
			List<Deadline> all = List.of(done, late, open, extended, dropped, stood, quick);
			this.deadlines.saveAll(all);
			this.before.keep(all.stream().flatMap((deadline) -> deadline.takeBefore().stream()).toList());
		});
	}

	@ParameterizedTest
	@CsvSource({
			// as at, started, due in March to May, met, missed, open and overdue, due in
			// a week
			"2026-03-20 09:00, 7, 7, 2, 0, 0, 0", //
			"2026-03-26 09:00, 7, 6, 2, 0, 0, 2", //
			"2026-03-31 09:00, 7, 6, 2, 2, 2, 0", //
			"2026-04-08 16:00, 7, 6, 2, 2, 1, 0", //
			"2026-04-20 09:00, 7, 6, 2, 2, 1, 0", //
			"2026-05-04 09:00, 7, 6, 2, 3, 2, 1", //
			"2026-05-06 09:00, 7, 6, 2, 4, 3, 0" })
	void countsWhatStoodThen(String asAt, long started, long due, long met, long missed, long overdue, long soon) {
		TimerFigures figures = t10(query("2026-03-01", "2026-05-31", at(asAt)));

		assertThat(figures.started()).isEqualTo(started);
		assertThat(figures.dueInPeriod()).isEqualTo(due);
		assertThat(figures.met()).isEqualTo(met);
		assertThat(figures.missed()).isEqualTo(missed);
		assertThat(figures.openOverdue()).isEqualTo(overdue);
		assertThat(figures.dueSoon()).isEqualTo(soon);
	}

	@Test
	void countsTheWorkingDaysOfWhatEndedInThePeriod() {
		TimerFigures figures = t10(query("2026-03-01", "2026-05-31", at("2026-05-06 09:00")));

		assertThat(figures.medianDays()).isEqualByComparingTo("10");
		assertThat(figures.p90Days()).isEqualByComparingTo("19.6");
		assertThat(t10(query("2026-03-01", "2026-03-31", at("2026-05-06 09:00"))).medianDays())
			.isEqualByComparingTo("5.5");
		assertThat(t10(query("2026-05-01", "2026-05-31", at("2026-05-06 09:00"))).medianDays()).isNull();
	}

	@Test
	void tellsApartByLevelAndMonth() {
		TimelinessQuery query = query("2026-03-01", "2026-05-31", at("2026-05-06 09:00"));

		List<TimerFigures> levels = asManager(() -> this.reading.figures(query, GroupBy.LEVEL));
		List<MonthFigures> months = asManager(() -> this.reading.months(query));

		assertThat(levels).singleElement().satisfies((row) -> assertThat(row.group()).isEqualTo("PP"));
		assertThat(months).extracting(MonthFigures::due).containsExactly(3L, 2L, 1L);
		assertThat(months).extracting(MonthFigures::met).containsExactly(1L, 1L, 0L);
		assertThat(months).extracting(MonthFigures::missed).containsExactly(2L, 1L, 1L);
		assertThat(months.get(1).kept()).isEqualTo(50);
	}

	@Test
	void saysWhyWhatIsOverdueIsLate() {
		Map<LateReason, Long> reasons = asManager(
				() -> this.reading.whyLate(query("2026-03-01", "2026-05-31", at("2026-05-06 09:00"))));

		assertThat(reasons).hasSize(2).containsEntry(null, 2L).containsEntry(LateReason.CAPACITY, 1L);
		assertThat(reasons.keySet().iterator().next()).isNull();
	}

	@Test
	void countsInEachFigureWhatIsListedBehindIt() {
		TimelinessQuery query = query("2026-03-01", "2026-05-31", at("2026-05-06 09:00"));
		TimerFigures figures = t10(query);
		Map<Slice, Long> counted = Map.of(Slice.STARTED, figures.started(), Slice.DUE, figures.dueInPeriod(), Slice.MET,
				figures.met(), Slice.MISSED, figures.missed(), Slice.OVERDUE, figures.openOverdue(), Slice.SOON,
				figures.dueSoon());

		counted.forEach((slice, number) -> {
			ReadingTimeliness.Items items = asManager(
					() -> this.reading.items(Timer.T10, slice, query, 100, null, Map.of()));
			// these clocks are of no case that anybody may know of
			assertThat(items.page().total() + items.hidden()).as(slice.name()).isEqualTo(number);
		});
	}

	/**
	 * Over whole months, over days alone, and over both; and again when a clock's end was
	 * a mistake.
	 */
	@Test
	void tellsTheSameWhenWhatHasEndedIsSummed() {
		List<TimelinessQuery> queries = List.of(now("2026-03-01", "2026-05-31"), now("2026-03-10", "2026-03-20"),
				now("2026-03-17", "2026-04-29"), now("2026-02-10", "2026-06-02"), now("2026-03-01", "2026-03-31"));
		List<Object> before = all(queries);

		while (this.sums.sum(500) > 0) {
			assertThat(this.sums.differences()).isZero();
		}

		assertThat(summed()).isEqualTo(4);
		assertThat(all(queries)).isEqualTo(before);

		this.transactions.executeWithoutResult((status) -> {
			Deadline quick = this.deadlines.findById(this.quick).orElseThrow();
			quick.runOn();
			assertThat(quick.leavesSums()).isTrue();
			this.sums.takeOut(List.of(this.quick));
		});
		assertThat(summed()).isEqualTo(3);
		assertThat(this.sums.differences()).isZero();
		assertThat(t10(queries.get(0)).met()).isEqualTo(1);
		assertThat(t10(queries.get(0)).medianDays()).isEqualByComparingTo("16");

		this.sums.beginAnew();
		assertThat(summed()).isZero();
		assertThat(t10(queries.get(0)).met()).isEqualTo(1);
	}

	@Test
	void makesTheSumsAnewAtNightWhereTheyDiffer() {
		List<TimelinessQuery> queries = List.of(now("2026-03-01", "2026-05-31"), now("2026-03-10", "2026-03-20"));
		List<Object> before = all(queries);
		while (this.sums.sum(500) > 0) {
			assertThat(this.sums.differences()).isZero();
		}
		int meddled = this.database
			.sql("update clock_sum set clocks = clocks + 3 where agency = :agency and what = 'DUE' and state = 'MET'")
			.param("agency", this.agency)
			.update();
		assertThat(this.sums.differences()).isEqualTo(meddled).isPositive();
		assertThat(all(queries)).isNotEqualTo(before);

		this.summing.recount();

		assertThat(this.sums.differences()).isZero();
		assertThat(summed()).isEqualTo(4);
		assertThat(all(queries)).isEqualTo(before);
	}

	@Test
	void countsAPastDayFromTheClocksThemselves() {
		TimelinessQuery then = query("2026-03-01", "2026-05-31", at("2026-03-20 09:00"));
		while (this.sums.sum(500) > 0) {
			assertThat(this.sums.tell(then.asAt())).isFalse();
		}

		assertThat(t10(then).met()).isEqualTo(2);
		assertThat(t10(then).missed()).isZero();
	}

	private List<Object> all(List<TimelinessQuery> queries) {
		return queries.stream()
			.<Object>map((query) -> asManager(
					() -> List.of(this.reading.figures(query), this.reading.figures(query, GroupBy.AGENCY),
							this.reading.months(query), this.reading.whyLate(query))))
			.toList();
	}

	private long summed() {
		return this.database.sql("select count(*) from deadline where agency = :agency and summed")
			.param("agency", this.agency)
			.query(Long.class)
			.single();
	}

	private TimelinessQuery now(String from, String to) {
		return query(from, to, this.clock.instant());
	}

	private TimerFigures t10(TimelinessQuery query) {
		return asManager(() -> this.reading.figures(query)).stream()
			.filter((row) -> row.timer() == Timer.T10)
			.findFirst()
			.orElseThrow();
	}

	private TimelinessQuery query(String from, String to, Instant asAt) {
		return new TimelinessQuery(day(from), day(to), asAt, null, null, this.agency, null);
	}

	private <T> T asManager(Supplier<T> what) {
		var found = new AtomicReference<T>();
		this.user.as(User.SYSTEM, () -> found.set(what.get()));
		return found.get();
	}

	private Deadline from(String on) {
		Deadline deadline = Deadline.running(Timer.T10, Subject.of(CaseId.next()), FamilyId.next(),
				JourneyClocks.timescales().of(Timer.T10, Happened.at(at(on + " 10:00"))));
		deadline.place(new Place("chester", this.agency, "PP"));
		return deadline;
	}

	private static void stop(Deadline deadline, String moment) {
		deadline.stop(Happened.at(at(moment)), JourneyClocks.timescales()::workingDaysTaken);
	}

}

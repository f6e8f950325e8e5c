package org.earlyhelp.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.earlyhelp.Api;
import org.earlyhelp.EarlyHelpApplication;
import org.earlyhelp.TestDatabase;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.journey.WholeCase;
import org.earlyhelp.kpi.CountedByHand;
import org.earlyhelp.kpi.Period;
import org.earlyhelp.kpi.ReadingKpis;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.timeliness.LedgerClocks;
import org.earlyhelp.timeliness.StagesByHand;
import org.earlyhelp.timeliness.figures.ReadingStages;
import org.earlyhelp.timeliness.figures.ReadingTimeliness;
import org.earlyhelp.timeliness.figures.Slice;
import org.earlyhelp.timeliness.figures.TimelinessQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A small year is lived twice: once in one go, once with a restart in the middle. What it
 * comes to is the same, and every figure of it equals its recount. With
 * {@code -Dearly-help.test.contacts=1200} a whole year is lived, once; on PostgreSQL too
 * it is lived once, since what is restarted there is no demonstration.
 */
@Tag("database")
class LivingYearTests {

	/** So many, and no restart, where a longer year is asked for. */
	private static final String LONGER = System.getProperty("early-help.test.contacts");

	private static final String CONTACTS = (LONGER != null) ? LONGER : "40";

	private static final String UP_TO = (LONGER != null) ? "2026-04-01T08:00:00Z" : "2026-09-01T08:00:00Z";

	private static final Duration PATIENCE = Duration.ofMinutes((LONGER != null) ? 90 : 8);

	/** A year of figures, and a quarter that cuts through much of what goes on. */
	private static final List<Period> PERIODS = List.of(
			new Period(LocalDate.parse("2025-04-01"), LocalDate.parse("2026-03-31")),
			new Period(LocalDate.parse("2025-10-01"), LocalDate.parse("2025-12-31")));

	private static final boolean ONCE = LONGER != null || TestDatabase.isPostgresql();

	private static ConfigurableApplicationContext service;

	private static Map<String, Long> inOneGo;

	private static Api.Answer readMeanwhile;

	private static Api.Answer changedMeanwhile;

	private static Api.Answer pageMeanwhile;

	@BeforeAll
	static void liveIt(@TempDir Path once, @TempDir Path twice) throws InterruptedException {
		if (ONCE) {
			service = start(once);
			return;
		}
		try (ConfigurableApplicationContext first = start(once)) {
			untilLived(first, 100);
			inOneGo = counts(first);
		}
		ConfigurableApplicationContext begun = start(twice);
		untilLived(begun, 40);
		Api api = new Api(begun.getEnvironment());
		readMeanwhile = api.as("screener").get("/api/contacts");
		changedMeanwhile = api.as("screener").post("/api/contacts", "{}");
		pageMeanwhile = api.anonymously().get("/sign-in");
		begun.close();
		service = start(twice);
	}

	@AfterAll
	static void end() {
		service.close();
		ClockUtil.reset();
	}

	/**
	 * On H2 in a file, as it is delivered: one in memory does not outlive its service.
	 */
	private static ConfigurableApplicationContext start(Path directory) {
		var told = new ArrayList<>(
				List.of("--server.port=0", "--spring.main.banner-mode=off", "--early-help.messages.every=1h",
						"--early-help.ledger.sequence-every=1h", "--early-help.demo.data=year",
						"--early-help.demo.contacts=" + CONTACTS, "--early-help.demo.clock=" + UP_TO));
		var builder = new SpringApplicationBuilder(EarlyHelpApplication.class).profiles("demo");
		if (TestDatabase.isPostgresql()) {
			builder.initializers((context) -> new TestDatabase().initialize((GenericApplicationContext) context));
		}
		else {
			told.add("--early-help.data-dir=" + directory);
		}
		return builder.run(told.toArray(String[]::new));
	}

	private static void untilLived(ConfigurableApplicationContext service, int percent) throws InterruptedException {
		LoadingDemoData data = service.getBean(LoadingDemoData.class);
		long until = System.nanoTime() + PATIENCE.toNanos();
		while (data.isLoading() && data.howFar().map(LoadingDemoData.Progress::percent).orElse(0) < percent) {
			assertThat(System.nanoTime()).as("still at %s", data.howFar()).isLessThan(until);
			Thread.sleep(50);
		}
	}

	@Test
	void goesOnAfterARestartToTheSameEnd() throws InterruptedException {
		assumeTrue(!ONCE, "lived once");
		untilLived(service, 100);

		assertThat(counts(service)).isEqualTo(inOneGo);
	}

	@Test
	void letsPeopleReadAndChangeNothingMeanwhile() {
		assumeTrue(!ONCE, "lived once");
		assertThat(readMeanwhile.status()).as(readMeanwhile.text()).isEqualTo(200);
		assertThat(changedMeanwhile.status()).isEqualTo(503);
		assertThat(changedMeanwhile.header("Retry-After")).isNotNull();
		assertThat(pageMeanwhile.text()).contains("The demonstration’s year is being lived", "% of the way");
	}

	@Test
	void everyPieceOfWorkIsDone() throws InterruptedException {
		untilLived(service, 100);

		assertThat(service.getBean(LivingYear.class).failed()).isZero();
		assertThat(count("select count(*) from contact")).isEqualTo(Long.parseLong(CONTACTS));
	}

	/**
	 * But for the look back after six months: its timer follows the engine's clock, of
	 * which there is one for all services in a test's machine.
	 */
	@Test
	void casesComeIntoEveryState() throws InterruptedException {
		untilLived(service, 100);

		assertThat(database().sql("select distinct state from case_stage").query(String.class).list())
			.contains(Arrays.stream(CaseState.values())
				.filter((state) -> state != CaseState.FOLLOW_UP_DONE)
				.map(Enum::name)
				.toArray(String[]::new));
	}

	@Test
	void everyCaseAgrees() throws InterruptedException {
		untilLived(service, 100);

		var whole = new WholeCase(service);
		List<String> cases = database().sql("select cast(id as varchar) from case_file").query(String.class).list();
		assertThat(cases).isNotEmpty();
		cases.forEach(whole::agrees);
	}

	/** From the ledger alone, entry by entry. */
	@Test
	void everyClockAndItsFiguresEqualTheirRecount() throws Exception {
		untilLived(service, 100);
		Instant now = service.getBean(Clock.class).instant();

		LedgerClocks.All recounted = new LedgerClocks(service).all();

		assertThat(recounted.size()).isGreaterThan(Integer.parseInt(CONTACTS));
		for (Period period : PERIODS) {
			Map<Timer, List<Long>> figures = recounted.figures(period.from(), period.to(), now);
			var query = new TimelinessQuery(period.from(), period.to(), now, null, null, null, null);
			assertThat(asServiceManager(() -> service.getBean(ReadingTimeliness.class).figures(query)))
				.allSatisfy((told) -> assertThat(LedgerClocks.told(told)).as("%s in %s", told.timer(), period)
					.isEqualTo(figures.getOrDefault(told.timer(), List.of(0L, 0L, 0L, 0L, 0L, 0L))));
			assertThat(listed(query)).allSatisfy((timer, numbers) -> assertThat(numbers).as("%s in %s", timer, period)
				.isEqualTo(figures.getOrDefault(timer, List.of(0L, 0L, 0L, 0L, 0L, 0L))));
			assertThat(measures(period).get("K12")).isEqualTo(recounted.stepsKept(period.from(), period.to(), now));
		}
	}

	/** As things stand, and as they stood on a day in the middle. */
	@Test
	void everyStageEqualsItsRecount() throws Exception {
		untilLived(service, 100);
		Instant now = service.getBean(Clock.class).instant();
		StagesByHand stages = new StagesByHand(database(), service.getBean(WorkingCalendar.class));

		for (Instant at : List.of(now, Instant.parse("2025-11-15T12:00:00Z"))) {
			for (Period period : PERIODS) {
				var query = new TimelinessQuery(period.from(), period.to(), at, null, null, null, null);
				assertThat(asServiceManager(() -> service.getBean(ReadingStages.class).figures(query)))
					.as("%s as at %s", period, at)
					.isEqualTo(stages.figures(period.from(), period.to(), at));
			}
		}
	}

	/** From whole tables, unit by unit. */
	@Test
	void everyMeasureEqualsItsRecount() throws Exception {
		untilLived(service, 100);
		Instant now = service.getBean(Clock.class).instant();

		for (Period period : PERIODS) {
			Map<String, List<Long>> told = measures(period);
			new CountedByHand(database(), period.from(), period.to(), now).all()
				.forEach((measure, numbers) -> assertThat(told.get(measure)).as("%s in %s", measure, period)
					.isEqualTo(numbers));
		}
	}

	/** How many are listed behind each figure. */
	private static Map<Timer, List<Long>> listed(TimelinessQuery query) throws Exception {
		ReadingTimeliness reading = service.getBean(ReadingTimeliness.class);
		var listed = new TreeMap<Timer, List<Long>>();
		for (Timer timer : List.of(Timer.T02, Timer.T05, Timer.T09, Timer.T16)) {
			listed.put(timer,
					asServiceManager(() -> Arrays.stream(Slice.values())
						.map((slice) -> reading.items(timer, slice, query, 1, null, Map.of()).page().total())
						.toList()));
		}
		return listed;
	}

	private static Map<String, List<Long>> measures(Period period) throws Exception {
		var told = new TreeMap<String, List<Long>>();
		asServiceManager(() -> service.getBean(ReadingKpis.class).read(period))
			.forEach((figure) -> told.putAll(CountedByHand.told(figure)));
		return told;
	}

	private static <T> T asServiceManager(Callable<T> work) throws Exception {
		User manager = service.getBean(Staff.class).called("service-manager").orElseThrow();
		return service.getBean(CurrentUser.class).as(manager, work);
	}

	private static long count(String query) {
		return database().sql(query).query(Long.class).single();
	}

	private static JdbcClient database() {
		return service.getBean(JdbcClient.class);
	}

	/** How much there is of what: contacts by outcome, cases by end, work by sort. */
	private static Map<String, Long> counts(ConfigurableApplicationContext service) {
		var counts = new TreeMap<String, Long>();
		for (String query : List.of("select concat('contact ', outcome), count(*) from contact group by outcome",
				"select concat('case ', state, closure_reason), count(*) from case_file group by state, closure_reason",
				"select concat('task ', type, state), count(*) from task group by type, state",
				"select concat('note ', kind), count(*) from case_note group by kind",
				"select concat('step up ', state), count(*) from step_up group by state")) {
			service.getBean(JdbcClient.class).sql(query).query((row) -> {
				counts.put(row.getString(1), row.getLong(2));
			});
		}
		return counts;
	}

}

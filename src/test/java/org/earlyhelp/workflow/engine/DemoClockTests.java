package org.earlyhelp.workflow.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

import org.camunda.bpm.engine.ManagementService;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ServiceClock;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.timeliness.DeadlinesChanged;
import org.earlyhelp.timeliness.GivingNotice;
import org.earlyhelp.workflow.ClockGoesForwardOnly;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

@Tag("database")
class DemoClockTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private final ProcessWorld world = ProcessWorld.get();

	private final ServiceClock clock = this.world.clock;

	private final GivingNotice givingNotice = this.world.context.getBean(GivingNotice.class);

	private final Subject subject = Subject.of(CaseId.next());

	private DemoClockTable table;

	@BeforeEach
	void nothingIsRemembered() {
		this.world.database().sql("delete from demo_clock").update();
		this.table = new DemoClockTable(this.world.database());
		Mockito.reset(this.givingNotice);
	}

	@AfterEach
	void tickAsEver() {
		this.clock.tickWithRealTime();
		ManagementService jobs = this.world.engine.getManagementService();
		jobs.createJobDefinitionQuery()
			.jobType("timer-start-event")
			.list()
			.stream()
			.flatMap((start) -> jobs.createJobQuery().jobDefinitionId(start.getId()).list().stream())
			.forEach((next) -> jobs.recalculateJobDuedate(next.getId(), false));
	}

	@Test
	void ticksOnFromWhereItWasMoved() {
		Instant target = Instant.now().plus(3, ChronoUnit.DAYS);

		assertThat(clockStartedAt("").moveTo(target, LONG)).isEqualTo(target);

		assertThat(this.clock.instant()).isCloseTo(target, within(20, ChronoUnit.SECONDS));
		assertThat(this.clock.reading().standing()).isNull();
	}

	@Test
	void stopsAtEachDueInstantAndDoesWhatIsDueThen() {
		MovingDemoClock demo = clockStartedAt("");
		Instant due = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
		this.world.tell(new DeadlinesChanged(this.subject, due));
		Instant[] shown = new Instant[1];
		Mockito.when(this.givingNotice.give(this.subject)).thenAnswer((call) -> {
			shown[0] = this.clock.instant();
			return java.util.Optional.empty();
		});

		demo.moveTo(due.plus(1, ChronoUnit.DAYS), LONG);

		assertThat(shown[0]).isEqualTo(due);
	}

	@Test
	void saysWhereItCameToWhenTimeRunsOut() {
		MovingDemoClock demo = clockStartedAt("");
		Instant due = Instant.now().plus(2, ChronoUnit.DAYS);
		this.world.tell(new DeadlinesChanged(this.subject, due));

		Instant reached = demo.moveTo(due.plus(1, ChronoUnit.DAYS), Duration.ZERO);

		assertThat(reached).isBefore(due);
		this.world.tell(new DeadlinesChanged(this.subject, null));
	}

	@Test
	void refusesToGoBack() {
		MovingDemoClock demo = clockStartedAt("");

		assertThatExceptionOfType(ClockGoesForwardOnly.class)
			.isThrownBy(() -> demo.moveTo(Instant.now().minusSeconds(60), LONG));
	}

	@Test
	void startsWhereItIsTold() {
		Instant told = Instant.parse("2126-03-02T09:00:00Z");

		assertThat(clockStartedAt(told.toString()).now()).isCloseTo(told, within(20, ChronoUnit.SECONDS));
	}

	@Test
	void neverStartsAgainBehindWhatItHasShown() {
		Instant moved = Instant.now().plus(9, ChronoUnit.DAYS);
		clockStartedAt("").moveTo(moved, LONG);
		this.clock.tickWithRealTime();

		assertThat(clockStartedAt("").now()).isAfterOrEqualTo(moved);
		assertThat(clockStartedAt("2026-01-01T00:00:00Z").now()).isAfterOrEqualTo(moved);
	}

	@Test
	void beginsTheMorningsWhereItWasStarted() {
		clockStartedAt("2020-03-06T09:00:00Z");

		assertThat(nextMorningOf("MorningDigest")).isEqualTo("2020-03-09T07:00:00Z");
		assertThat(nextMorningOf("ComingOfAge")).isEqualTo("2020-03-07T07:00:00Z");
	}

	@Test
	void beginsTheMorningsWhereItWasPutBack() {
		clockStartedAt("2020-03-06T09:00:00Z").beginAt(Instant.parse("2020-01-02T09:00:00Z"));

		assertThat(nextMorningOf("LeadVacancies")).isEqualTo("2020-01-03T07:00:00Z");
	}

	@Test
	void leavesOutNoMorningThatWasDueWhileNobodyWasThere() {
		clockStartedAt("2020-01-02T09:00:00Z");

		clockStartedAt("2020-01-20T09:00:00Z");

		assertThat(nextMorningOf("PastDueActions")).isEqualTo("2020-01-03T07:00:00Z");
	}

	private Instant nextMorningOf(String process) {
		return this.world.engine.getManagementService()
			.createJobQuery()
			.timers()
			.processDefinitionKey(process)
			.list()
			.stream()
			.map((start) -> start.getDuedate().toInstant())
			.min(Comparator.naturalOrder())
			.orElseThrow();
	}

	private MovingDemoClock clockStartedAt(String told) {
		return new MovingDemoClock(this.clock, this.table, this.world.engine,
				new TimerWork(this.world.engine, this.world.context.getBean(ModelDeployment.class)),
				this.world.context.getBean(org.earlyhelp.access.CurrentUser.class), told);
	}

}

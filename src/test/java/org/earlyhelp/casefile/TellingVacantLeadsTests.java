package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.ServiceTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** R6.3: nobody leads, and it is told each morning until somebody does. */
@ServiceTest
class TellingVacantLeadsTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private LeadAssignments assignments;

	@Autowired
	private CaseFiles cases;

	@Autowired
	private WorkingCalendar calendar;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private CurrentUser user;

	@Autowired
	private JdbcClient database;

	@Autowired
	private PlatformTransactionManager transactions;

	private LocalDate workingDay;

	private Journeys.Story story;

	@BeforeEach
	void leadLeaves() {
		this.workingDay = Stream.iterate(this.journeys.today(), (day) -> day.minusDays(1))
			.filter(this.calendar::isWorkingDay)
			.findFirst()
			.orElseThrow();
		this.story = this.journeys.anActiveCase();
		Api.Answer left = this.api.as(Journeys.HEALTH)
			.post(this.story.path("/lead-practitioner/vacancy"),
					Map.of("endReason", "LEFT_POST", "lastDay", this.journeys.today().toString(), "handoverNote",
							"Rings before ten.", "familyInformedOn", this.journeys.today().toString()));
		assertThat(left.status()).as(left.text()).isEqualTo(201);
	}

	@Test
	void tellsTheManagerOnceAMorning() {
		beganOn(this.workingDay.minusDays(3));

		tellOn(this.workingDay);
		tellOn(this.workingDay);

		assertThat(told()).isEqualTo(1);
		assertThat(ledger()).isEqualTo(1);
	}

	@Test
	void tellsNothingBeforeTheLastDayIsOver() {
		tellOn(this.workingDay);

		assertThat(told()).isZero();
	}

	@Test
	void tellsNothingOnceSomebodyLeads() {
		beganOn(this.workingDay.minusDays(3));
		this.story.does("taf-adviser", "agree-lead-practitioner",
				Map.of("practitioner", Journeys.NURSERY, "accepted", true, "familyChoiceConsidered", true));

		tellOn(this.workingDay);

		assertThat(told()).isZero();
	}

	@Test
	void tellsNothingOnADayWhenNobodyWorks() {
		beganOn(this.workingDay.minusDays(20));
		LocalDate sunday = this.workingDay.with(DayOfWeek.MONDAY).minusDays(1);

		tellOn(sunday);

		assertThat(told()).isZero();
	}

	private void beganOn(LocalDate day) {
		this.database.sql("update lead_assignment set started_at = ? where case_id = ? and status = 'VACANT'")
			.params(ServiceTime.at(day, LocalTime.MIDNIGHT).atOffset(ZoneOffset.UTC),
					UUID.fromString(this.story.caseId()))
			.update();
	}

	private void tellOn(LocalDate day) {
		Instant morning = ServiceTime.at(day, LocalTime.of(7, 0));
		var telling = new TellingVacantLeads(this.assignments, this.cases, this.calendar, this.events,
				Clock.fixed(morning, ZoneOffset.UTC));
		this.user.as(User.SYSTEM,
				() -> new TransactionTemplate(this.transactions).executeWithoutResult((status) -> telling.tell()));
	}

	private int told() {
		return this.database
			.sql("select count(*) from message where subject_id = ? and kind = 'LEAD_VACANT'"
					+ " and recipient = 'team-manager'")
			.param(UUID.fromString(this.story.caseId()))
			.query(Integer.class)
			.single();
	}

	private long ledger() {
		return this.api.as("auditor")
			.get("/api/audit/events?limit=100&action=LEAD_STILL_VACANT&caseId=" + this.story.caseId())
			.body()
			.get("items")
			.size();
	}

}

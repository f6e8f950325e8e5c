package org.earlyhelp.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseFiles;
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

/** What was agreed and is not done by its day. */
@ServiceTest
class TellingPastDueActionsTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private PlanActions actions;

	@Autowired
	private CaseFiles cases;

	@Autowired
	private Staff staff;

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
	void aPlan() {
		this.workingDay = Stream.iterate(this.journeys.today(), (day) -> day.minusDays(1))
			.filter(this.calendar::isWorkingDay)
			.findFirst()
			.orElseThrow();
		this.story = this.journeys.anActiveCase();
	}

	@Test
	void tellsOwnerHolderAndAdviserOnce() {
		dueOn(this.workingDay.minusDays(1));

		tell();
		tell();

		assertThat(told(Journeys.NURSERY)).isEqualTo(1);
		assertThat(told(Journeys.HEALTH)).isEqualTo(1);
		assertThat(told("taf-adviser")).isEqualTo(1);
		assertThat(this.api.as(Journeys.HEALTH).get(this.story.path("/timeline")).text()).contains("ACTIONS_PAST_DUE");
	}

	@Test
	void waitsUntilTheDayIsOver() {
		dueOn(this.workingDay);

		tell();

		assertThat(told(Journeys.HEALTH)).isZero();
	}

	@Test
	void saysNothingOfWhatIsDone() {
		dueOn(this.workingDay.minusDays(1));
		this.database.sql("update plan_action set status = 'DONE' where case_id = ?")
			.param(UUID.fromString(this.story.caseId()))
			.update();

		tell();

		assertThat(told(Journeys.HEALTH)).isZero();
	}

	@Test
	void saysNothingWhileTheCaseRests() {
		dueOn(this.workingDay.minusDays(1));
		this.database.sql("update case_file set suspended_until = ? where id = ?")
			.params(this.journeys.today().plusDays(5), UUID.fromString(this.story.caseId()))
			.update();

		tell();

		assertThat(told(Journeys.HEALTH)).isZero();
	}

	private void dueOn(LocalDate day) {
		this.database.sql("update plan_action set due = ? where case_id = ?")
			.params(day, UUID.fromString(this.story.caseId()))
			.update();
	}

	private void tell() {
		var telling = new TellingPastDueActions(this.actions, this.cases, this.staff, this.calendar, this.events,
				Clock.fixed(ServiceTime.at(this.workingDay, LocalTime.of(7, 0)), ZoneOffset.UTC));
		this.user.as(User.SYSTEM,
				() -> new TransactionTemplate(this.transactions).executeWithoutResult((status) -> telling.tell()));
	}

	private int told(String reader) {
		return this.database
			.sql("select count(*) from message where subject_id = ? and kind = 'ACTIONS_PAST_DUE' and recipient = ?")
			.params(UUID.fromString(this.story.caseId()), reader)
			.query(Integer.class)
			.single();
	}

}

package org.earlyhelp.timeliness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.locality.Span;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.TellingRaces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * a day off is proclaimed while clocks run. The service's own calendar has it for
 * the time of a test, which looks at its own cases alone.
 */
@ServiceTest
class FollowingCalendarTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient database;

	@Autowired
	private CountedDays counted;

	@Autowired
	private WorkingCalendar calendar;

	@Autowired
	private Timescales timescales;

	@Autowired
	private KeptDeadlines deadlines;

	@Autowired
	private RunningClocks running;

	@Autowired
	private CurrentUser user;

	@Autowired
	private TellingRaces races;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private Clock clock;

	@Autowired
	private PlatformTransactionManager transactions;

	private List<Subject> ours;

	private LocalDate day;

	@BeforeEach
	void startAsBefore() {
		this.ours = List.of();
		follow(started(this.events));
	}

	/** Nobody else looks once more at what these tests changed. */
	@AfterEach
	void startAsBeforeAgain() {
		proclaim(Map.of());
		follow(started(this.events));
		this.database.sql("update counted_days set changed = ''").update();
	}

	@Test
	void movesEachClockOnceWithItsEntryAndItsTimer() {
		List<Journeys.Story> stories = Stream.generate(this.journeys::aCaseAwaitingConsent).limit(3).toList();
		look(stories);
		UUID missed = clock(stories.get(2), "T09").id();
		this.database.sql("update deadline set state = 'MISSED', marked_past = true where id = ?")
			.param(missed)
			.update();
		Map<UUID, Row> before = rows();
		Map<Subject, Instant> notices = notices();
		String task = task(stories.get(0));

		proclaim(Map.of(this.day, "Proclaimed"));
		follow(started(this.events));

		Map<UUID, Row> after = rows();
		List<UUID> moved = before.keySet().stream().filter((id) -> !before.get(id).equals(after.get(id))).toList();
		assertThat(moved).hasSizeGreaterThanOrEqualTo(5);
		assertThat(after).allSatisfy((id, row) -> assertThat(row.due())
			.isEqualTo(row.runs() ? row.counted(this.calendar) : before.get(id).due()));
		assertThat(after.values()).filteredOn((row) -> !row.runs())
			.hasSizeGreaterThan(5)
			.allSatisfy((row) -> assertThat(row).isEqualTo(before.get(row.id())));
		assertThat(after).allSatisfy((id, row) -> assertThat(row.first()).isEqualTo(before.get(id).first()));
		this.ours.forEach((subject) -> assertThat(entries(subject)).as(subject.toString())
			.isEqualTo(moved.stream().filter((id) -> before.get(id).subject().equals(subject.id())).count()));
		assertThat(explained(stories.get(0)).findValuesAsString("why")).contains("Proclaimed");
		assertThat(task(stories.get(0))).isGreaterThan(task);
		Map<Subject, Instant> later = notices();
		assertThat(later.get(this.ours.get(0))).isAfter(notices.get(this.ours.get(0)));
		assertThat(later).allSatisfy((subject, next) -> assertThat(timer(subject)).isEqualTo(next));

		follow(started(this.events));

		assertThat(rows()).isEqualTo(after);
		assertThat(entries()).isEqualTo(moved.size());

		proclaim(Map.of());
		follow(started(this.events));

		assertThat(rows()).allSatisfy((id, row) -> assertThat(row.due()).isEqualTo(before.get(id).due()));
		assertThat(notices()).isEqualTo(notices);
		assertThat(entries()).isEqualTo(2 * moved.size());
	}

	@Test
	void movesEachOnceWhereTwoNodesStartTogetherAndOneDies() throws Exception {
		look(List.of(this.journeys.aCaseAwaitingConsent(), this.journeys.aCaseAwaitingConsent()));
		Map<UUID, Row> before = rows();
		proclaim(Map.of(this.day, "Proclaimed"));
		FollowingCalendar dying = started((event) -> {
			throw new AssertionError("the service stops here");
		});
		assertThatExceptionOfType(AssertionError.class).isThrownBy(dying::moveSome);
		assertThat(rows()).isEqualTo(before);
		FollowingCalendar one = started(this.events);
		FollowingCalendar other = started(this.events);
		List<Callable<Void>> both = List.of(() -> follow(one), () -> follow(other));

		ExecutorService threads = Executors.newFixedThreadPool(2);
		for (Future<Void> done : threads.invokeAll(both)) {
			done.get();
		}
		threads.shutdown();

		Map<UUID, Row> after = rows();
		long moved = before.keySet().stream().filter((id) -> !before.get(id).equals(after.get(id))).count();
		assertThat(moved).isPositive();
		assertThat(entries()).isEqualTo(moved);
	}

	/** Those of a node that was not started again yet. */
	@Test
	void leavesWhatANewerNodeCounted() {
		look(List.of(this.journeys.aCaseAwaitingConsent()));
		FollowingCalendar older = started(this.events);
		ReflectionTestUtils.invokeMethod(older, "begin");
		proclaim(Map.of(this.day, "Proclaimed"));
		follow(started(this.events));
		Map<UUID, Row> after = rows();

		assertThat(older.moveSome()).isFalse();

		assertThat(rows()).isEqualTo(after);
	}

	@Test
	void findsWhoseClocksRunOverADay() {
		look(List.of(this.journeys.aCaseAwaitingConsent()));

		assertThat(found(this.day)).containsAll(this.ours.stream().filter(Subject::isCase).toList());
		assertThat(found(this.journeys.today().minusYears(1))).doesNotContainAnyElementsOf(this.ours);
	}

	/**
	 * The cases of these stories, and their contacts; and the day on which the first
	 * clock ends.
	 */
	private void look(List<Journeys.Story> stories) {
		this.ours = stories.stream()
			.flatMap((story) -> Stream.of(new Subject(Subject.Kind.CASE, UUID.fromString(story.caseId())),
					new Subject(Subject.Kind.CONTACT, UUID.fromString(story.contactId()))))
			.toList();
		this.day = rows().values()
			.stream()
			.filter((row) -> row.runs() && row.span().endsWith("wd"))
			.map((row) -> ServiceTime.dayOf(row.due()))
			.min(LocalDate::compareTo)
			.orElseThrow();
	}

	private void proclaim(Map<LocalDate, String> closures) {
		ReflectionTestUtils.setField(this.calendar, "closures", closures);
	}

	private FollowingCalendar started(ApplicationEventPublisher publisher) {
		RunningClocks own = new RunningClocks(this.database) {

			@Override
			List<Subject> next(SortedSet<LocalDate> days, UUID after) {
				return FollowingCalendarTests.this.ours.stream()
					.filter((subject) -> subject.id().toString().compareTo(after.toString()) > 0)
					.sorted(Comparator.comparing((subject) -> subject.id().toString()))
					.toList();
			}

		};
		return new FollowingCalendar(this.counted, this.calendar, this.timescales, this.deadlines, own, this.user,
				this.races, publisher, this.clock, this.transactions);
	}

	private Void follow(FollowingCalendar node) {
		for (int round = 0; round < 200; round++) {
			try {
				if (!node.moveSome()) {
					return null;
				}
			}
			catch (RuntimeException ex) {
				// as the service does: tried again soon
				assertThat(this.races.isRace(ex)).as(ex.toString()).isTrue();
			}
		}
		throw new AssertionError("Never over");
	}

	private List<Subject> found(LocalDate day) {
		var days = new TreeSet<>(List.of(day));
		return Stream
			.iterate(this.running.next(days, new UUID(0, 0)), (page) -> !page.isEmpty(),
					(page) -> this.running.next(days, page.get(page.size() - 1).id()))
			.flatMap(List::stream)
			.toList();
	}

	/** A clock as the database has it. */
	private record Row(UUID id, UUID subject, String timer, String state, Instant started, Instant due, Instant first,
			Instant limit, int version, String span, boolean urgent) {

		boolean runs() {
			return this.state.equals("RUNNING");
		}

		Instant counted(WorkingCalendar calendar) {
			return calendar.reckon(this.started, Span.of(this.span)).due();
		}

		static Row of(ResultSet row, int number) throws SQLException {
			return new Row(row.getObject("id", UUID.class), row.getObject("subject_id", UUID.class),
					row.getString("timer"), row.getString("state"), moment(row, "started_at"), moment(row, "due_at"),
					moment(row, "original_due_at"), moment(row, "hard_limit_at"), row.getInt("version"),
					new ReckoningColumn().convertToEntityAttribute(row.getString("reckoning")).span().toString(),
					row.getBoolean("urgent"));
		}

		private static Instant moment(ResultSet row, String column) throws SQLException {
			OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
			return (moment != null) ? moment.toInstant() : null;
		}

	}

	private Map<UUID, Row> rows() {
		return this.database.sql("select * from deadline where subject_id in (:ours)")
			.param("ours", this.ours.stream().map(Subject::id).toList())
			.query(Row::of)
			.list()
			.stream()
			.collect(Collectors.toMap(Row::id, (row) -> row));
	}

	private Row clock(Journeys.Story story, String timer) {
		return rows(UUID.fromString(story.caseId())).filter((row) -> row.timer().equals(timer))
			.findFirst()
			.orElseThrow();
	}

	private Stream<Row> rows(UUID subject) {
		return this.database.sql("select * from deadline where subject_id = ?")
			.param(subject)
			.query(Row::of)
			.list()
			.stream();
	}

	private Map<Subject, Instant> notices() {
		return this.ours.stream()
			.filter(Subject::isCase)
			.collect(Collectors.toMap((subject) -> subject,
					(subject) -> this.database.sql("select next_notice_at from deadline_watch where subject_id = ?")
						.param(subject.id())
						.query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
						.single()));
	}

	/** When the engine wakes the watch. */
	private Instant timer(Subject subject) {
		return this.database.sql("""
				select j.duedate_ from act_ru_job j join deadline_watch w
					on w.process_instance_id = j.process_instance_id_ where w.subject_id = ?""")
			.param(subject.id())
			.query(Timestamp.class)
			.single()
			.toInstant()
			.truncatedTo(ChronoUnit.MICROS);
	}

	private long entries() {
		return this.ours.stream().mapToLong(this::entries).sum();
	}

	private long entries(Subject subject) {
		return this.database.sql("""
				select count(*) from ledger_entry
				where action = 'DEADLINE_MOVED' and outcome = 'DONE' and actor = 'early-help' and subject_id = ?""")
			.param(subject.id())
			.query(Long.class)
			.single();
	}

	private JsonNode explained(Journeys.Story story) {
		return this.api.as("service-manager").get("/api/deadlines/" + clock(story, "T09").id() + "/explanation").body();
	}

	private String task(Journeys.Story story) {
		return this.api.as("service-manager")
			.get("/api/tasks?view=all&type=record-consent&caseId=" + story.caseId())
			.body()
			.at("/items/0/dueAt")
			.asString();
	}

}

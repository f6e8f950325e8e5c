package org.earlyhelp.worklist;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.earlyhelp.ServiceTest;
import org.earlyhelp.Statements;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseQuery;
import org.earlyhelp.casefile.ListingCases;
import org.earlyhelp.shared.RuleBroken;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.TaskId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.http.Stale;
import org.earlyhelp.worklist.TaskQuery.Sort;
import org.earlyhelp.worklist.TaskQuery.View;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** Two and more people at one queue; and who sees what in it. */
@ServiceTest
@Import(QueueWorld.class)
class WorkingQueuesTests {

	private static final List<Set<String>> DISTRICTS = List.of(Set.of(), Set.of("chester"), Set.of("winsford"),
			Set.of("chester", "winsford"));

	private static final String FINDING = "{\"strengths\":\"Each child was seen\"}";

	@Autowired
	private QueueWorld.Given given;

	@Autowired
	private MovingTask moving;

	@Autowired
	private CompletingTask completing;

	@Autowired
	private TakingNextTask taking;

	@Autowired
	private LookingAtTask looking;

	@Autowired
	private TaskRows rows;

	@Autowired
	private DueState.Today today;

	@Autowired
	private ListingTasks listing;

	@Autowired
	private ListingCases cases;

	@Autowired
	private TaskDoor door;

	@Autowired
	private Tasks tasks;

	@Autowired
	private Queue queue;

	@Test
	void letsOneOfFiftyWithTheSameVersionThrough() {
		TaskId task = new TaskId(this.given.work(this.given.aContact("Fifty"), "front-door"));
		IfMatch seen = IfMatch.of("\"0\"");

		List<Object> ends = atOnce(50, (index) -> this.moving.claim(task, seen));

		assertThat(ends.stream().filter(TaskView.class::isInstance)).hasSize(1);
		assertThat(ends.stream().filter((end) -> end instanceof TaskHeld || end instanceof Stale)).hasSize(49);
	}

	@Test
	void letsOneOfTwoCompleteAndKeepsWhatTheOtherTyped() {
		TaskId task = new TaskId(this.given.work(this.given.aContact("Twice"), "front-door"));

		List<Object> ends = atOnce(2, (index) -> this.completing.complete(task, FINDING, IfMatch.NONE));

		TaskView won = (TaskView) ends.stream().filter(TaskView.class::isInstance).findFirst().orElseThrow();
		TaskEnded lost = (TaskEnded) ends.stream().filter(TaskEnded.class::isInstance).findFirst().orElseThrow();
		assertThat(won.state()).isEqualTo(TaskState.DONE);
		assertThat(lost.values()[1]).isEqualTo(won.endedAt());
		String loser = "screener".equals(won.endedBy()) ? "front-door-manager" : "screener";
		assertThat(this.given.as(loser, () -> this.looking.look(task)).draft().payload()).contains("Each child");
		assertThat(this.given.as(won.endedBy(), () -> this.looking.look(task)).draft()).isNull();
	}

	@Test
	void givesNoWorkToTwoWhoAskForTheNext() {
		Subject family = this.given.aContact("Next");
		for (int index = 0; index < 20; index++) {
			this.given.work(family, "integrated-working");
		}
		User worker = new User("iw", "Worker", "council", Set.of(Role.INTEGRATED_WORKER), Set.of());

		List<Object> taken = atOnce(8,
				(index) -> this.given.as(worker, () -> this.taking.take(null).orElseThrow().id()));

		assertThat(taken).allMatch(UUID.class::isInstance).doesNotHaveDuplicates();
	}

	@Test
	void listsWhatTheDoorOpensFor() {
		var random = new Random(42);
		var names = List.of("practitioner-school", "practitioner-health", "practitioner-police", "screener");
		var made = new HashSet<UUID>();
		for (int index = 0; index < 60; index++) {
			Subject subject = (index % 3 == 0) ? this.given.aContact("World") : this.given.aCase("World",
					(index % 4 == 0) ? 1 + random.nextInt(2) : 0, (index % 5 == 0) ? Set.of("Health trust") : Set.of());
			made.add((index % 2 == 0) ? this.given.workFor(names.get(random.nextInt(4)), subject)
					: this.given.work(subject, (index % 7 == 0) ? "taf-adviser" : "front-door"));
		}
		List<Task> waiting = this.tasks.findAllById(made);
		for (int world = 0; world < 1000; world++) {
			Role role = Role.values()[world % Role.values().length];
			Role other = List.of(role, Role.TAF_ADVISER, Role.TEAM_MANAGER, Role.PRACTITIONER).get(random.nextInt(4));
			User user = new User(names.get(random.nextInt(4)), "Somebody",
					random.nextBoolean() ? "Health trust" : "council", EnumSet.of(role, other),
					DISTRICTS.get(random.nextInt(4)));

			Set<UUID> listed = ids(user, View.ALL, made);

			assertThat(listed).as(user.toString()).isEqualTo(ids(waiting, (task) -> this.door.isVisible(user, task)));
			assertThat(ids(user, View.MINE, made)).as(user.toString())
				.isEqualTo(ids(waiting, (task) -> listed.contains(task.id().value()) && task.isHeldBy(user)));
			assertThat(ids(user, View.AVAILABLE, made)).as(user.toString())
				.isEqualTo(ids(waiting,
						(task) -> listed.contains(task.id().value()) && !task.isHeld() && task.isQueuedFor(user)));
		}
	}

	@Test
	void readsAPageOfAnySizeWithTheSameFewStatements() {
		Subject family = this.given.aContact("Statements");
		for (int index = 0; index < 101; index++) {
			this.given.work(family, "front-door");
		}
		for (View view : List.of(View.AVAILABLE, View.ALL)) {
			listTasks(view, 100);

			assertThat(listTasks(view, 25)).as("count, page, ledger").hasSize(3).isEqualTo(listTasks(view, 25));
			assertThat(listTasks(view, 100)).hasSize(3);
		}
		assertThat(listCases(1)).as("count, page, names, ledger").hasSizeLessThanOrEqualTo(4);
		assertThat(listCases(100)).hasSizeLessThanOrEqualTo(4);
	}

	private List<String> listTasks(View view, int limit) {
		return this.given.as("screener", () -> Statements
			.of(() -> assertThat(this.listing.list(TaskQuery.of(view, limit), Map.of()).items()).hasSize(limit)));
	}

	private List<String> listCases(int limit) {
		CaseQuery query = new CaseQuery(null, null, null, null, null, null, null, limit, null);
		return this.given.as("service-manager", () -> Statements.of(() -> this.cases.list(query, Map.of())));
	}

	private static Set<UUID> ids(List<Task> tasks, Predicate<Task> which) {
		return tasks.stream().filter(which).map((task) -> task.id().value()).collect(Collectors.toSet());
	}

	@Test
	void followsDeadlinesAndEndsWithItsEngineTask() {
		Subject family = this.given.aCase("Moving", 0, Set.of());
		String engineTask = UUID.randomUUID().toString();
		UUID id = this.given.add(NewTask.forPerson(engineTask, QueueWorld.TYPE, family, "practitioner-health"));
		var due = java.time.Instant.parse("2026-03-30T16:00:00Z");

		this.queue.dueChanged(family, Map.of(QueueWorld.TYPE, new Due(due, due, due)));
		assertThat(this.tasks.findById(id).orElseThrow().view(this.today.borders()).priority())
			.isEqualTo(Priority.HIGH);

		assertThat(this.queue.engineTask(family, QueueWorld.TYPE)).contains(engineTask);
		this.given.as(User.SYSTEM, () -> {
			this.queue.close(engineTask, Ending.CANCELLED, "The case closed");
			return null;
		});
		assertThat(this.tasks.findById(id).orElseThrow().state()).isEqualTo(TaskState.CANCELLED);
		assertThat(this.queue.engineTask(family, QueueWorld.TYPE)).isEmpty();
	}

	private Set<UUID> ids(User user, View view, Set<UUID> among) {
		var ids = new HashSet<UUID>();
		TaskQuery query = new TaskQuery(view, null, null, null, null, null, null, null, "World", Sort.DUE, false, 100,
				null);
		var page = this.rows.page(user, query, this.today.borders());
		page.items().forEach((item) -> ids.add(item.id()));
		assertThat(page.total()).isEqualTo(ids.size());
		ids.retainAll(among);
		return ids;
	}

	private interface Attempt {

		Object by(int index) throws Exception;

	}

	private List<Object> atOnce(int people, Attempt attempt) {
		var ready = new CountDownLatch(people);
		var pool = Executors.newFixedThreadPool(people);
		try {
			var running = new ArrayList<Future<Object>>();
			for (int index = 0; index < people; index++) {
				int number = index;
				Callable<Object> work = () -> {
					ready.countDown();
					ready.await();
					try {
						return this.given.as((number % 2 == 0) ? "screener" : "front-door-manager",
								() -> attempt.by(number));
					}
					catch (RuleBroken ex) {
						return ex;
					}
				};
				running.add(pool.submit(work));
			}
			var ends = new ArrayList<>();
			for (Future<Object> one : running) {
				ends.add(one.get());
			}
			return ends;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			pool.shutdownNow();
		}
	}

}

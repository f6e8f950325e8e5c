package org.earlyhelp.journey;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.timeliness.DeadlineState;
import org.earlyhelp.timeliness.DeadlineView;
import org.earlyhelp.timeliness.Deadlines;
import org.earlyhelp.timeliness.GivingNotice;
import org.earlyhelp.worklist.Due;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether everything that is kept about a case agrees: its state, where its processes
 * stand, the work that waits, its deadlines and the ledger. Whatever two people do in the
 * same moment, no case may be left half changed.
 */
public final class WholeCase {

	/** Of the work that a state waits for, there is exactly one piece. */
	private static final Map<CaseState, Set<String>> WAITS_FOR = Map.of(CaseState.PROPOSED, Set.of("allocate-assessor"),
			CaseState.CONSENT_PENDING, Set.of("record-consent", "consider-refusal"), CaseState.ASSESSMENT,
			Set.of("complete-assessment", "authorise-assessment"), CaseState.PLANNING,
			Set.of("agree-lead-practitioner", "hold-taf-meeting", "agree-step-down-lead", "hold-handover-meeting",
					"record-consent"),
			CaseState.ACTIVE, Set.of("review-plan"), CaseState.CLOSURE_PROPOSED, Set.of("sign-off-closure"));

	/** What may still wait when a case is over. */
	private static final Set<String> AFTERWARDS = Set.of("send-closure-letter", "follow-up", "check-sustained",
			"reoffer-help", "answer-contact", "audit-case-file", "confirm-social-care-start", "answer-escalation");

	private static final Set<Timer> CLOCKS_AFTERWARDS = EnumSet.of(Timer.T24, Timer.T25, Timer.SUSTAINED_CHECK,
			Timer.REOFFER, Timer.ANSWER_CONTACT, Timer.T28, Timer.T18);

	/** What the ledger says for each piece of work that was done. */
	private static final Map<String, String> DEEDS = Map.ofEntries(Map.entry("allocate-assessor", "ASSESSOR_ALLOCATED"),
			Map.entry("record-consent", "CONSENT_RECORDED"), Map.entry("consider-refusal", "REFUSAL_CONSIDERED"),
			Map.entry("reoffer-help", "HELP_REOFFERED"), Map.entry("complete-assessment", "ASSESSMENT_COMPLETED"),
			Map.entry("authorise-assessment", "ASSESSMENT_AUTHORISED"),
			Map.entry("hold-taf-meeting", "TAF_MEETING_HELD"), Map.entry("send-family-copy", "FAMILY_COPY_SENT"),
			Map.entry("review-plan", "REVIEW_HELD"), Map.entry("consult-on-drift", "DRIFT_CONSULTED"),
			Map.entry("sign-off-closure", "CLOSURE_SIGNED_OFF"),
			Map.entry("send-closure-letter", "CLOSURE_LETTER_SENT"), Map.entry("follow-up", "FOLLOWED_UP"));

	/** What the ledger says for each row that was kept: one of these. */
	private static final Map<String, Set<String>> ROWS = Map.of("assessment", Set.of("ASSESSMENT_COMPLETED"),
			"taf_meeting", Set.of("TAF_MEETING_HELD", "HANDOVER_MEETING_HELD", "PLAN_REVISED_AFTER_STEP_UP"), "review",
			Set.of("REVIEW_HELD"), "closure", Set.of("CLOSURE_PROPOSED"), "drift_consultation",
			Set.of("DRIFT_CONSULTED"), "follow_up", Set.of("FOLLOWED_UP"), "case_suspension", Set.of("CASE_SUSPENDED"));

	private final JdbcClient database;

	private final ProcessEngine engine;

	private final Deadlines deadlines;

	private final GivingNotice notices;

	public WholeCase(ApplicationContext service) {
		this.database = service.getBean(JdbcClient.class);
		this.engine = service.getBean(ProcessEngine.class);
		this.deadlines = service.getBean(Deadlines.class);
		this.notices = service.getBean(GivingNotice.class);
	}

	/** A piece of work that waits. */
	private record Waiting(String type, String engineTask, Instant dueAt, Instant hardLimitAt) {
	}

	/** Fails naming all that does not agree. */
	public void agrees(String episode) {
		var soft = new SoftAssertions();
		besideLedger(UUID.fromString(episode), soft);
		ledger(UUID.fromString(episode), soft);
		soft.assertAll();
	}

	/**
	 * The same of a case that was copied, and not lived: the ledger knows nothing of it.
	 */
	public void agreesBesideLedger(String episode) {
		var soft = new SoftAssertions();
		besideLedger(UUID.fromString(episode), soft);
		soft.assertAll();
	}

	private void besideLedger(UUID id, SoftAssertions soft) {
		CaseState state = stateOf(id);
		List<Waiting> work = waiting(id);
		List<DeadlineView> clocks = this.deadlines.of(Subject.of(new CaseId(id)));
		stateAndStages(id, state, soft);
		stateAndWork(state, work, soft);
		processAndWork(id, state, work, soft);
		clocks(id, state, clocks, soft);
		workAndClocks(id, work, clocks, soft);
	}

	private void stateAndStages(UUID id, CaseState state, SoftAssertions soft) {
		List<String> stages = texts("select state from case_stage where case_id = ? order by entered_at desc", id);
		soft.assertThat(stages).as("stages of a case that is %s", state).isNotEmpty();
		soft.assertThat(stages).as("stages").contains(state.name());
		boolean closed = !state.isOpen();
		soft.assertThat(count("select count(*) from case_file where id = ? and closed_on is not null", id) == 1)
			.as("has a day of closure, being %s", state)
			.isEqualTo(closed);
		long waitingClosures = count("select count(*) from closure where case_id = ? and state = 'PROPOSED'", id);
		soft.assertThat(waitingClosures)
			.as("closures that wait, the case being %s", state)
			.isEqualTo((state == CaseState.CLOSURE_PROPOSED) ? 1 : 0);
	}

	private static void stateAndWork(CaseState state, List<Waiting> work, SoftAssertions soft) {
		List<String> types = work.stream().map(Waiting::type).sorted().toList();
		if (state.isOpen()) {
			soft.assertThat(types.stream().filter(WAITS_FOR.get(state)::contains))
				.as("what a case that is %s waits for, among %s", state, types)
				.hasSize(1);
			soft.assertThat(types).as("work of a case that is %s", state).doesNotContain("check-sustained");
		}
		else {
			soft.assertThat(types).as("work of a case that is %s", state).isSubsetOf(AFTERWARDS);
		}
		if (state != CaseState.CLOSURE_PROPOSED) {
			soft.assertThat(types).as("work of a case that is %s", state).doesNotContain("sign-off-closure");
		}
	}

	private void processAndWork(UUID id, CaseState state, List<Waiting> work, SoftAssertions soft) {
		List<ProcessInstance> running = this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(id.toString())
			.listPage(0, 200);
		var inEngine = new TreeMap<String, String>();
		var active = new ArrayList<String>();
		for (ProcessInstance process : running) {
			if ("DeadlineWatch".equals(definition(process))) {
				continue;
			}
			this.engine.getTaskService()
				.createTaskQuery()
				.processInstanceId(process.getId())
				.initializeFormKeys()
				.listPage(0, 200)
				.forEach((task) -> inEngine.put(task.getId(), task.getFormKey()));
			active.addAll(this.engine.getRuntimeService().getActiveActivityIds(process.getId()));
		}
		var inQueue = new TreeMap<String, String>();
		work.forEach((piece) -> inQueue.put(piece.engineTask(), piece.type()));
		soft.assertThat(inQueue).as("queue and engine, the case being %s", state).isEqualTo(inEngine);
		long spines = running.stream().filter((process) -> "EarlyHelpCase".equals(definition(process))).count();
		if (state.isOpen()) {
			soft.assertThat(spines).as("processes of a case that is %s", state).isOne();
		}
		soft.assertThat(active.contains("CallActivity_LookingBack") && state.isOpen())
			.as("looks back, being %s", state)
			.isFalse();
		soft.assertThat(this.engine.getManagementService()
			.createJobQuery()
			.noRetriesLeft()
			.listPage(0, 200)
			.stream()
			.filter((job) -> running.stream()
				.anyMatch((process) -> process.getId().equals(job.getProcessInstanceId()))))
			.as("timers that failed")
			.isEmpty();
	}

	private static String definition(ProcessInstance process) {
		return process.getProcessDefinitionId().split(":")[0];
	}

	private void clocks(UUID id, CaseState state, List<DeadlineView> clocks, SoftAssertions soft) {
		List<DeadlineView> open = clocks.stream().filter((clock) -> clock.stoppedAt() == null).toList();
		if (!state.isOpen()) {
			soft.assertThat(open.stream().map(DeadlineView::timer))
				.as("clocks that run on a case that is %s", state)
				.isSubsetOf(CLOCKS_AFTERWARDS);
		}
		boolean rests = count("select count(*) from case_file where id = ? and suspended_until is not null", id) == 1;
		soft.assertThat(open.stream()
			.filter((clock) -> clock.state() == DeadlineState.RUNNING && clock.timer() != Timer.T18)
			.filter((clock) -> (clock.pausedFrom() != null) != rests))
			.as("clocks that %s while the case %s", rests ? "run" : "stand", rests ? "rests" : "does not rest")
			.isEmpty();
		if (state == CaseState.CLOSURE_PROPOSED) {
			soft.assertThat(open.stream().map(DeadlineView::timer)).as("clocks").contains(Timer.T23);
		}
		else {
			soft.assertThat(open.stream().map(DeadlineView::timer)).as("clocks").doesNotContain(Timer.T23);
		}
		if (state == CaseState.ACTIVE) {
			soft.assertThat(open.stream().map(DeadlineView::timer))
				.as("clocks of reviews")
				.containsAnyOf(Timer.T15, Timer.T16, Timer.T22);
		}
		List<Instant> watched = this.database
			.sql("select next_notice_at from deadline_watch where subject_id = ? and next_notice_at is not null")
			.param(id)
			.query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
			.list();
		Instant next = this.notices.nextNotice(Subject.of(new CaseId(id))).orElse(null);
		soft.assertThat(watched.stream().map(Instant::toEpochMilli))
			.as("when deadlines are looked at next")
			.isEqualTo((next != null) ? List.of(next.toEpochMilli()) : List.of());
		soft.assertThat(this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processDefinitionKey("DeadlineWatch")
			.processInstanceBusinessKey(id.toString())
			.count()).as("watches").isEqualTo((next != null) ? 1 : 0);
	}

	/** Work for which no clock runs any more keeps the date that it had. */
	private void workAndClocks(UUID id, List<Waiting> work, List<DeadlineView> clocks, SoftAssertions soft) {
		for (Waiting piece : work) {
			if (clocks.stream().anyMatch((clock) -> waitsFor(clock, piece))) {
				Due due = this.deadlines.dueOf(Subject.of(new CaseId(id)), piece.type());
				soft.assertThat(piece.dueAt()).as("due date of %s", piece.type()).isEqualTo(due.dueAt());
				soft.assertThat(piece.hardLimitAt()).as("limit of %s", piece.type()).isEqualTo(due.hardLimitAt());
			}
		}
	}

	private static boolean waitsFor(DeadlineView clock, Waiting piece) {
		return clock.stoppedAt() == null && clock.timer().tasks().contains(piece.type());
	}

	private void ledger(UUID id, SoftAssertions soft) {
		Map<String, Long> said = counts(
				"select action, count(*) from ledger_entry where case_id = ? and outcome = 'DONE' group by action", id);
		Map<String, Long> done = counts(
				"select type, count(*) from task where subject_id = ? and state = 'DONE' group by type", id);
		DEEDS.forEach((type, action) -> soft.assertThat(said.getOrDefault(action, 0L))
			.as("ledger: %s for each %s that is done", action, type)
			.isEqualTo(done.getOrDefault(type, 0L)));
		ROWS.forEach((table, actions) -> soft
			.assertThat(actions.stream().mapToLong((action) -> said.getOrDefault(action, 0L)).sum())
			.as("ledger: %s for each row of %s", actions, table)
			.isEqualTo(count("select count(*) from " + table + " where case_id = ?", id)));
		soft.assertThat(said.getOrDefault("CASE_OPENED", 0L)).as("ledger: CASE_OPENED").isOne();
	}

	private CaseState stateOf(UUID id) {
		return CaseState.valueOf(texts("select state from case_file where id = ?", id).get(0));
	}

	private List<Waiting> waiting(UUID id) {
		return this.database
			.sql("select type, engine_task_id, due_at, hard_limit_at from task"
					+ " where subject_id = ? and state = 'OPEN' order by created_at")
			.param(id)
			.query((row, number) -> new Waiting(row.getString(1), row.getString(2),
					moment(row.getObject(3, OffsetDateTime.class)), moment(row.getObject(4, OffsetDateTime.class))))
			.list();
	}

	private static Instant moment(OffsetDateTime at) {
		return (at != null) ? at.toInstant() : null;
	}

	private List<String> texts(String query, UUID id) {
		return this.database.sql(query).param(id).query(String.class).list();
	}

	private long count(String query, UUID id) {
		return this.database.sql(query).param(id).query(Long.class).single();
	}

	private Map<String, Long> counts(String query, UUID id) {
		var counts = new HashMap<String, Long>();
		this.database.sql(query).param(id).query((row) -> {
			counts.put(row.getString(1), row.getLong(2));
		});
		return counts;
	}

}

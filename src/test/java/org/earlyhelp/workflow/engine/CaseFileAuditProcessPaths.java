package org.earlyhelp.workflow.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.earlyhelp.quality.AuditActionDone;
import org.earlyhelp.quality.CaseAuditModerated;
import org.earlyhelp.quality.CaseAuditOpened;
import org.earlyhelp.quality.CaseFileGraded;
import org.earlyhelp.shared.CaseAuditId;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.worklist.NewTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Every path of an audit of a case file. */
abstract class CaseFileAuditProcessPaths {

	private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");

	private static final Instant UNTIL = Instant.parse("2026-05-05T16:00:00Z");

	private final ProcessWorld world = ProcessWorld.get();

	private final CaseAuditId audit = CaseAuditId.next();

	private final Subject subject = Subject.of(this.audit);

	private final CaseId episode = CaseId.next();

	private final FamilyId family = FamilyId.next();

	@BeforeEach
	void isOpenForTwoMonths() {
		Mockito.when(this.world.audits.accessEnds(this.audit.toString())).thenReturn(Date.from(UNTIL));
		asksFor();
	}

	@Test
	void isOverWhereBothAgreeAndAskNothing() {
		opened();
		assertThat(process()).isStarted()
			.isWaitingAtExactly("SubProcess_JointAudit", "UserTask_AuditCaseFile", "UserTask_AuditForPartner");
		assertThat(tasks()).extracting(NewTask::type, NewTask::groups)
			.containsExactlyInAnyOrder(tuple("audit-case-file", Set.of("auditor")),
					tuple("audit-case-file", Set.of("partner-auditor")));

		graded(false, false);
		assertThat(this.world.waiting(this.subject)).containsExactly("audit-case-file");
		graded(true, true);

		assertThat(process()).isEnded().hasPassed("EndEvent_FileCloses", "EndEvent_AuditFollowed");
		assertThat(process()).hasNotPassed("UserTask_ModerateAudit", "UserTask_DoAuditAction");
	}

	@Test
	void agreesTheGradesWhereTheyDiffer() {
		Mockito.when(this.world.audits.differs(this.audit.toString())).thenReturn(true);
		opened();
		graded(false, false);
		graded(true, false);

		assertThat(process()).isWaitingAtExactly("UserTask_ModerateAudit");
		assertThat(tasks().get(0).groups()).containsExactlyInAnyOrder("taf-adviser", "team-manager");

		this.world.tell(new CaseAuditModerated(this.audit, this.episode, List.of(), this.family, NOW));
		assertThat(process()).isEnded().hasPassed("UserTask_ModerateAudit");
	}

	@Test
	void followsEachActionUntilItIsDone() {
		UUID first = UUID.randomUUID();
		UUID second = UUID.randomUUID();
		Mockito.when(this.world.audits.owner(first.toString())).thenReturn("practitioner-school");
		opened();
		graded(false, false);
		asksFor(first, second);
		graded(true, true);

		assertThat(process()).isWaitingAt("UserTask_DoAuditAction");
		assertThat(tasks()).extracting(NewTask::matter, NewTask::assignee)
			.containsExactlyInAnyOrder(tuple(first, "practitioner-school"), tuple(second, null));

		done(second);
		assertThat(process()).isNotEnded();
		assertThat(tasks()).extracting(NewTask::matter).containsExactly(first);
		done(first);
		assertThat(process()).isEnded().hasPassed("UserTask_DoAuditAction");
	}

	@Test
	void endsAccessWhereItsTimeIsOver() {
		opened();
		graded(false, false);

		this.world.fire(this.subject, UNTIL.plusSeconds(1));

		Mockito.verify(this.world.audits).lapse(this.audit.toString());
		assertThat(process()).isEnded().hasPassed("BoundaryEvent_AccessEnds", "ServiceTask_EndAccess");
		assertThat(this.world.waiting(this.subject)).isEmpty();
	}

	@Test
	void followsWhatOneAuditorAskedWhereItsTimeIsOver() {
		UUID action = UUID.randomUUID();
		opened();
		graded(false, false);
		asksFor(action);

		this.world.fire(this.subject, UNTIL.plusSeconds(1));

		assertThat(process()).isWaitingAt("UserTask_DoAuditAction");
		done(action);
		assertThat(process()).isEnded();
	}

	private void asksFor(UUID... actions) {
		Mockito.when(this.world.audits.openActions(this.audit.toString()))
			.thenReturn(List.of(actions).stream().map(UUID::toString).toList());
	}

	private void opened() {
		this.world.tell(new CaseAuditOpened(this.audit, this.episode, this.family, NOW));
	}

	private void graded(boolean both, boolean agreed) {
		this.world.tell(new CaseFileGraded(this.audit, this.episode, "council", both, agreed, false, List.of(),
				this.family, NOW));
	}

	private void done(UUID action) {
		this.world.tell(new AuditActionDone(this.audit, action, this.episode, this.family, NOW));
	}

	private List<NewTask> tasks() {
		return this.world.queue.open.values().stream().filter((task) -> task.subject().equals(this.subject)).toList();
	}

	private ProcessInstance process() {
		return this.world.process(this.subject, "CaseFileAudit");
	}

}

package org.earlyhelp.workflow.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.timeliness.DeadlinesChanged;
import org.earlyhelp.timeliness.GivingNotice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** One watch for whoever has a clock that runs, standing at the next notice. */
abstract class DeadlineWatchProcessPaths {

	private static final Instant FIRST = Instant.parse("2126-03-02T09:00:00Z");

	private static final Instant SECOND = Instant.parse("2126-03-04T09:00:00.000250Z");

	private final ProcessWorld world = ProcessWorld.get();

	private final GivingNotice givingNotice = this.world.context.getBean(GivingNotice.class);

	private final Subject subject = Subject.of(CaseId.next());

	@BeforeEach
	void nobodyIsNotified() {
		Mockito.reset(this.givingNotice);
	}

	@Test
	void standsAtTheNextNotice() {
		changed(FIRST);

		assertThat(timer().getDuedate()).isEqualTo(FIRST);
		assertThat(watch()).isWaitingAtExactly("CatchEvent_NoticeDue");
	}

	@Test
	void isDatedAnewWhenTheNoticeMovesAndStaysOne() {
		changed(FIRST);
		changed(SECOND);

		assertThat(watches()).hasSize(1);
		assertThat(timer().getDuedate().toInstant()).isEqualTo(Instant.parse("2126-03-04T09:00:00.001Z"));
	}

	@Test
	void movesOnceForAllChangesOfATransaction() {
		this.world.transaction().executeWithoutResult((status) -> {
			this.world.tell(new DeadlinesChanged(this.subject, SECOND));
			this.world.tell(new DeadlinesChanged(this.subject, FIRST));
		});

		assertThat(timer().getDuedate()).isEqualTo(FIRST);
	}

	@Test
	void endsWhenNoClockRunsAndBeginsAgainWhenOneDoes() {
		changed(FIRST);
		changed(null);
		assertThat(watches()).isEmpty();

		changed(SECOND);
		assertThat(watches()).hasSize(1);
	}

	@Test
	void needsNoWatchWhereNoNoticeLiesAhead() {
		changed(null);

		assertThat(watches()).isEmpty();
	}

	@Test
	void givesNoticeAndWaitsForTheNext() {
		changed(FIRST);
		Mockito.when(this.givingNotice.give(this.subject)).thenReturn(Optional.of(SECOND));

		this.world.fire(this.subject, FIRST);

		Mockito.verify(this.givingNotice).give(this.subject);
		assertThat(timer().getDuedate()).isAfter(FIRST);
		assertThat(watch()).isWaitingAtExactly("CatchEvent_NoticeDue");
	}

	/** The notices say what it did, and nobody reads its steps. */
	@Test
	void keepsNoneOfItsSteps() {
		changed(FIRST);
		Mockito.when(this.givingNotice.give(this.subject)).thenReturn(Optional.empty());

		this.world.fire(this.subject, FIRST);

		assertThat(watch()).isEnded();
		assertThat(this.world.pages(this.subject)).isZero();
	}

	@Test
	void endsAfterTheLastNotice() {
		changed(FIRST);
		Mockito.when(this.givingNotice.give(this.subject)).thenReturn(Optional.empty());

		this.world.fire(this.subject, FIRST);

		Mockito.verify(this.givingNotice).give(this.subject);
		assertThat(watch()).isEnded();
		assertThat(watches()).isEmpty();
		changed(SECOND);
		assertThat(watches()).hasSize(1);
	}

	@Test
	void leavesNoWatchBehindWhenTheTransactionFails() {
		this.world.transaction().executeWithoutResult((status) -> {
			this.world.tell(new DeadlinesChanged(this.subject, FIRST));
			status.setRollbackOnly();
		});

		assertThat(watches()).isEmpty();
	}

	private ProcessInstance watch() {
		return this.world.process(this.subject, "DeadlineWatch");
	}

	private void changed(Instant next) {
		this.world.tell(new DeadlinesChanged(this.subject, next));
	}

	private List<ProcessInstance> watches() {
		return this.world.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processDefinitionKey("DeadlineWatch")
			.processInstanceBusinessKey(this.subject.id().toString())
			.listPage(0, 10);
	}

	private Job timer() {
		return this.world.engine.getManagementService()
			.createJobQuery()
			.processInstanceId(watches().get(0).getId())
			.singleResult();
	}

}

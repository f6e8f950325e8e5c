package org.earlyhelp.worklist;

import org.camunda.bpm.engine.ProcessEngineException;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.TaskId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.workflow.LostRace;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

class CompletingTaskTests {

	private static final OptimisticLockingFailureException A_CLOCK_STRUCK = new OptimisticLockingFailureException(
			"The deadline was told in the same moment");

	private final TaskDoor door = mock(TaskDoor.class);

	private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);

	private final TaskId task = TaskId.next();

	private final CompletingTask completing = new CompletingTask(this.door, mock(Works.class), mock(Tasks.class),
			new TaskInHand(), mock(Drafts.class), mock(SavingDraft.class), null, null, null, new LostRace(),
			this.transactions);

	@Test
	void triesAgainWhereAClockStruckInTheSameMoment() {
		given(this.door.holdWithSubject(this.task)).willThrow(A_CLOCK_STRUCK).willThrow(NotThere.hidden(this.task));

		assertThatExceptionOfType(NotThere.class).isThrownBy(this::complete);
		verify(this.transactions, times(2)).rollback(Mockito.any());
	}

	/** The engine wraps what is refused while it moves on. */
	@Test
	void triesAgainWhereTheEngineSaysSo() {
		given(this.door.holdWithSubject(this.task))
			.willThrow(new ProcessEngineException("A listener failed", A_CLOCK_STRUCK))
			.willThrow(NotThere.hidden(this.task));

		assertThatExceptionOfType(NotThere.class).isThrownBy(this::complete);
	}

	@Test
	void triesNothingAgainThatWasNoRace() {
		given(this.door.holdWithSubject(this.task)).willThrow(new ProcessEngineException("A listener failed"));

		assertThatExceptionOfType(ProcessEngineException.class).isThrownBy(this::complete);
		verify(this.transactions).rollback(Mockito.any());
	}

	@Test
	void givesUpWhereItLosesAgainAndAgain() {
		given(this.door.holdWithSubject(this.task)).willThrow(A_CLOCK_STRUCK);

		assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(this::complete);
		verify(this.transactions, times(6)).rollback(Mockito.any());
	}

	private void complete() {
		this.completing.complete(this.task, "{}", IfMatch.NONE);
	}

}

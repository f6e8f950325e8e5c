package org.earlyhelp.worklist;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.shared.RuleBroken;
import org.earlyhelp.shared.TaskId;
import org.earlyhelp.shared.TellingRaces;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.http.Stale;
import org.earlyhelp.shared.json.StrictJson;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does a piece of work: reads the payload, hands it to the module whose work it is, and
 * makes sure that the journey went on. All of it in one transaction, or nothing.
 */
@Service
public class CompletingTask {

	/** How often a clock that strikes at the same moment may come first. */
	private static final int TRIES = 6;

	/** How long it has to finish before the first new try; each time twice as long. */
	private static final Duration PAUSE = Duration.ofMillis(60);

	private final TaskDoor door;

	private final Works works;

	private final Tasks tasks;

	private final TaskInHand inHand;

	private final Drafts drafts;

	private final SavingDraft saving;

	private final StrictJson json;

	private final DueState.Today today;

	private final CurrentUser user;

	private final TellingRaces races;

	private final TransactionTemplate transaction;

	CompletingTask(TaskDoor door, Works works, Tasks tasks, TaskInHand inHand, Drafts drafts, SavingDraft saving,
			StrictJson json, DueState.Today today, CurrentUser user, TellingRaces races,
			PlatformTransactionManager transactions) {
		this.door = door;
		this.works = works;
		this.tasks = tasks;
		this.inHand = inHand;
		this.drafts = drafts;
		this.saving = saving;
		this.json = json;
		this.today = today;
		this.user = user;
		this.races = races;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Completes it. Work that is nobody's and the caller's to take becomes theirs first.
	 * What they sent too late is kept as their draft. Where something else moved
	 * the case in the same moment, as a clock that struck, it is tried again: then either
	 * it is done, or whoever was faster is named.
	 * @param payload JSON of the type's payload
	 * @throws org.earlyhelp.shared.NotThere where there is none, or none for the caller
	 * @throws org.earlyhelp.shared.NotPermitted where the caller neither has it, nor had
	 * it, nor is in one of its groups
	 * @throws org.earlyhelp.shared.InvalidInput naming every wrong field, before the
	 * state is looked at
	 * @throws TaskEnded where it is no longer open: who ended it, and when
	 * @throws TaskHeld where somebody else has it: who, and since when
	 * @throws Stale where the caller has seen another version
	 */
	public TaskView complete(TaskId id, String payload, IfMatch seen) {
		boolean alone = !TransactionSynchronizationManager.isActualTransactionActive();
		try {
			return patiently(id, payload, seen, alone ? TRIES : 1);
		}
		catch (RuntimeException ex) {
			if (alone && isWorthKeeping(ex)) {
				this.saving.keepWhatLost(id, payload);
			}
			throw ex;
		}
	}

	/** What was refused for itself is not: whoever sent it has it, and mends it. */
	private boolean isWorthKeeping(RuntimeException thrown) {
		return (thrown instanceof RuleBroken broken) ? broken.overtaken() : this.races.isRace(thrown);
	}

	private TaskView patiently(TaskId id, String payload, IfMatch seen, int tries) {
		try {
			return this.transaction.execute((status) -> work(id, payload, seen));
		}
		catch (RuntimeException ex) {
			if (tries == 1 || !this.races.isRace(ex)) {
				throw ex;
			}
			LockSupport.parkNanos(PAUSE.multipliedBy(1L << (TRIES - tries)).toNanos());
			return patiently(id, payload, seen, tries - 1);
		}
	}

	private TaskView work(TaskId id, String payload, IfMatch seen) {
		Task task = this.door.holdWithSubject(id);
		this.door.demandShare(task);
		return work(task, this.works.of(task.type()), payload, seen);
	}

	private <P> TaskView work(Task task, TaskWork<P> work, String payload, IfMatch seen) {
		P read = this.json.read(payload, work.payload());
		this.door.demandTakable(task);
		seen.check(task.version());
		if (!task.isHeld()) {
			task.giveTo(this.user.get().username(), this.today.borders().now());
		}
		this.inHand.take(task);
		try {
			work.complete(new WorkItem(task.id(), task.subject(), task.matter(), this.user.get()), read);
		}
		finally {
			this.inHand.putDown();
		}
		if (task.isOpen()) {
			throw new IllegalStateException("The journey did not go on from task " + task.id());
		}
		this.drafts.drop(task.id(), this.user.get().username());
		return this.tasks.saveAndFlush(task).view(this.today.borders());
	}

}

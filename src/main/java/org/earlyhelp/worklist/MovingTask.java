package org.earlyhelp.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.TaskId;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a piece of work between people: claimed, put back, given to somebody. The row is
 * held until the transaction ends, so that of two at once one wins and the other is told.
 */
@Service
@Transactional
public class MovingTask {

	private final TaskDoor door;

	private final Tasks tasks;

	private final Staff staff;

	private final DueState.Today today;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MovingTask(TaskDoor door, Tasks tasks, Staff staff, DueState.Today today, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.tasks = tasks;
		this.staff = staff;
		this.today = today;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Takes work that is nobody's. Claiming what one has already changes nothing.
	 * @throws TaskEnded where it is no longer open
	 * @throws TaskHeld where somebody else has it
	 * @throws org.earlyhelp.shared.NotPermitted where the caller is in none of its groups
	 */
	public TaskView claim(TaskId id, IfMatch seen) {
		Task task = this.door.hold(id);
		this.door.demandTakable(task);
		seen.check(task.version());
		if (!task.isHeld()) {
			claim(task);
		}
		return saved(task);
	}

	private void claim(Task task) {
		Instant now = this.clock.instant();
		task.giveTo(this.user.get().username(), now);
		this.events.publishEvent(new TaskClaimed(task.id(), task.type().code(), task.subject(), task.family(), now));
	}

	/**
	 * Puts work back to its groups.
	 * @throws TaskEnded where it is no longer open
	 * @throws TaskNotHeld where nobody has it
	 * @throws TaskForOnePerson where it has no groups
	 * @throws org.earlyhelp.shared.NotPermitted for others than its holder and those who
	 * broker work there
	 */
	public TaskView release(TaskId id, IfMatch seen) {
		Task task = this.door.hold(id);
		this.door.demandHolderOrBroker(task);
		this.door.demandOpen(task);
		seen.check(task.version());
		if (!task.isHeld()) {
			throw new TaskNotHeld();
		}
		if (!task.isForGroups()) {
			throw new TaskForOnePerson();
		}
		task.putBack();
		this.events.publishEvent(
				new TaskReleased(task.id(), task.type().code(), task.subject(), task.family(), this.clock.instant()));
		return saved(task);
	}

	/**
	 * Gives work to somebody (B-73).
	 * @param reason why; needed where it is somebody else's
	 * @throws InvalidInput where the assignee is unknown, no longer active or may not
	 * hold it, or the reason is missing
	 * @throws TaskEnded where it is no longer open
	 * @throws org.earlyhelp.shared.NotPermitted for others than its holder, those who
	 * broker work there, and those of its groups who take it
	 */
	public TaskView assign(TaskId id, String assignee, String reason, IfMatch seen) {
		Task task = this.door.hold(id);
		this.door.demandGiver(task, assignee);
		Optional<User> candidate = this.staff.called(assignee).filter((found) -> this.door.mayHold(found, task));
		boolean needsReason = task.isHeld() && !task.isHeldBy(this.user.get());
		new InvalidInput.Findings().unless(candidate.isPresent(), "assignee", "task.assignee.cannot-hold", assignee)
			.unless(!needsReason || reason != null, "reason", "task.reason.required")
			.refuse();
		this.door.demandOpen(task);
		seen.check(task.version());
		String from = task.assignee();
		if (!assignee.equals(from)) {
			Instant now = this.clock.instant();
			task.giveTo(assignee, now);
			this.events.publishEvent(new TaskAssigned(task.id(), task.type().code(), from, assignee, reason,
					task.subject(), task.family(), now));
		}
		return saved(task);
	}

	private TaskView saved(Task task) {
		return this.tasks.saveAndFlush(task).view(this.today.borders());
	}

}

package org.earlyhelp.worklist;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.TaskId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for whoever conducts the work: pieces of work come, change and go in the
 * transaction of what caused it. Tells no events; what caused it has told its own.
 */
@Service
@Transactional
public class Queue {

	private final Tasks tasks;

	private final SubjectCards cards;

	private final ObjectProvider<DeadlinesOf> deadlines;

	private final TaskInHand inHand;

	private final CurrentUser user;

	private final Clock clock;

	Queue(Tasks tasks, SubjectCards cards, ObjectProvider<DeadlinesOf> deadlines, TaskInHand inHand, CurrentUser user,
			Clock clock) {
		this.tasks = tasks;
		this.cards = cards;
		this.deadlines = deadlines;
		this.inHand = inHand;
		this.user = user;
		this.clock = clock;
	}

	/** A piece of work begins to wait. */
	public TaskId add(NewTask task) {
		if (TaskType.of(task.type()) == null) {
			throw new IllegalArgumentException("No task type " + task.type());
		}
		DeadlinesOf reckoned = this.deadlines.getIfAvailable();
		Due due = (reckoned != null) ? reckoned.dueOf(task.subject(), task.type()) : Due.NONE;
		return this.tasks.save(Task.waiting(task, this.cards.of(task.subject()), due, this.clock.instant())).id();
	}

	/**
	 * It left the engine. Closing what is closed, or was never here, changes nothing.
	 * @param reason why it was cancelled; null when done
	 */
	public void close(String engineTaskId, Ending ending, String reason) {
		this.tasks.findByEngineTaskId(engineTaskId)
			.filter(Task::isOpen)
			.ifPresent((task) -> task.end(ending, this.user.get().username(), reason, this.clock.instant()));
	}

	/**
	 * The engine's id of the open work of this type on this subject: what is being
	 * completed right now, or else the oldest.
	 */
	public Optional<String> engineTask(Subject subject, String type) {
		List<Task> open = this.tasks.findBySubjectIdAndTypeAndStateOrderByCreatedAtAscIdAsc(subject.id(), type,
				TaskState.OPEN);
		Task taken = this.inHand.get();
		return open.stream()
			.filter((task) -> taken != null && task.id().equals(taken.id()))
			.findFirst()
			.or(() -> open.stream().findFirst())
			.map(Task::engineTaskId);
	}

	/**
	 * All open work on the subject that is the first person's becomes the second's.
	 * @param toUser null puts it back to its groups
	 */
	public void reassign(Subject subject, String fromUser, String toUser, String reason) {
		this.tasks.findBySubjectIdAndState(subject.id(), TaskState.OPEN)
			.stream()
			.filter((task) -> fromUser.equals(task.assignee()))
			.forEach((task) -> task.giveTo(toUser, this.clock.instant()));
	}

	/**
	 * The subject's deadlines moved.
	 * @param dues by task type; types that are not named keep what they have
	 */
	public void dueChanged(Subject subject, Map<String, Due> dues) {
		if (dues.isEmpty()) {
			return;
		}
		List<Task> moved = this.tasks.findBySubjectIdAndState(subject.id(), TaskState.OPEN)
			.stream()
			.filter((task) -> dues.containsKey(task.type().code()))
			.toList();
		moved.forEach((task) -> task.move(dues.get(task.type().code())));
	}

	/**
	 * What queues show of the subject, a case, contact or family, may have changed. Each
	 * event about one of them does this already; call it where nothing is told.
	 */
	public void refresh(Subject subject) {
		List<Task> open = switch (subject.kind()) {
			case FAMILY -> this.tasks.findByFamilyIdAndState(subject.id(), TaskState.OPEN);
			case CASE -> this.tasks.findByCaseIdAndState(subject.id(), TaskState.OPEN);
			default -> this.tasks.findBySubjectIdAndState(subject.id(), TaskState.OPEN);
		};
		open.stream().collect(Collectors.groupingBy(Task::subject)).forEach((about, work) -> {
			SubjectCard card = this.cards.of(about);
			work.forEach((task) -> task.show(card));
		});
	}

}

package org.earlyhelp.worklist;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.CaseFacts;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Staff;
import org.earlyhelp.shared.CaseId;
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

	private final ObjectProvider<StandIns> standIns;

	private final TaskInHand inHand;

	private final Staff staff;

	private final CurrentUser user;

	private final Clock clock;

	Queue(Tasks tasks, SubjectCards cards, ObjectProvider<DeadlinesOf> deadlines, ObjectProvider<StandIns> standIns,
			TaskInHand inHand, Staff staff, CurrentUser user, Clock clock) {
		this.tasks = tasks;
		this.cards = cards;
		this.deadlines = deadlines;
		this.standIns = standIns;
		this.inHand = inHand;
		this.staff = staff;
		this.user = user;
		this.clock = clock;
	}

	/** A piece of work begins to wait. */
	public TaskId add(NewTask task) {
		if (TaskType.of(task.type()) == null) {
			throw new IllegalArgumentException("No task type " + task.type());
		}
		DeadlinesOf reckoned = this.deadlines.getIfAvailable();
		Due due = (reckoned != null) ? reckoned.dueOf(task.subject(), task.type(), task.matter()) : Due.NONE;
		SubjectCard card = this.cards.of(task.subject());
		Task waiting = Task.waiting(task, card, due, this.clock.instant());
		coverFor(waiting, card).ifPresent((cover) -> waiting.coveredBy(cover, this.clock.instant()));
		return this.tasks.save(waiting).id();
	}

	/** Who has it while its holder is away, where they may work on the case. */
	private Optional<String> coverFor(Task task, SubjectCard card) {
		StandIns standIns = this.standIns.getIfAvailable();
		if (standIns == null || !task.isHeld() || card.caseFacts() == null) {
			return Optional.empty();
		}
		return standIns.coverOf(task.assignee()).filter((cover) -> mayWorkOn(card.caseFacts(), cover));
	}

	/**
	 * It left the engine. Closing what is closed, or was never here, changes nothing.
	 * @param reason why it was cancelled; null when done
	 */
	public void close(String engineTaskId, Ending ending, String reason) {
		this.tasks.findByEngineTaskId(engineTaskId).filter(Task::isOpen).ifPresent((task) -> {
			if (ending == Ending.DONE) {
				task.doneBy(this.user.get(), this.clock.instant());
			}
			else {
				task.end(ending, this.user.get().username(), reason, this.clock.instant());
			}
		});
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

	/** The same of one step-up, escalation or request of the subject. */
	public Optional<String> engineTask(Subject subject, String type, UUID matter) {
		return this.tasks.findBySubjectIdAndTypeAndStateOrderByCreatedAtAscIdAsc(subject.id(), type, TaskState.OPEN)
			.stream()
			.filter((task) -> matter.equals(task.matter()))
			.findFirst()
			.map(Task::engineTaskId);
	}

	/**
	 * All open work on the subject that is the first person's becomes the second's, be it
	 * that somebody stands in for the first.
	 * @param toUser null puts it back to its groups
	 */
	public void reassign(Subject subject, String fromUser, String toUser, String reason) {
		this.tasks.findBySubjectIdAndState(subject.id(), TaskState.OPEN)
			.stream()
			.filter((task) -> task.isOf(fromUser))
			.forEach((task) -> task.giveTo(toUser, this.clock.instant()));
	}

	/**
	 * R6.3: nobody leads any more; all open work on the case that was the leaver's, be it
	 * that somebody stands in for them, waits in this queue for whoever leads next.
	 */
	public void awaitLead(Subject episode, String leaver, String group) {
		this.tasks.findByCaseIdAndState(episode.id(), TaskState.OPEN)
			.stream()
			.filter((task) -> task.isOf(leaver))
			.forEach((task) -> task.awaitLead(group, this.clock.instant()));
	}

	/** Somebody leads: the work on the case that waited for a lead is theirs. */
	public void takeUp(Subject episode, String lead) {
		this.tasks.findByCaseIdAndState(episode.id(), TaskState.OPEN)
			.stream()
			.filter(Task::awaitsLead)
			.forEach((task) -> task.takenUpBy(lead, this.clock.instant()));
	}

	/** What of this type nobody has taken is this person's from now on. */
	public void offer(Subject subject, String type, String to) {
		this.tasks.findBySubjectIdAndTypeAndStateOrderByCreatedAtAscIdAsc(subject.id(), type, TaskState.OPEN)
			.stream()
			.filter((task) -> !task.isHeld())
			.forEach((task) -> task.offer(to, this.clock.instant()));
	}

	/**
	 * Somebody is away: their open work on these cases is their cover's. What they hold
	 * for a third stays where it is.
	 */
	public void cover(Collection<CaseId> cases, String away, String cover) {
		cases.forEach((episode) -> this.tasks.findByCaseIdAndState(episode.value(), TaskState.OPEN)
			.stream()
			.filter((task) -> task.isOf(away))
			.forEach((task) -> task.coveredBy(cover, this.clock.instant())));
	}

	/** They are back, and so is their work, where they may still do it. */
	public void endCover(String away, String cover) {
		this.tasks.findByStandsInForAndState(away, TaskState.OPEN)
			.stream()
			.filter((task) -> cover.equals(task.assignee()))
			.forEach((task) -> giveBack(task, away));
	}

	/** What they may no longer do waits for those of its groups, or for who leads. */
	private void giveBack(Task task, String away) {
		CaseFacts facts = this.cards.of(task.subject()).caseFacts();
		if (facts == null || mayWorkOn(facts, away)) {
			task.giveTo(away, this.clock.instant());
		}
		else if (task.isForGroups()) {
			task.putBack();
		}
		else if (facts.lead() != null && !facts.lead().equals(away)) {
			task.giveTo(facts.lead(), this.clock.instant());
		}
		else {
			task.awaitLead(Groups.ADVISERS, this.clock.instant());
		}
	}

	private boolean mayWorkOn(CaseFacts facts, String username) {
		return this.staff.called(username)
			.filter((user) -> Access.decide(user, facts, Deed.CONTRIBUTE) == Access.Verdict.PERMITTED)
			.isPresent();
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
		DeadlinesOf reckoned = this.deadlines.getIfAvailable();
		moved.forEach((task) -> task.move((task.matter() != null && reckoned != null)
				? reckoned.dueOf(subject, task.type().code(), task.matter()) : dues.get(task.type().code())));
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

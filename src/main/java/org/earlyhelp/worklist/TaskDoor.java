package org.earlyhelp.worklist;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.CaseFacts;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.StaffMember;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.TaskId;

import org.springframework.stereotype.Component;

/**
 * The one way to a piece of work for people. The rule is that of the lists: what is mine
 * or mine to take is known to me where its case is, all else where I may read the case or
 * contact.
 */
@Component
class TaskDoor {

	private final Tasks tasks;

	private final SubjectCards cards;

	private final Staff staff;

	private final CurrentUser user;

	TaskDoor(Tasks tasks, SubjectCards cards, Staff staff, CurrentUser user) {
		this.tasks = tasks;
		this.cards = cards;
		this.staff = staff;
		this.user = user;
	}

	/**
	 * @throws NotThere where there is none, or none for the caller
	 */
	Task see(TaskId id) {
		return visible(this.tasks.findById(id.value()).orElseThrow(() -> NotThere.none(id)));
	}

	/** The same, kept from others until the transaction ends. */
	Task hold(TaskId id) {
		return visible(this.tasks.held(id));
	}

	/**
	 * The same with what it is about, held first: two pieces of work on one case are done
	 * one after the other.
	 */
	Task holdWithSubject(TaskId id) {
		this.tasks.subjectOf(id.value()).ifPresent(this.cards::hold);
		return hold(id);
	}

	private Task visible(Task task) {
		if (!isVisible(this.user.get(), task)) {
			throw NotThere.hidden(task.id());
		}
		return task;
	}

	boolean isVisible(User asker, Task task) {
		SubjectCard card = this.cards.of(task.subject());
		return allows(asker, card, Deed.SEE) || (task.isHeldBy(asker) && isKnown(asker, task, card))
				|| (!task.isHeld() && task.isQueuedFor(asker) && allows(asker, card, Deed.SEE_SUMMARY));
	}

	private static boolean isKnown(User asker, Task task, SubjectCard card) {
		return task.subject().isContact() || allows(asker, card, Deed.SEE_SUMMARY);
	}

	/**
	 * Passes where the work is open and the caller's, or nobody's and theirs to take.
	 * @throws NotPermitted where it never could be theirs
	 * @throws TaskEnded where it is no longer open
	 * @throws TaskHeld where somebody else has it
	 */
	void demandTakable(Task task) {
		demandShare(task);
		demandOpen(task);
		if (task.isHeld() && !task.isHeldBy(this.user.get())) {
			throw new TaskHeld(nameOf(task.assignee()), task.assignedAt());
		}
		if (!task.isHeld() && !isOfGroup(this.user.get(), task)) {
			throw new NotPermitted(task.type().label());
		}
	}

	/**
	 * Passes for those of its groups, for its holder and for who had it before them: what
	 * these do too late is told and kept.
	 * @throws NotPermitted for all others, open or ended
	 */
	void demandShare(Task task) {
		if (!shares(task)) {
			throw new NotPermitted(task.type().label());
		}
	}

	/** Whether the caller is of its groups, has it or had it. */
	boolean shares(Task task) {
		User asker = this.user.get();
		return isOfGroup(asker, task) || task.isHeldBy(asker) || task.wasHeldBy(asker);
	}

	/** What the caller may do with it now; nothing once it has ended. */
	TaskRights rights(Task task) {
		User asker = this.user.get();
		if (!task.isOpen()) {
			return TaskRights.NONE;
		}
		boolean mine = task.isHeldBy(asker);
		boolean brokers = brokers(asker, task);
		return new TaskRights(mine, !task.isHeld() && isOfGroup(asker, task),
				task.isHeld() && task.isForGroups() && (mine || brokers), mine || brokers);
	}

	/** The active people who could hold it, by name. */
	List<User> candidates(Task task) {
		return candidates(List.of(task));
	}

	/** The active people who could hold each of these, by name. */
	List<User> candidates(List<Task> tasks) {
		Map<Task, SubjectCard> cards = tasks.stream()
			.collect(Collectors.toMap(Function.identity(), (task) -> this.cards.of(task.subject())));
		return this.staff.active()
			.stream()
			.filter((candidate) -> cards.entrySet()
				.stream()
				.allMatch((entry) -> mayHold(candidate, entry.getKey(), entry.getValue())))
			.toList();
	}

	private static boolean isOfGroup(User asker, Task task) {
		return asker.isSystem() || task.isQueuedFor(asker);
	}

	/**
	 * @throws TaskEnded where it is no longer open
	 */
	void demandOpen(Task task) {
		if (!task.isOpen()) {
			throw new TaskEnded(task.state(), nameOf(task.endedBy()), task.endedAt());
		}
	}

	/**
	 * Passes for those who may give it to this person: its holder, those who broker work
	 * here, and anybody of its groups who takes what is nobody's.
	 * @throws NotPermitted for all others
	 */
	void demandGiver(Task task, String assignee) {
		User asker = this.user.get();
		if (task.isHeld() || !task.isQueuedFor(asker) || !asker.username().equals(assignee)) {
			demandHolderOrBroker(task);
		}
	}

	/**
	 * Passes for the holder, and for those who broker work here.
	 * @throws NotPermitted for all others
	 */
	void demandHolderOrBroker(Task task) {
		if (!task.isHeldBy(this.user.get()) && !brokers(this.user.get(), task)) {
			throw new NotPermitted(task.type().label());
		}
	}

	private boolean brokers(User asker, Task task) {
		if (asker.isSystem()) {
			return true;
		}
		SubjectCard card = this.cards.of(task.subject());
		if (card.caseFacts() == null) {
			boolean manager = asker.is(Role.SERVICE_MANAGER)
					|| (!task.isForGroups() && asker.is(Role.TAF_ADVISER, Role.TEAM_MANAGER));
			return asker.is(Role.FRONT_DOOR_MANAGER) || (manager && allows(asker, card, Deed.SEE));
		}
		boolean ofSocialCare = task.groups().stream().anyMatch((group) -> group.startsWith("social-care"));
		return allows(asker, card, Deed.BROKER)
				|| (ofSocialCare && asker.is(Role.SOCIAL_CARE_MANAGER, Role.SOCIAL_CARE_SERVICE_MANAGER));
	}

	/**
	 * Whether this person could do the work: of one of its groups, or, where it has none,
	 * somebody who may work on the case.
	 */
	boolean mayHold(User candidate, Task task) {
		return mayHold(candidate, task, this.cards.of(task.subject()));
	}

	private static boolean mayHold(User candidate, Task task, SubjectCard card) {
		if (task.isForGroups()) {
			return task.isQueuedFor(candidate) && allows(candidate, card, Deed.SEE_SUMMARY);
		}
		return (card.caseFacts() != null) ? allows(candidate, card, Deed.CONTRIBUTE)
				: candidate.is(Role.PRACTITIONER) || allows(candidate, card, Deed.SEE);
	}

	private static boolean allows(User asker, SubjectCard card, Deed deed) {
		CaseFacts facts = card.caseFacts();
		return ((facts != null) ? Access.decide(asker, facts, deed)
				: Access.decide(asker, card.contactFacts(), deed)) == Access.Verdict.PERMITTED;
	}

	/** A colleague's name for what people are told; the username where none is known. */
	private String nameOf(String username) {
		return User.SYSTEM.username().equals(username) ? User.SYSTEM.name()
				: this.staff.member(username).map(StaffMember::user).map(User::name).orElse(username);
	}

}

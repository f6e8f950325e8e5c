package org.earlyhelp.worklist;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.TaskId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows one piece of work, open or ended, with the draft that its reader left. */
@Service
public class LookingAtTask {

	private final TaskDoor door;

	private final Drafts drafts;

	private final Works works;

	private final DueState.Today today;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	LookingAtTask(TaskDoor door, Drafts drafts, Works works, DueState.Today today, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.drafts = drafts;
		this.works = works;
		this.today = today;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws org.earlyhelp.shared.NotThere where there is none, or none for the caller
	 */
	@Transactional
	public TaskView look(TaskId id) {
		Task task = this.door.see(id);
		this.events.publishEvent(new RecordViewed(task.subject(), task.family(), "TASK", this.clock.instant()));
		return task.view(this.today.borders()).with(this.drafts.visibleTo(this.user.get(), task).orElse(null));
	}

	/**
	 * What somebody else left of it, so that two who worked at once see both; empty where
	 * nobody did, or the caller has no part in the work.
	 * @throws org.earlyhelp.shared.NotThere where there is none, or none for the caller
	 */
	@Transactional(readOnly = true)
	public Optional<TaskView.Draft> leftByOthers(TaskId id) {
		Task task = this.door.see(id);
		return this.door.shares(task) ? this.drafts.ofOthers(this.user.get(), task) : Optional.empty();
	}

	/**
	 * What the caller may do with it now.
	 * @throws org.earlyhelp.shared.NotThere where there is none, or none for the caller
	 */
	@Transactional(readOnly = true)
	public TaskRights rights(TaskId id) {
		return this.door.rights(this.door.see(id));
	}

	/**
	 * Who could be given it, by name.
	 * @throws org.earlyhelp.shared.NotThere where there is none, or none for the caller
	 */
	@Transactional(readOnly = true)
	public List<User> candidates(TaskId id) {
		return this.door.candidates(this.door.see(id));
	}

	/**
	 * Who could be given every one of these, by name.
	 * @throws org.earlyhelp.shared.NotThere where one is not there, or not for the caller
	 */
	@Transactional(readOnly = true)
	public List<User> candidatesForAll(List<TaskId> ids) {
		return this.door.candidates(ids.stream().map(this.door::see).toList());
	}

	/**
	 * The record that completing it takes.
	 * @throws org.earlyhelp.shared.NotThere where there is none, or none for the caller
	 */
	@Transactional(readOnly = true)
	public Class<?> payloadOf(TaskId id) {
		return this.works.of(this.door.see(id).type()).payload();
	}

}

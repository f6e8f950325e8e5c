package org.earlyhelp.worklist;

import java.time.Clock;
import java.time.Instant;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.shared.TaskId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.json.StrictJson;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps part of a payload for whoever is typing it. The engine never sees it. */
@Service
public class SavingDraft {

	private final TaskDoor door;

	private final Works works;

	private final Drafts drafts;

	private final Tasks tasks;

	private final StrictJson json;

	private final DueState.Today today;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SavingDraft(TaskDoor door, Works works, Drafts drafts, Tasks tasks, StrictJson json, DueState.Today today,
			CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.works = works;
		this.drafts = drafts;
		this.tasks = tasks;
		this.json = json;
		this.today = today;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @param part JSON of the payload, in which what is required may be missing
	 * @throws org.earlyhelp.shared.InvalidInput where a field has the wrong shape
	 * @throws org.earlyhelp.shared.NotPermitted where it never could be the caller's
	 * @throws TaskEnded where it is no longer open
	 * @throws TaskHeld where somebody else has it
	 */
	@Transactional
	public TaskView save(TaskId id, String part, IfMatch seen) {
		return save(id, part, null, seen);
	}

	/**
	 * The same from a form.
	 * @param typed all that was typed, with what cannot be read yet; null where there is
	 * no form
	 */
	@Transactional
	public TaskView save(TaskId id, String part, String typed, IfMatch seen) {
		Task task = this.door.hold(id);
		this.door.demandShare(task);
		seen.demandSaid();
		String payload = this.json.write(this.json.readPart(part, this.works.of(task.type()).payload()));
		this.door.demandTakable(task);
		seen.demand(task.version());
		keep(task, payload, typed);
		task.drafted(this.clock.instant());
		return this.tasks.saveAndFlush(task)
			.view(this.today.borders())
			.with(this.drafts.visibleTo(this.user.get(), task).orElse(null));
	}

	/** What somebody sent too late is theirs still, in a transaction of its own. */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	void keepWhatLost(TaskId id, String payload) {
		this.tasks.findById(id.value()).ifPresent((task) -> keep(task, payload, null));
	}

	/**
	 * The same from a form: for those who share the work, though it is somebody else's
	 * now, or ended.
	 * @throws org.earlyhelp.shared.NotPermitted where it never could be the caller's
	 */
	@Transactional
	public void keepLate(TaskId id, String part, String typed) {
		Task task = this.door.hold(id);
		this.door.demandShare(task);
		keep(task, this.json.write(this.json.readPart(part, this.works.of(task.type()).payload())), typed);
	}

	private void keep(Task task, String payload, String typed) {
		Instant now = this.clock.instant();
		this.drafts.keep(task.id(), this.user.get().username(), payload, typed, now);
		this.events.publishEvent(new TaskDraftSaved(task.id(), task.type().code(), task.subject(), task.family(), now));
	}

}

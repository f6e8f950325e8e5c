package org.earlyhelp.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.access.CaseFacts;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.TaskId;
import tools.jackson.databind.json.JsonMapper;

/** One piece of work: whose it is, when it is due, and what its list shows of it. */
@Entity
@Table(name = "task")
class Task {

	/** Sorts what is on no clock behind all that is. */
	static final Instant NO_CLOCK = Instant.parse("9999-01-01T00:00:00Z");

	@Id
	private UUID id;

	@Version
	private Integer version;

	private String type;

	@Enumerated(EnumType.STRING)
	private TaskState state;

	private String engineTaskId;

	@Enumerated(EnumType.STRING)
	private Subject.Kind subjectKind;

	private UUID subjectId;

	private UUID matterId;

	private String step;

	private UUID caseId;

	private UUID contactId;

	private UUID familyId;

	private String reference;

	private String familyName;

	private String familySearch;

	private String level;

	private String team;

	private boolean urgent;

	private UUID reopenedFrom;

	private String previousLead;

	private String queue;

	private String assignee;

	private String heldBefore;

	private Instant assignedAt;

	private Instant createdAt;

	private Instant draftedAt;

	private Instant dueAt;

	private Instant dueKey;

	private Instant originalDueAt;

	private Instant hardLimitAt;

	private int priority;

	private Instant endedAt;

	private String endedBy;

	private String endedReason;

	private String district;

	private String submittedBy;

	private String lead;

	private String assessor;

	@Column(name = "excluded_agencies")
	private String excludedAgencies;

	private int restriction;

	private boolean stepping;

	private boolean sampled;

	private boolean accessible;

	private boolean awaitsLead;

	private String standsInFor;

	private String offeredTo;

	private boolean doneOutside;

	protected Task() {
	}

	static Task waiting(NewTask waiting, SubjectCard card, Due due, Instant now) {
		Task task = new Task();
		task.id = TaskId.next().value();
		task.type = waiting.type();
		task.state = TaskState.OPEN;
		task.engineTaskId = waiting.engineTaskId();
		task.subjectKind = waiting.subject().kind();
		task.subjectId = waiting.subject().id();
		task.matterId = waiting.matter();
		task.step = waiting.step();
		task.queue = Groups.queueOf(waiting);
		task.assignee = waiting.assignee();
		task.assignedAt = (waiting.assignee() != null) ? now : null;
		task.createdAt = now;
		task.due(due);
		task.show(card);
		if (task.queue == null && task.assignee == null && task.subjectKind == Subject.Kind.CASE) {
			task.awaitLead(Groups.ADVISERS, now);
		}
		return task;
	}

	/** R6.3: nobody leads, so that it waits in this queue for whoever leads next. */
	void awaitLead(String group, Instant now) {
		giveTo(null, now);
		this.awaitsLead = true;
		this.queue = (this.queue != null) ? this.queue : group;
	}

	/** Somebody leads again: what waited for them is theirs. */
	void takenUpBy(String lead, Instant now) {
		giveTo(lead, now);
		this.awaitsLead = false;
		this.queue = type().groups().isEmpty() ? null : this.queue;
	}

	boolean awaitsLead() {
		return this.awaitsLead;
	}

	/** Its holder is away: it is the cover's, until they are back. */
	void coveredBy(String cover, Instant now) {
		String whose = this.assignee;
		giveTo(cover, now);
		this.standsInFor = whose;
	}

	/** Whether it is this person's, be it that another stands in for them. */
	boolean isOf(String username) {
		return username.equals((this.standsInFor != null) ? this.standsInFor : this.assignee);
	}

	/** Takes over what is known of the subject now. */
	void show(SubjectCard card) {
		this.caseId = card.caseId();
		this.contactId = card.contactId();
		this.familyId = (card.family() != null) ? card.family().value() : null;
		this.reference = card.reference();
		this.familyName = card.familyName();
		this.familySearch = SearchText.of(card.familyName());
		this.level = card.level();
		this.team = card.team();
		this.urgent = card.urgent();
		this.reopenedFrom = card.reopenedFrom();
		this.previousLead = card.previousLead();
		this.priority = Priority.of(type(), card.urgent(), due()).ordinal();
		showFacts(card);
	}

	private void showFacts(SubjectCard card) {
		CaseFacts facts = card.caseFacts();
		this.submittedBy = (facts == null) ? card.contactFacts().submittedBy() : null;
		this.district = (facts == null) ? card.contactFacts().district() : facts.district();
		this.lead = (facts != null) ? facts.lead() : null;
		this.assessor = (facts != null) ? facts.assessor() : null;
		this.excludedAgencies = JsonMapper.shared()
			.writeValueAsString((facts != null) ? new TreeSet<>(facts.excludedAgencies()) : Set.of());
		this.restriction = (facts != null) ? facts.restriction() : 0;
		this.stepping = facts != null && facts.stepping();
		this.sampled = facts != null && facts.sampled();
		this.accessible = facts == null || facts.open();
	}

	final void due(Due due) {
		this.dueAt = due.dueAt();
		this.dueKey = (due.dueAt() != null) ? due.dueAt() : NO_CLOCK;
		this.originalDueAt = due.originalDueAt();
		this.hardLimitAt = due.hardLimitAt();
	}

	/** Its deadlines moved, and its priority with them. */
	void move(Due due) {
		due(due);
		this.priority = Priority.of(type(), this.urgent, due).ordinal();
	}

	/**
	 * Becomes this person's, whoever had it or stood in for them; nobody's where null.
	 */
	void giveTo(String username, Instant now) {
		if (this.assignee != null && !this.assignee.equals(username)) {
			this.heldBefore = this.assignee;
		}
		this.assignee = username;
		this.assignedAt = (username != null) ? now : null;
		this.standsInFor = null;
	}

	/** Somebody kept a draft: what others have seen of it is no longer all. */
	void drafted(Instant now) {
		this.draftedAt = now;
	}

	/** The journey itself names who does it, whatever groups it has. */
	void offer(String username, Instant now) {
		giveTo(username, now);
		this.offeredTo = username;
	}

	/** Goes back to its groups. */
	void putBack() {
		giveTo(null, null);
	}

	void end(Ending ending, String by, String reason, Instant now) {
		this.state = (ending == Ending.DONE) ? TaskState.DONE : TaskState.CANCELLED;
		this.endedAt = now;
		this.endedBy = by;
		this.endedReason = reason;
	}

	/**
	 * Done by this person: whether they were of one of its groups is known now alone.
	 * Work of a named person has no groups, and what the journey offered is theirs.
	 */
	void doneBy(User user, Instant now) {
		end(Ending.DONE, user.username(), null, now);
		this.doneOutside = isForGroups() && !user.isSystem() && !isQueuedFor(user)
				&& !user.username().equals(this.offeredTo);
	}

	boolean isOpen() {
		return this.state == TaskState.OPEN;
	}

	boolean isHeld() {
		return this.assignee != null;
	}

	boolean isHeldBy(User user) {
		return user.username().equals(this.assignee);
	}

	/** Whether it was the person's until somebody gave it to another. */
	boolean wasHeldBy(User user) {
		return user.username().equals(this.heldBefore);
	}

	/** Whether anybody of its groups may take it once it is nobody's. */
	boolean isForGroups() {
		return this.queue != null;
	}

	/** Whether the person belongs to one of its groups. */
	boolean isQueuedFor(User user) {
		return isForGroups() && groups().stream().anyMatch(user.groups()::contains);
	}

	List<String> groups() {
		return Groups.of(this.queue);
	}

	TaskId id() {
		return new TaskId(this.id);
	}

	Integer version() {
		return this.version;
	}

	TaskType type() {
		return TaskType.of(this.type);
	}

	TaskState state() {
		return this.state;
	}

	String engineTaskId() {
		return this.engineTaskId;
	}

	Subject subject() {
		return new Subject(this.subjectKind, this.subjectId);
	}

	/**
	 * Which step-up, addendum or request of its subject; null where there is only one.
	 */
	UUID matter() {
		return this.matterId;
	}

	/** Null where the contact names nobody. */
	FamilyId family() {
		return (this.familyId != null) ? new FamilyId(this.familyId) : null;
	}

	Due due() {
		return new Due(this.dueAt, this.originalDueAt, this.hardLimitAt);
	}

	String assignee() {
		return this.assignee;
	}

	Instant assignedAt() {
		return this.assignedAt;
	}

	Instant endedAt() {
		return this.endedAt;
	}

	String endedBy() {
		return this.endedBy;
	}

	/** How it went, for whoever holds it against the model. */
	StepTaken asStep() {
		return new StepTaken(this.id, this.type, type().label(), this.step, this.subjectKind == Subject.Kind.CONTACT,
				this.matterId, groups(), this.createdAt, this.state, this.endedAt, this.endedBy, this.endedReason,
				this.assignee, this.doneOutside);
	}

	TaskView view(DueState.Borders borders) {
		return new TaskView(this.id, this.version, this.type, type().label(), this.state,
				new TaskView.About(this.subjectKind, this.subjectId, this.reference, this.familyName), this.caseId,
				this.contactId, this.matterId, this.assignee, this.assignedAt, groups(), this.team, this.createdAt,
				this.dueAt, this.originalDueAt, this.hardLimitAt, isOpen() ? borders.of(this.dueAt) : null,
				Priority.values()[this.priority], this.level, this.reopenedFrom, this.previousLead, this.endedAt,
				this.endedBy, this.endedReason, null);
	}

}

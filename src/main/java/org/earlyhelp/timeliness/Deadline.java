package org.earlyhelp.timeliness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import org.earlyhelp.locality.Reckoning;
import org.earlyhelp.locality.Span;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.TimeOrderedId;

/**
 * One clock of a case or contact. Keeps the date that it was given at first, however
 * often it is paused or extended, and how that date was counted.
 *
 * @see "pathway, 2.2 Timescales"
 */
@Entity
@Table(name = "deadline")
class Deadline {

	@Id
	private UUID id;

	@Version
	private Integer version;

	@Enumerated(EnumType.STRING)
	private Subject.Kind subjectKind;

	private UUID subjectId;

	private UUID familyId;

	private UUID matterId;

	@Enumerated(EnumType.STRING)
	private Timer timer;

	private String name;

	private String ruleVersion;

	@Enumerated(EnumType.STRING)
	private DeadlineState state;

	private LocalDate originOn;

	private Instant startedAt;

	private Instant dueAt;

	private Instant originalDueAt;

	private Instant hardLimitAt;

	private Instant stoppedAt;

	private Instant warnAt;

	private Instant warnedAt;

	private Instant dueToldAt;

	private Instant limitToldAt;

	private boolean urgent;

	private boolean markedPast;

	@Convert(converter = ReckoningColumn.class)
	private Reckoning reckoning;

	@Convert(converter = PausesColumn.class)
	private List<Pause> pauses;

	@Convert(converter = ExtensionsColumn.class)
	private List<Extension> extensions;

	private String district;

	private String agency;

	private String level;

	private Instant sinceAt;

	private boolean standing;

	private Integer tookDays;

	@Enumerated(EnumType.STRING)
	private LateReason lateBecause;

	private String lateNote;

	private String lateToldBy;

	private Instant lateToldAt;

	private boolean summed;

	@Transient
	private final List<Before> left = new ArrayList<>();

	@Transient
	private boolean takenOut;

	/**
	 * How it stood before it was moved.
	 *
	 * @param until since when it stands otherwise
	 */
	record Before(Deadline of, Instant startedAt, Instant dueAt, boolean standing, Instant since, Instant until) {
	}

	protected Deadline() {
	}

	/** A clock that runs. */
	static Deadline running(Timer timer, Subject subject, FamilyId family, Terms terms) {
		Deadline deadline = new Deadline();
		deadline.id = TimeOrderedId.next();
		deadline.timer = timer;
		deadline.subjectKind = subject.kind();
		deadline.subjectId = subject.id();
		deadline.familyId = (family != null) ? family.value() : null;
		deadline.pauses = List.of();
		deadline.extensions = List.of();
		deadline.run(terms);
		return deadline;
	}

	/** The same for one step-up, escalation or request of the subject. */
	Deadline of(UUID matter) {
		this.matterId = matter;
		return this;
	}

	/** Whether it is of this matter of its subject; of the whole subject it is of any. */
	boolean isOf(UUID matter) {
		return this.matterId == null || this.matterId.equals(matter);
	}

	/** Null where its subject has only one. */
	UUID matter() {
		return this.matterId;
	}

	/**
	 * Counts afresh from a later fact, as the clock since the last contact with the
	 * family does: one row, however often they meet (R8.6).
	 */
	void restart(Terms terms) {
		leave(terms.from().asStart());
		this.pauses = List.of();
		this.extensions = List.of();
		this.stoppedAt = null;
		run(terms);
	}

	private void run(Terms terms) {
		this.state = DeadlineState.RUNNING;
		this.standing = false;
		this.tookDays = null;
		this.name = terms.name();
		this.ruleVersion = terms.ruleVersion();
		this.originOn = terms.from().dayOnly() ? terms.from().day() : null;
		this.startedAt = terms.from().asStart();
		this.sinceAt = this.startedAt;
		this.reckoning = terms.reckoning();
		this.dueAt = terms.reckoning().due();
		this.originalDueAt = this.dueAt;
		this.hardLimitAt = terms.limit();
		this.warnAt = terms.warnAt();
		this.urgent = terms.urgent();
		this.warnedAt = null;
		this.dueToldAt = null;
		this.limitToldAt = null;
		this.markedPast = false;
	}

	/**
	 * What it waited for happened: in time, or not. Changes nothing where it was stopped
	 * before.
	 * @param counting the working days after the first day up to and including the second
	 */
	void stop(Happened fact, ToIntBiFunction<LocalDate, LocalDate> counting) {
		if (!isOpen()) {
			return;
		}
		this.state = fact.by(this.dueAt) ? DeadlineState.MET : DeadlineState.MISSED;
		this.stoppedAt = later(fact.asStop(), this.startedAt);
		int stood = this.pauses.stream().mapToInt((pause) -> (pause.to() != null) ? pause.workingDays() : 0).sum();
		this.tookDays = Math.max(0,
				counting.applyAsInt(ServiceTime.dayOf(this.startedAt), ServiceTime.dayOf(this.stoppedAt)) - stood);
	}

	/** Whether it ended with its case at this moment. */
	boolean endedAt(Instant moment) {
		return moment.equals(this.stoppedAt)
				&& (this.state == DeadlineState.STOPPED || this.state == DeadlineState.MISSED);
	}

	/** Its end was a mistake. What had been summed is to be taken out. */
	void runOn() {
		this.takenOut = this.summed;
		this.summed = false;
		this.state = DeadlineState.RUNNING;
		this.stoppedAt = null;
		this.tookDays = null;
	}

	/** Nothing waits for it any more; no figure counts it. */
	void drop(Instant at) {
		if (isOpen()) {
			this.state = DeadlineState.STOPPED;
			this.stoppedAt = later(at, this.startedAt);
		}
	}

	/** Its case or contact ended: late, it stays missed; else nothing waits for it. */
	void end(Instant at) {
		if (isOpen() && at.isAfter(this.dueAt)) {
			this.state = DeadlineState.MISSED;
			this.stoppedAt = at;
			return;
		}
		drop(at);
	}

	/**
	 * It was late before the service knew of it, as with contacts of a past year: missed,
	 * and nobody is told.
	 */
	void markPast() {
		this.state = DeadlineState.MISSED;
		this.markedPast = true;
	}

	/**
	 * Stands still from this day on, while its case is suspended.
	 * @throws DeadlineNotRunning where it does not run, or stands already
	 */
	void pause(LocalDate from, Instant told) {
		requireRunning();
		if (isPaused()) {
			throw new DeadlineNotRunning(this.id, this.state);
		}
		leave(told);
		this.standing = true;
		this.pauses = Stream.concat(this.pauses.stream(), Stream.of(new Pause(from, null, null))).toList();
	}

	/** The first day that does not count at present; empty where it runs. */
	Optional<LocalDate> pausedFrom() {
		return isPaused() ? Optional.of(lastPause().from()) : Optional.empty();
	}

	/** The day on which it last ran again; empty where it never stood, or stands. */
	Optional<LocalDate> lastResumedOn() {
		return this.pauses.isEmpty() ? Optional.empty() : Optional.ofNullable(lastPause().to());
	}

	/**
	 * Runs again from this day on, later by what it stood.
	 * @param workingDays the working days that did not count
	 * @throws DeadlineNotRunning where it does not stand
	 */
	void resume(LocalDate on, int workingDays, Terms later, Instant told) {
		requireRunning();
		if (!isPaused()) {
			throw new DeadlineNotRunning(this.id, this.state);
		}
		leave(told);
		this.standing = false;
		List<Pause> all = new ArrayList<>(this.pauses);
		all.set(all.size() - 1, new Pause(lastPause().from(), on, workingDays));
		this.pauses = List.copyOf(all);
		this.dueAt = later.reckoning().due();
		this.hardLimitAt = later.limit();
		this.warnAt = later.warnAt();
	}

	/**
	 * Gives more time; the original date is kept, and notices are given for the new one.
	 * @throws DeadlineNotRunning where it does not run
	 * @throws ExtensionNotLater where the new date is not later
	 */
	void extend(Extension extension, Instant newWarnAt) {
		requireRunning();
		if (!extension.newDue().isAfter(this.dueAt)) {
			throw new ExtensionNotLater(this.dueAt, extension.newDue());
		}
		leave(extension.givenAt());
		this.extensions = Stream.concat(this.extensions.stream(), Stream.of(extension)).toList();
		this.dueAt = extension.newDue();
		this.warnAt = newWarnAt;
		this.warnedAt = null;
		this.dueToldAt = null;
	}

	/**
	 * The profile has another length: it runs to another date, and keeps its first. What
	 * was told of a date that lies ahead again is told again.
	 */
	void countAnew(Terms terms, Instant now) {
		requireRunning();
		Instant due = terms.reckoning().due();
		if (!due.equals(this.dueAt)) {
			leave(now);
		}
		this.ruleVersion = terms.ruleVersion();
		this.reckoning = terms.reckoning();
		this.dueAt = due;
		this.hardLimitAt = terms.limit();
		this.warnAt = terms.warnAt();
		if (due.isAfter(now)) {
			this.warnedAt = null;
			this.dueToldAt = null;
		}
		if (this.hardLimitAt != null && this.hardLimitAt.isAfter(now)) {
			this.limitToldAt = null;
		}
	}

	/** Other days count: the same, and what it stood is counted by them too. */
	void countAnew(Terms terms, List<Pause> counted, Instant now) {
		countAnew(terms, now);
		this.pauses = List.copyOf(counted);
	}

	/** What stood until now is kept, for whoever asks how it stood then. */
	private void leave(Instant now) {
		if (now.isAfter(this.sinceAt)) {
			this.left.add(new Before(this, this.startedAt, this.dueAt, this.standing, this.sinceAt, now));
			this.sinceAt = now;
		}
	}

	/** How it stood before it was moved since it was last asked, the earliest first. */
	List<Before> takeBefore() {
		List<Before> taken = List.copyOf(this.left);
		this.left.clear();
		return taken;
	}

	/** Whether it has left the sums since it was last asked. */
	boolean leavesSums() {
		boolean leaves = this.takenOut;
		this.takenOut = false;
		return leaves;
	}

	/**
	 * Somebody said why it is late, or was; what was said before stands in the ledger.
	 * @throws NotLate where it was in time, or its time is not over
	 */
	void late(SayWhyLate said, String by, Instant now) {
		boolean late = (isOpen()) ? this.dueAt.isBefore(now) : this.state == DeadlineState.MISSED;
		if (!late) {
			throw new NotLate(this.name);
		}
		this.lateBecause = said.reason();
		this.lateNote = said.note();
		this.lateToldBy = by;
		this.lateToldAt = now;
	}

	private void requireRunning() {
		if (this.state != DeadlineState.RUNNING) {
			throw new DeadlineNotRunning(this.id, this.state);
		}
	}

	private Pause lastPause() {
		return this.pauses.get(this.pauses.size() - 1);
	}

	/** Which notices it owes at this moment, in order; may be empty. */
	Set<NoticeKind> owes(Instant now) {
		Set<NoticeKind> owed = EnumSet.noneOf(NoticeKind.class);
		for (NoticeKind kind : NoticeKind.OF_CLOCKS) {
			momentOf(kind).filter((moment) -> !moment.isAfter(now)).ifPresent((moment) -> owed.add(kind));
		}
		if (owed.size() > 1) {
			owed.remove(NoticeKind.DUE_SOON);
		}
		return owed;
	}

	/** When it next has something to say; empty where it never will. */
	Optional<Instant> nextNoticeAt() {
		return NoticeKind.OF_CLOCKS.stream().map(this::momentOf).flatMap(Optional::stream).min(Instant::compareTo);
	}

	private Optional<Instant> momentOf(NoticeKind kind) {
		if (this.state != DeadlineState.RUNNING || isPaused()) {
			return Optional.empty();
		}
		return switch (kind) {
			case DUE_SOON ->
				(this.warnedAt == null && this.dueToldAt == null) ? Optional.ofNullable(this.warnAt) : Optional.empty();
			case PASSED -> (this.dueToldAt == null) ? Optional.of(this.dueAt) : Optional.empty();
			case LIMIT_REACHED -> (this.limitToldAt == null) ? Optional.ofNullable(this.hardLimitAt) : Optional.empty();
			case UNACKNOWLEDGED, REPEATED -> Optional.empty();
		};
	}

	/** This notice was given; it is not given again. */
	void told(NoticeKind kind, Instant now) {
		switch (kind) {
			case DUE_SOON -> this.warnedAt = now;
			case PASSED -> this.dueToldAt = now;
			case LIMIT_REACHED -> this.limitToldAt = now;
			case UNACKNOWLEDGED, REPEATED -> throw new IllegalArgumentException(kind + " is of no date");
		}
	}

	/** Where it counts in the managers' figures; null where that is not known. */
	Place place() {
		return new Place(this.district, this.agency, this.level);
	}

	/** Where it counts in the managers' figures. */
	void place(Place place) {
		this.district = place.district();
		this.agency = place.agency();
		this.level = place.level();
	}

	/** Whether what it waits for has not happened, late or not. */
	boolean isOpen() {
		return this.stoppedAt == null;
	}

	boolean isPaused() {
		return !this.pauses.isEmpty() && lastPause().to() == null;
	}

	boolean isMarkedPast() {
		return this.markedPast;
	}

	/** Whether it goes to the emergency duty team outside working hours. */
	boolean isUrgent() {
		return this.urgent;
	}

	/** Whether tasks of this type carry its dates. */
	boolean serves(String taskType) {
		return this.timer.tasks().contains(taskType);
	}

	UUID id() {
		return this.id;
	}

	Subject subject() {
		return new Subject(this.subjectKind, this.subjectId);
	}

	/** Null where it is about no family yet. */
	FamilyId family() {
		return (this.familyId != null) ? new FamilyId(this.familyId) : null;
	}

	Timer timer() {
		return this.timer;
	}

	/** The version of the profile that it was counted by. */
	String ruleVersion() {
		return this.ruleVersion;
	}

	DeadlineState state() {
		return this.state;
	}

	Instant startedAt() {
		return this.startedAt;
	}

	Instant dueAt() {
		return this.dueAt;
	}

	Instant originalDueAt() {
		return this.originalDueAt;
	}

	Instant hardLimitAt() {
		return this.hardLimitAt;
	}

	Instant stoppedAt() {
		return this.stoppedAt;
	}

	/** The working days from its start to its stop; null where it runs or was dropped. */
	Integer tookDays() {
		return this.tookDays;
	}

	Reckoning reckoning() {
		return this.reckoning;
	}

	/** What it has gone through. */
	Course course() {
		return new Course(this.timer, Course.from(this.originOn, this.startedAt), this.reckoning.span(), this.urgent,
				this.pauses, this.extensions);
	}

	DeadlineView view() {
		return new DeadlineView(this.id, this.timer, this.name, this.state, this.startedAt, this.dueAt,
				this.originalDueAt, this.hardLimitAt, this.stoppedAt, isOpen() ? pausedFrom().orElse(null) : null,
				this.lateBecause, this.lateNote);
	}

	ClockKept kept() {
		return new ClockKept(this.id, this.timer, this.name, this.ruleVersion, this.matterId, this.state,
				this.startedAt, this.dueAt, this.originalDueAt, this.stoppedAt, isOpen() && isPaused());
	}

	DeadlineExplanation explanation() {
		String origin = (this.originOn != null) ? this.originOn.toString() : this.startedAt.toString();
		Span counted = this.reckoning.span();
		Integer days = (counted != null && counted.unit() == Span.Unit.WORKING_DAYS) ? counted.amount() : null;
		return new DeadlineExplanation(origin, this.reckoning.dayZero(), days,
				(counted != null) ? counted.toString() : null, this.reckoning.skipped(), this.pauses, this.extensions,
				this.dueAt, this.originalDueAt, this.hardLimitAt, this.timer, this.name, this.ruleVersion, null);
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}

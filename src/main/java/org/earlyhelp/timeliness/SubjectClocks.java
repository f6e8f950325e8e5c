package org.earlyhelp.timeliness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.worklist.Due;

/** All clocks of one case or contact, in hand while a fact moves them. Pure. */
final class SubjectClocks {

	/** Social care decides on a step-up whether or not a case rests. */
	private static final Set<Timer> NEVER_STANDS = EnumSet.of(Timer.T18);

	private final Subject subject;

	private final FamilyId family;

	private final Instant told;

	private final Timescales timescales;

	private final List<Deadline> known;

	private final LocalDate restsSince;

	private final List<Deadline> started = new ArrayList<>();

	private final Set<Timer> moved = EnumSet.noneOf(Timer.class);

	/**
	 * @param told when the service learned the fact
	 * @param known the subject's clocks so far, stopped ones too
	 * @param restsSince the first day on which its case is suspended; null while it goes
	 * on
	 */
	SubjectClocks(Subject subject, FamilyId family, Instant told, Timescales timescales, Collection<Deadline> known,
			LocalDate restsSince) {
		this.subject = subject;
		this.family = family;
		this.told = told;
		this.timescales = timescales;
		this.known = List.copyOf(known);
		this.restsSince = restsSince;
	}

	Deadline start(Timer timer, Happened from) {
		return begin(timer, this.timescales.of(timer, from));
	}

	/** A clock of one step-up, escalation or request of the subject. */
	Deadline start(Timer timer, Happened from, UUID matter) {
		return start(timer, from).of(matter);
	}

	/** The same on wall-clock time, every day. */
	Deadline startUrgent(Timer timer, Happened from, UUID matter) {
		return begin(timer, this.timescales.urgent(timer, from)).of(matter);
	}

	void startUnlessOpen(Timer timer, Happened from) {
		if (!isOpen(timer)) {
			start(timer, from);
		}
	}

	/** Due on the day agreed; by the profile where none was. */
	void startAgreed(Timer timer, Happened from, LocalDate agreed) {
		begin(timer, (agreed != null) ? this.timescales.agreed(timer, from, agreed) : this.timescales.of(timer, from));
	}

	/** The same of one request of the subject. */
	void startAgreed(Timer timer, Happened from, LocalDate agreed, UUID matter) {
		begin(timer, this.timescales.agreed(timer, from, agreed)).of(matter);
	}

	private Deadline begin(Timer timer, Terms terms) {
		Deadline deadline = Deadline.running(timer, this.subject, this.family, terms);
		this.started.add(deadline);
		this.moved.add(timer);
		rest(deadline);
		return deadline;
	}

	/**
	 * What begins, or runs on, while the case rests stands: from its own first day, and
	 * from no day that it stood before.
	 */
	private void rest(Deadline deadline) {
		if (this.restsSince != null && stands(deadline) && !deadline.isPaused()) {
			deadline.pause(
					Stream
						.concat(Stream.of(this.restsSince, ServiceTime.dayOf(deadline.startedAt())),
								deadline.lastResumedOn().stream())
						.max(Comparator.naturalOrder())
						.orElseThrow(),
					this.told);
		}
	}

	private static boolean stands(Deadline deadline) {
		return !deadline.isUrgent() && !NEVER_STANDS.contains(deadline.timer());
	}

	/**
	 * R8.6: one clock since the last contact with the family, however often they meet. An
	 * earlier contact changes nothing, nor does one after the case has ended.
	 */
	void metFamily(Happened fact) {
		if (!has(Timer.T27)) {
			if (isOpen(Timer.T26)) {
				start(Timer.T27, fact);
			}
			return;
		}
		open(Timer.T27).stream()
			.filter((deadline) -> fact.asStart().isAfter(deadline.startedAt()))
			.forEach((deadline) -> {
				deadline.restart(this.timescales.of(Timer.T27, fact));
				rest(deadline);
				this.moved.add(Timer.T27);
			});
	}

	void stop(Happened fact, Timer... timers) {
		open(timers).forEach((deadline) -> {
			goOn(deadline, fact.day());
			deadline.stop(fact, this.timescales::workingDaysTaken);
			this.moved.add(deadline.timer());
		});
	}

	/**
	 * Of several that run at once, the one that began on this day; one alone where there
	 * are more.
	 */
	void stopOne(Happened fact, Timer timer, LocalDate began) {
		open(timer).stream().filter((deadline) -> beganOn(deadline, began)).findFirst().ifPresent((deadline) -> {
			goOn(deadline, fact.day());
			deadline.stop(fact, this.timescales::workingDaysTaken);
			this.moved.add(timer);
		});
	}

	/** Of several that run at once, nothing waits for the one that began on this day. */
	void dropOne(Timer timer, LocalDate began) {
		open(timer).stream().filter((deadline) -> beganOn(deadline, began)).findFirst().ifPresent((deadline) -> {
			deadline.drop(this.told);
			this.moved.add(timer);
		});
	}

	private static boolean beganOn(Deadline deadline, LocalDate day) {
		return ServiceTime.dayOf(deadline.startedAt()).equals(day);
	}

	/** The same of one matter. */
	void stop(Happened fact, UUID matter, Timer... timers) {
		open(timers).stream().filter((deadline) -> deadline.isOf(matter)).forEach((deadline) -> {
			goOn(deadline, fact.day());
			deadline.stop(fact, this.timescales::workingDaysTaken);
			this.moved.add(deadline.timer());
		});
	}

	/** Nothing of this matter waits for these any more. */
	void drop(UUID matter, Timer... timers) {
		open(timers).stream().filter((deadline) -> deadline.isOf(matter)).forEach((deadline) -> {
			deadline.drop(this.told);
			this.moved.add(deadline.timer());
		});
	}

	/** What ended with the case, by mistake, runs on; every date stays as it was. */
	void goOnThatEndedAt(Instant moment) {
		all().filter((deadline) -> deadline.endedAt(moment)).toList().forEach(this::runOn);
	}

	/**
	 * What ended at this moment is asked again: the latest of these runs on to the date
	 * that it had. One that ended at another time stays ended.
	 */
	void runOn(Instant moment, Timer... timers) {
		Set<Timer> wanted = Set.of(timers);
		all().filter((deadline) -> wanted.contains(deadline.timer()))
			.max(Comparator.comparing(Deadline::startedAt))
			.filter((deadline) -> deadline.endedAt(moment))
			.ifPresent(this::runOn);
	}

	private void runOn(Deadline deadline) {
		deadline.runOn();
		this.moved.add(deadline.timer());
		rest(deadline);
	}

	/** Nothing waits for these any more. */
	void drop(Timer... timers) {
		open(timers).forEach((deadline) -> {
			deadline.drop(this.told);
			this.moved.add(deadline.timer());
		});
	}

	/** What these waited for is no longer asked: they stop, or stay missed. */
	void end(Timer... timers) {
		open(timers).forEach((deadline) -> {
			goOn(deadline, ServiceTime.dayOf(this.told));
			deadline.end(this.told);
			this.moved.add(deadline.timer());
		});
	}

	/** The case or contact ends, and all that still runs with it. */
	void endAll() {
		all().filter(Deadline::isOpen).toList().forEach((deadline) -> {
			goOn(deadline, ServiceTime.dayOf(this.told));
			deadline.end(this.told);
			this.moved.add(deadline.timer());
		});
	}

	/** The case is suspended: what counts days stands still from this day on. */
	void pause(LocalDate from) {
		standing(false).forEach((deadline) -> {
			deadline.pause(from, this.told);
			this.moved.add(deadline.timer());
		});
	}

	/** The case goes on: every clock that stood is later by the working days it stood. */
	void resume(LocalDate on) {
		standing(true).forEach((deadline) -> {
			goOn(deadline, on);
			this.moved.add(deadline.timer());
		});
	}

	/** What stood is as late as it stood; what runs stays as it is. */
	private void goOn(Deadline deadline, LocalDate on) {
		deadline.pausedFrom().ifPresent((from) -> {
			LocalDate day = on.isBefore(from) ? from : on;
			int days = this.timescales.workingDays(from, day);
			deadline.resume(day, days, this.timescales.later(deadline, days), this.told);
		});
	}

	/** Somebody gave one of them more time. */
	void extend(UUID id, Extension extension) {
		all().filter((deadline) -> deadline.id().equals(id)).forEach((deadline) -> {
			deadline.extend(extension, this.timescales.warnAt(deadline, extension.newDue()));
			this.moved.add(deadline.timer());
		});
	}

	/** What runs by the profile, and not to a day that was agreed, is counted anew. */
	void countAnew(ClocksCountedAnew fact) {
		Timescales changed = this.timescales.after(fact);
		open(fact.timer()).stream()
			.filter((deadline) -> deadline.state() == DeadlineState.RUNNING && !deadline.course().isAgreed())
			.forEach((deadline) -> {
				deadline.countAnew(changed.anew(deadline.course()), this.told);
				this.moved.add(fact.timer());
			});
	}

	/**
	 * Other days count: the clocks that run to another date by them, and the date. None
	 * moves yet.
	 */
	List<DeadlineMoved> movedBy(Set<LocalDate> changed) {
		return all().flatMap((deadline) -> AnewByDays.of(deadline, changed, this.timescales).stream())
			.map((anew) -> anew.fact(this.subject, this.family, this.told))
			.toList();
	}

	/** One of them does. */
	void move(DeadlineMoved fact) {
		all().filter((deadline) -> deadline.id().equals(fact.deadline()))
			.flatMap((deadline) -> AnewByDays.of(deadline, fact.changed(), this.timescales).stream())
			.forEach((anew) -> {
				anew.apply(this.told);
				this.moved.add(fact.timer());
			});
	}

	private List<Deadline> standing(boolean paused) {
		return all().filter((deadline) -> deadline.state() == DeadlineState.RUNNING && deadline.isPaused() == paused)
			.filter(SubjectClocks::stands)
			.toList();
	}

	boolean isOpen(Timer... timers) {
		return !open(timers).isEmpty();
	}

	/** Whether there is, or was, such a clock. */
	boolean has(Timer timer) {
		return all().anyMatch((deadline) -> deadline.timer() == timer);
	}

	/** Those of these clocks that wait for something. */
	List<Deadline> open(Timer... timers) {
		Set<Timer> wanted = Set.of(timers);
		return all().filter((deadline) -> deadline.isOpen() && wanted.contains(deadline.timer())).toList();
	}

	Stream<Deadline> all() {
		return Stream.concat(this.known.stream(), this.started.stream());
	}

	Instant told() {
		return this.told;
	}

	List<Deadline> started() {
		return List.copyOf(this.started);
	}

	boolean haveMoved() {
		return !this.moved.isEmpty();
	}

	/** How those stood that were moved, before each move. */
	List<Deadline.Before> before() {
		return all().flatMap((deadline) -> deadline.takeBefore().stream()).toList();
	}

	/** Those that leave the sums, because they run on. */
	List<UUID> leavingSums() {
		return all().filter(Deadline::leavesSums).map(Deadline::id).toList();
	}

	/** The next notice of any of them; empty where none lies ahead. */
	Optional<Instant> nextNoticeAt() {
		return all().map(Deadline::nextNoticeAt).flatMap(Optional::stream).min(Instant::compareTo);
	}

	/**
	 * What the tasks that the moved clocks serve carry now; those with none keep theirs.
	 */
	Map<String, Due> dues() {
		Map<String, Due> dues = new LinkedHashMap<>();
		this.moved.stream()
			.flatMap((timer) -> timer.tasks().stream())
			.distinct()
			.filter((type) -> all().anyMatch((deadline) -> deadline.isOpen() && deadline.serves(type)))
			.forEach((type) -> dues.put(type, dueOf(type, all())));
		return dues;
	}

	/**
	 * The dates of work of this type: the earliest of the clocks that wait for it; none
	 * while they all stand. Work that goes on after its clock was stopped, as thinking
	 * through a refusal, keeps that clock's date.
	 */
	static Due dueOf(String taskType, Stream<Deadline> clocks) {
		List<Deadline> serving = clocks
			.filter((deadline) -> deadline.serves(taskType) && deadline.state() != DeadlineState.STOPPED)
			.toList();
		List<Deadline> open = serving.stream().filter(Deadline::isOpen).toList();
		List<Deadline> running = open.stream().filter((deadline) -> !deadline.isPaused()).toList();
		if (running.isEmpty() && !open.isEmpty()) {
			return new Due(null, open.get(0).originalDueAt(), null);
		}
		Optional<Deadline> first = open.isEmpty() ? serving.stream().max(Comparator.comparing(Deadline::stoppedAt))
				: running.stream().min(Comparator.comparing(Deadline::dueAt));
		return first
			.map((deadline) -> new Due(deadline.dueAt(), deadline.originalDueAt(),
					running.stream()
						.map(Deadline::hardLimitAt)
						.filter(Objects::nonNull)
						.min(Instant::compareTo)
						.orElse(deadline.hardLimitAt())))
			.orElse(Due.NONE);
	}

}

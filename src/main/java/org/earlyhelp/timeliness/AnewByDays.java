package org.earlyhelp.timeliness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.earlyhelp.locality.Reckoning.Skipped;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;

/**
 * A clock that runs to another date, because other days count than it was counted with.
 * Pure.
 *
 * @param course with what it stood as it counts now
 * @param closed the changed days within its time on which nobody works now
 * @param opened those on which people work now
 */
record AnewByDays(Deadline deadline, Course course, Terms terms, List<Skipped> closed, List<LocalDate> opened) {

	/**
	 * Empty where its dates stay, where it runs no more, late or not, and where none of
	 * these days lies within its time: then they are not why.
	 */
	static Optional<AnewByDays> of(Deadline deadline, Set<LocalDate> changed, Timescales timescales) {
		if (deadline.state() != DeadlineState.RUNNING) {
			return Optional.empty();
		}
		Course course = deadline.course().standing(timescales::workingDays);
		Terms terms = timescales.anew(deadline, course, changed);
		if (terms.reckoning().due().equals(deadline.dueAt()) && Objects.equals(terms.limit(), deadline.hardLimitAt())) {
			return Optional.empty();
		}
		LocalDate first = course.from().day();
		LocalDate last = last(deadline, course, terms);
		List<LocalDate> within = changed.stream()
			.filter((day) -> !day.isBefore(first) && !day.isAfter(last))
			.sorted()
			.toList();
		if (within.isEmpty()) {
			return Optional.empty();
		}
		List<Skipped> closed = within.stream().flatMap((day) -> timescales.closed(day).stream()).toList();
		List<LocalDate> opened = within.stream().filter((day) -> timescales.closed(day).isEmpty()).toList();
		return Optional.of(new AnewByDays(deadline, course, terms, closed, opened));
	}

	DeadlineMoved fact(Subject subject, FamilyId family, Instant now) {
		return new DeadlineMoved(this.deadline.id(), this.deadline.timer(), this.deadline.dueAt(),
				this.terms.reckoning().due(), this.deadline.hardLimitAt(), this.terms.limit(), this.closed, this.opened,
				subject, family, now);
	}

	void apply(Instant now) {
		this.deadline.countAnew(this.terms, this.course.pauses(), now);
	}

	/** The last day on which its dates hang: one that was late may have stood since. */
	private static LocalDate last(Deadline deadline, Course course, Terms terms) {
		Stream<LocalDate> dates = Stream
			.of(deadline.dueAt(), deadline.hardLimitAt(), terms.reckoning().due(), terms.limit())
			.filter(Objects::nonNull)
			.map(ServiceTime::dayOf);
		Stream<LocalDate> stood = course.pauses().stream().map(Pause::to).filter(Objects::nonNull);
		return Stream.concat(dates, stood).max(LocalDate::compareTo).orElseThrow();
	}

}

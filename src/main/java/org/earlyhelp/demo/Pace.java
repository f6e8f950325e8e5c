package org.earlyhelp.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * When people get round to their work: most of it in time, some late, some left for
 * weeks; in working hours, but for what cannot wait.
 */
@Component
@Profile("demo")
class Pace {

	/** Of a hundred pieces of work, so many are done when they are due ... */
	private static final int IN_TIME = 86;

	/** ... and of the rest so many within days; the others are left for weeks. */
	private static final int SOON_AFTER = 80;

	/** Work that comes when its day comes, and not as soon as it can be done. */
	private static final Map<String, Double> EARLIEST = Map.of("review-plan", 0.8, "follow-up", 0.85, "check-sustained",
			0.9, "reoffer-help", 0.9, "complete-assessment", 0.4, "hold-taf-meeting", 0.4, "hold-handover-meeting", 0.4,
			"revise-plan-after-step-up", 0.3);

	private static final int USUAL_WORKING_DAYS = 3;

	private final WorkingCalendar calendar;

	Pace(WorkingCalendar calendar) {
		this.calendar = calendar;
	}

	/** When it is done. */
	Instant of(OpenWork.Piece work, Draw draw) {
		Instant created = work.createdAt().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
		Instant due = (work.dueAt() != null && work.dueAt().isAfter(created)) ? work.dueAt()
				: this.calendar.plus(ServiceTime.dayOf(created), USUAL_WORKING_DAYS)
					.atTime(WorkingCalendar.CLOSING)
					.atZone(ServiceTime.LONDON)
					.toInstant();
		if (draw.in(IN_TIME)) {
			return inTime(work, created, due, draw.share(EARLIEST.getOrDefault(work.type(), 0.15), 0.95), draw);
		}
		int days = draw.in(SOON_AFTER) ? draw.between(1, 6) : draw.between(12, 45);
		return (work.urgent() && days <= 6) ? due.plus(Duration.ofHours(days)) : after(due, days, draw);
	}

	/** A moment of the working day that is so many working days later. */
	Instant after(Instant moment, int workingDays, Draw draw) {
		return on(this.calendar.plus(ServiceTime.dayOf(moment), workingDays), draw);
	}

	private Instant inTime(OpenWork.Piece work, Instant created, Instant due, double share, Draw draw) {
		LocalDate from = ServiceTime.dayOf(created);
		int days = this.calendar.workingDaysBetween(from, ServiceTime.dayOf(due));
		if (days <= 1) {
			long minutes = Math.round(Duration.between(created, due).toMinutes() * share);
			Instant then = created.plus(Math.max(1, minutes), ChronoUnit.MINUTES);
			return work.urgent() ? then : working(then, draw);
		}
		Instant then = on(this.calendar.plus(from, (int) Math.round(days * share)), draw);
		return then.isAfter(created) ? then : working(created.plus(draw.between(15, 60), ChronoUnit.MINUTES), draw);
	}

	/** The moment itself, or early on the next working day. */
	private Instant working(Instant moment, Draw draw) {
		if (this.calendar.inWorkingHours(moment)) {
			return moment;
		}
		LocalDate day = ServiceTime.dayOf(moment);
		boolean early = moment.atZone(ServiceTime.LONDON).toLocalTime().isBefore(WorkingCalendar.OPENING);
		return this.calendar.dayZero(early ? day : day.plusDays(1))
			.atTime(WorkingCalendar.OPENING.plusMinutes(draw.between(3, 45)))
			.atZone(ServiceTime.LONDON)
			.toInstant();
	}

	private static Instant on(LocalDate day, Draw draw) {
		LocalTime time = WorkingCalendar.OPENING.plusMinutes(draw.between(10, 470));
		return day.atTime(time).atZone(ServiceTime.LONDON).toInstant();
	}

}

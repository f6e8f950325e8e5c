package org.earlyhelp.timeliness;

import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.worklist.Queue;

/**
 * Starts and stops clocks in the transaction of the fact behind it, after the ledger has
 * it and before the process moves on.
 */
@Component
class Clocks {

	private final Timetable timetable = new Timetable();

	private final Timescales timescales;

	private final ClocksInHand inHand;

	private final DeadlinesBefore before;

	private final ClockSums sums;

	private final Places places;

	private final Queue queue;

	private final ApplicationEventPublisher events;

	Clocks(Timescales timescales, ClocksInHand inHand, DeadlinesBefore before, ClockSums sums, Places places,
			Queue queue, ApplicationEventPublisher events) {
		this.timescales = timescales;
		this.inHand = inHand;
		this.before = before;
		this.sums = sums;
		this.places = places;
		this.queue = queue;
		this.events = events;
	}

	@EventListener
	@Order(10)
	void on(DomainEvent fact) {
		if (!this.timetable.knows(fact)) {
			return;
		}
		Subject subject = fact.subject();
		List<Deadline> known = fact.begins() ? List.of() : this.inHand.take(subject);
		SubjectClocks clocks = new SubjectClocks(subject, fact.family(), fact.occurredAt(), this.timescales, known,
				this.places.restsSince(subject).orElse(null));
		this.timetable.apply(fact, clocks);
		this.sums.takeOut(clocks.leavingSums());
		Place place = this.places.of(subject);
		clocks.all().filter(Deadline::isOpen).forEach((deadline) -> deadline.place(place));
		if (!clocks.haveMoved()) {
			return;
		}
		this.inHand.start(subject, clocks.started());
		this.before.keep(clocks.before());
		if (!fact.begins()) {
			this.queue.dueChanged(subject, clocks.dues());
		}
		this.events.publishEvent(new DeadlinesChanged(subject, clocks.nextNoticeAt().orElse(null)));
	}

}

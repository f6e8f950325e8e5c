package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.Instant;

import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Somebody else looks whether it was right to break a glass. */
@Service
class ReviewingBreakGlass implements TaskWork<ReviewBreakGlass> {

	private final BrokenGlasses glasses;

	private final CaseFiles cases;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReviewingBreakGlass(BrokenGlasses glasses, CaseFiles cases, ApplicationEventPublisher events, Clock clock) {
		this.glasses = glasses;
		this.cases = cases;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "review-break-glass";
	}

	@Override
	public Class<ReviewBreakGlass> payload() {
		return ReviewBreakGlass.class;
	}

	@Override
	public void complete(WorkItem item, ReviewBreakGlass said) {
		BrokenGlass glass = this.glasses.called(item.glass());
		Instant now = this.clock.instant();
		glass.review(said, item.user(), now);
		this.events.publishEvent(new GlassReviewed(glass.id(), glass.episode(), glass.username(), said.finding(),
				said.note(), this.cases.called(glass.episode()).family(), now));
	}

}

package org.earlyhelp.timeliness;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.stepping.StepUpRepeated;
import org.earlyhelp.stepping.StepUpUnacknowledged;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells social care's duty manager, day and night, of an urgent step-up that nobody has
 * (R9.1), and the service manager of one that comes again (R9.4).
 */
@Component
class StepUpNotices {

	private final KeptDeadlines deadlines;

	private final Notices notices;

	private final Recipients recipients;

	StepUpNotices(KeptDeadlines deadlines, Notices notices, Recipients recipients) {
		this.deadlines = deadlines;
		this.notices = notices;
		this.recipients = recipients;
	}

	@EventListener
	@Order(15)
	void on(StepUpUnacknowledged event) {
		give(event.subject(), event.stepUp(), NoticeKind.UNACKNOWLEDGED, event.occurredAt());
	}

	@EventListener
	@Order(15)
	void on(StepUpRepeated event) {
		give(event.subject(), event.stepUp(), NoticeKind.REPEATED, event.occurredAt());
	}

	private void give(Subject subject, UUID stepUp, NoticeKind kind, Instant now) {
		this.deadlines.of(subject)
			.stream()
			.filter((deadline) -> deadline.timer() == Timer.T18 && stepUp.equals(deadline.matter()))
			.forEach((deadline) -> this.notices
				.save(Notice.of(deadline, kind, this.recipients.of(deadline, kind, now), now)));
	}

}

package org.earlyhelp.timeliness;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.Subject;

/**
 * Warns whoever holds the work before it is due, tells the adviser when the day has
 * passed and the manager at the hard limit: each once, each in the ledger.
 */
@Service
@Transactional
public class GivingNotice {

	private final KeptDeadlines deadlines;

	private final Notices notices;

	private final Recipients recipients;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	GivingNotice(KeptDeadlines deadlines, Notices notices, Recipients recipients, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.deadlines = deadlines;
		this.notices = notices;
		this.recipients = recipients;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Gives every notice of this case or contact whose moment has come; those given
	 * before are not repeated. Acts as the service itself, whoever asks.
	 * @return when to come again; empty where no notice lies ahead
	 */
	public Optional<Instant> give(Subject subject) {
		Instant now = this.clock.instant();
		List<Deadline> clocks = this.deadlines.of(subject);
		this.user.as(User.SYSTEM, () -> clocks.forEach((deadline) -> give(deadline, now)));
		return next(clocks);
	}

	/** When the next notice falls due; empty where none lies ahead. */
	@Transactional(readOnly = true)
	public Optional<Instant> nextNotice(Subject subject) {
		return next(this.deadlines.of(subject));
	}

	private static Optional<Instant> next(List<Deadline> clocks) {
		return clocks.stream().map(Deadline::nextNoticeAt).flatMap(Optional::stream).min(Instant::compareTo);
	}

	private void give(Deadline deadline, Instant now) {
		for (NoticeKind kind : deadline.owes(now)) {
			deadline.told(kind, now);
			for (Recipient recipient : this.recipients.all(deadline, kind, now)) {
				this.notices.save(Notice.of(deadline, kind, recipient, now));
				this.events.publishEvent(fact(deadline, kind, recipient.name(), now));
			}
		}
	}

	private static DomainEvent fact(Deadline deadline, NoticeKind kind, String recipient, Instant now) {
		return switch (kind) {
			case DUE_SOON -> new DeadlineDueSoon(deadline.id(), deadline.timer(), deadline.dueAt(), recipient,
					deadline.subject(), deadline.family(), now);
			case PASSED -> new DeadlinePassed(deadline.id(), deadline.timer(), deadline.dueAt(), recipient,
					deadline.subject(), deadline.family(), now);
			case LIMIT_REACHED -> new DeadlineLimitReached(deadline.id(), deadline.timer(), deadline.dueAt(), recipient,
					deadline.subject(), deadline.family(), now);
			case UNACKNOWLEDGED, REPEATED -> throw new IllegalArgumentException(kind + " is of no date");
		};
	}

}

package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.Instant;

import org.earlyhelp.shared.GlassId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process of a broken glass asks: when it is over, and that it is. */
@Service
@Transactional
public class FollowingGlass {

	private final BrokenGlasses glasses;

	private final CaseFiles cases;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	FollowingGlass(BrokenGlasses glasses, CaseFiles cases, ApplicationEventPublisher events, Clock clock) {
		this.glasses = glasses;
		this.cases = cases;
		this.events = events;
		this.clock = clock;
	}

	/** The first moment at which nothing is read behind it any more. */
	public Instant endsAt(GlassId id) {
		return this.glasses.called(id).until();
	}

	/** Its time is over; nothing is read behind it, whether or not this is told. */
	public void close(GlassId id) {
		BrokenGlass glass = this.glasses.called(id);
		Instant now = this.clock.instant();
		if (glass.close(now)) {
			this.events.publishEvent(new GlassClosed(id, glass.episode(), glass.username(),
					this.cases.called(glass.episode()).family(), now));
		}
	}

}

package org.earlyhelp.casefile;

import java.time.Clock;
import java.util.Optional;

import org.earlyhelp.access.Deed;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was thought about when a family said no. */
@Service
@Transactional
public class ReadingRefusal {

	private final CaseDoor door;

	private final ConsideredRefusals refusals;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingRefusal(CaseDoor door, ConsideredRefusals refusals, ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.refusals = refusals;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The latest; empty where nobody refused.
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public Optional<RefusalView> read(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		this.events.publishEvent(new RecordViewed(Subject.of(id), file.family(), "REFUSAL", this.clock.instant()));
		return this.refusals.findFirstByCaseIdOrderByConsideredAtDesc(id.value()).map(Refusal::view);
	}

}

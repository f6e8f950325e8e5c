package org.earlyhelp.casefile;

import java.time.Clock;

import org.earlyhelp.access.Deed;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads who belongs to a case's family, where they live and how each may be reached. */
@Service
@Transactional
public class ReadingFamily {

	private final CaseDoor door;

	private final FamilyMembers families;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingFamily(CaseDoor door, FamilyMembers families, ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.families = families;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * With protected addresses masked for all but those named.
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public Household read(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		this.events.publishEvent(new RecordViewed(Subject.of(id), file.family(), "FAMILY", this.clock.instant()));
		return this.families.household(file.family());
	}

}

package org.earlyhelp.stepping;

import java.time.Clock;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.RecordViewed;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Social care says that what a child told may be told in copies. */
@Service
@Transactional
public class ReleasingDisclosure {

	private final CaseDoor door;

	private final Disclosures disclosures;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReleasingDisclosure(CaseDoor door, Disclosures disclosures, CurrentUser user, ApplicationEventPublisher events,
			Clock clock) {
		this.door = door;
		this.disclosures = disclosures;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The first time counts; again changes nothing.
	 * @throws NotPermitted for everybody but social care's managers
	 */
	public DisclosureView release(UUID id) {
		Disclosure disclosure = this.disclosures.called(id);
		CaseFile file = open(disclosure);
		User asker = this.user.get();
		SocialCare.demand(asker, "release-disclosure");
		if (disclosure.released(asker.username(), this.clock.instant())) {
			file.changed();
			this.events.publishEvent(new DisclosureReleased(file.id(), id, file.family(), this.clock.instant()));
		}
		else {
			this.events.publishEvent(
					new RecordViewed(Subject.of(file.id()), file.family(), "DISCLOSURE", this.clock.instant()));
		}
		return disclosure.view();
	}

	private CaseFile open(Disclosure disclosure) {
		try {
			return this.door.open(disclosure.episode(), Deed.SEE);
		}
		catch (NotThere ex) {
			throw NotThere.hidden(disclosure.id());
		}
	}

}

package org.earlyhelp.stepping;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was told of a family, to whom, and on which basis. */
@Service
@Transactional
public class SharingInformation {

	private final CaseDoor door;

	private final Shares shares;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SharingInformation(CaseDoor door, Shares shares, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.shares = shares;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @return its id
	 */
	public UUID share(CaseId id, ShareInformation said, IfMatch seen) {
		CaseFile file = this.door.change(id, Deed.CONTRIBUTE, seen);
		Share share = this.shares.save(Share.told(id, null, said, this.user.get().username(), this.clock.instant()));
		this.events.publishEvent(new InformationShared(id, share.getId(), said.what(), said.toWhom(), said.basis(),
				said.familyInformed(), said.why(), file.family(), this.clock.instant()));
		return share.getId();
	}

	/** All that was told, the latest first. */
	public List<ShareView> of(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		this.events.publishEvent(new RecordViewed(Subject.of(id), file.family(), "SHARES", this.clock.instant()));
		return this.shares.findByCaseIdOrderBySharedAtDescIdDesc(id.value()).stream().map(Share::view).toList();
	}

}

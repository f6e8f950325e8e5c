package org.earlyhelp.erasure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.TimeOrderedId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for a family's records to be erased. Nothing changes until a second person
 * decides.
 */
@Service
@Transactional
public class AskingErasure {

	private final RecordsOfFamily records;

	private final Erasures erasures;

	private final Holds holds;

	private final Profile profile;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AskingErasure(RecordsOfFamily records, Erasures erasures, Holds holds, Profile profile, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.records = records;
		this.erasures = erasures;
		this.holds = holds;
		this.profile = profile;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	public boolean mayAsk() {
		return ErasureRoles.mayAsk(this.user.get());
	}

	/**
	 * @return the id of the erasure
	 * @throws NotPermitted unless a records officer asks
	 * @throws InvalidInput where nothing has this reference, or the profile not this
	 * basis
	 * @throws CannotErase where it may not be erased, or not now
	 */
	public UUID ask(AskErasure asked) {
		User asker = this.user.get();
		if (!ErasureRoles.mayAsk(asker)) {
			throw new NotPermitted("ask for records to be erased");
		}
		Profile.ErasureBasis basis = ReadingErasures.basis(this.profile, asked.basis());
		new InvalidInput.Findings().unless(basis != null, "basis", "code.unknown", asked.basis()).refuse();
		this.erasures.erasedAt(asked.reference()).ifPresent((at) -> {
			throw new CannotErase("erased", asked.reference());
		});
		UUID family = this.records.nowCalled(this.records.named(asked.reference()));
		if (this.erasures.waits(family)) {
			throw new CannotErase("waits", asked.reference());
		}
		Instant now = this.clock.instant();
		RecordsOfFamily.Found found = this.records.of(family);
		LocalDate until = this.records.keptUntil(found, this.profile.retention());
		ErasureRules.demand(basis, this.holds.over(found.families()), this.records.open(found),
				this.records.askedFor(found), until, ServiceTime.dayOf(now));
		UUID id = TimeOrderedId.next();
		this.erasures.asked(new ErasureView(id, family, asked.reference(), basis.code(), asked.authority(), until,
				ErasureState.ASKED, asker.username(), now, null, null, null, null, null, null, null));
		this.events.publishEvent(new ErasureAsked(id, family, basis.code(), asked.authority(), now));
		return id;
	}

}

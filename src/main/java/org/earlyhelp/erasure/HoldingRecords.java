package org.earlyhelp.erasure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.TimeOrderedId;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps records from being erased while an inquiry, a complaint or a claim may need them
 * (people-and-access, 6.5: a legal hold stops a purge). While a hold stands no basis goes
 * before it, a court's order neither: whoever has one releases the hold first, and says
 * why.
 */
@Service
@Transactional
public class HoldingRecords {

	private final Holds holds;

	private final RecordsOfFamily records;

	private final Profile profile;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	HoldingRecords(Holds holds, RecordsOfFamily records, Profile profile, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.holds = holds;
		this.records = records;
		this.profile = profile;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** Whether whoever asks may place and release holds. */
	public boolean mayHold() {
		return ErasureRoles.mayDecide(this.user.get());
	}

	/** For what records may be held. */
	public List<Profile.HoldReason> reasons() {
		return this.profile.retention().holdReasons();
	}

	/**
	 * @return the id of the hold
	 * @throws NotPermitted to all but records officers and service managers
	 * @throws InvalidInput where nothing has this reference, or the profile not this
	 * reason
	 */
	public UUID place(PlaceHold asked) {
		demandHolder();
		new InvalidInput.Findings()
			.unless(reasons().stream().anyMatch((one) -> one.code().equals(asked.reason())), "reason", "code.unknown",
					asked.reason())
			.refuse();
		UUID family = (asked.reference() != null) ? this.records.nowCalled(this.records.named(asked.reference()))
				: null;
		Instant now = this.clock.instant();
		UUID id = TimeOrderedId.next();
		this.events.publishEvent(new ErasureHeld(id, family, asked.reason(), asked.authority(), now));
		this.holds.placed(new HoldView(id, family, asked.reference(), asked.reason(), asked.authority(),
				this.user.get().username(), now, null, null, null));
		return id;
	}

	/**
	 * @throws NotPermitted to all but records officers and service managers
	 * @throws org.earlyhelp.shared.NotThere where there is none
	 * @throws CannotErase where it was released before
	 */
	public HoldView release(UUID id, ReleaseHold said) {
		demandHolder();
		HoldView hold = this.holds.held(id);
		if (!hold.holds()) {
			throw new CannotErase("released", hold.releasedBy());
		}
		Instant now = this.clock.instant();
		this.events.publishEvent(new ErasureHoldReleased(id, hold.familyId(), said.because(), now));
		this.holds.released(id, this.user.get().username(), now, said.because());
		return this.holds.called(id);
	}

	/**
	 * The latest placed first.
	 * @param released those that hold no more; else those that do
	 * @throws NotPermitted for those who have no part in erasures
	 */
	public Page<HoldView> list(boolean released, int limit, Cursor after) {
		demandReader();
		List<HoldView> found = this.holds.latest(released, limit + 1,
				(after != null) ? ReadingErasures.idOf(after) : null);
		List<HoldView> page = (found.size() > limit) ? found.subList(0, limit) : found;
		this.events.publishEvent(new ListViewed("ERASURE_HOLDS", page.stream().map(HoldView::id).toList(), Map.of(),
				this.clock.instant()));
		return new Page<>(page, this.holds.count(released),
				(found.size() > limit) ? Cursor.of(page.get(limit - 1).id().toString()).encode() : null);
	}

	/**
	 * @throws NotPermitted for those who have no part in erasures
	 * @throws org.earlyhelp.shared.NotThere where there is none
	 */
	public HoldView read(UUID id) {
		demandReader();
		HoldView found = this.holds.called(id);
		this.events.publishEvent(new ListViewed("ERASURE_HOLD", List.of(id), Map.of(), this.clock.instant()));
		return found;
	}

	private void demandHolder() {
		if (!mayHold()) {
			throw new NotPermitted("keep records from being erased");
		}
	}

	private void demandReader() {
		if (!ErasureRoles.mayRead(this.user.get())) {
			throw new NotPermitted("erasures");
		}
	}

}

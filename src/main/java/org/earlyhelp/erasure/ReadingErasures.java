package org.earlyhelp.erasure;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows erasures, and the certificates of those that are done. */
@Service
@Transactional
public class ReadingErasures {

	private final Erasures erasures;

	private final RecordsOfFamily records;

	private final Profile profile;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingErasures(Erasures erasures, RecordsOfFamily records, Profile profile, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.erasures = erasures;
		this.records = records;
		this.profile = profile;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The latest asked first, without what was erased of each.
	 * @throws NotPermitted for those who have no part in it
	 */
	public Page<ErasureView> list(int limit, Cursor after) {
		demand();
		List<ErasureView> found = this.erasures.latest(limit + 1, (after != null) ? idOf(after) : null);
		List<ErasureView> page = ((found.size() > limit) ? found.subList(0, limit) : found).stream()
			.map(ErasureView::brief)
			.toList();
		this.events.publishEvent(new ListViewed("ERASURES", page.stream().map(ErasureView::id).toList(), Map.of(),
				this.clock.instant()));
		return new Page<>(page, this.erasures.count(),
				(found.size() > limit) ? Cursor.of(page.get(limit - 1).id().toString()).encode() : null);
	}

	/**
	 * @throws NotPermitted for those who have no part in it
	 * @throws org.earlyhelp.shared.NotThere where there is none
	 */
	public ErasureView read(UUID id) {
		demand();
		ErasureView found = this.erasures.called(id);
		this.events.publishEvent(new ListViewed("ERASURE", List.of(id), Map.of(), this.clock.instant()));
		return (found.state() == ErasureState.ASKED)
				? found.about(this.records.lines(this.records.of(found.familyId()))) : found;
	}

	/** Whether somebody has a part in it: for pages that lead there. */
	public static boolean isFor(User user) {
		return ErasureRoles.mayRead(user);
	}

	/** Under what records may be erased. */
	public List<Profile.ErasureBasis> bases() {
		return this.profile.retention().erasureBases();
	}

	/** Null where the profile has none of this code. */
	static Profile.ErasureBasis basis(Profile profile, String code) {
		return profile.retention()
			.erasureBases()
			.stream()
			.filter((one) -> one.code().equals(code))
			.findFirst()
			.orElse(null);
	}

	private void demand() {
		if (!ErasureRoles.mayRead(this.user.get())) {
			throw new NotPermitted("erasures");
		}
	}

	static UUID idOf(Cursor after) {
		return idOf(after, 0);
	}

	static UUID idOf(Cursor after, int part) {
		try {
			return UUID.fromString(after.part(part));
		}
		catch (IllegalArgumentException ex) {
			throw Cursor.unreadable();
		}
	}

}

package org.earlyhelp.casefile;

import java.time.Clock;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.GlassId;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what was said when a glass was broken. Those who answer for the district know
 * that one was, by whom and when; of which case and why know those who may know of the
 * case, and those who look at it for the service.
 */
@Service
@Transactional
public class ReadingGlass {

	private final BrokenGlasses glasses;

	private final CaseFiles cases;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingGlass(BrokenGlasses glasses, CaseFiles cases, CurrentUser user, ApplicationEventPublisher events,
			Clock clock) {
		this.glasses = glasses;
		this.cases = cases;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws NotThere where there is none, or none for the asker
	 */
	public GlassView read(GlassId id) {
		BrokenGlass glass = this.glasses.called(id);
		CaseFile file = this.cases.called(glass.episode());
		User asker = this.user.get();
		boolean whole = knowsAll(asker, glass, file);
		if (!whole && !answersFor(asker, glass)) {
			throw NotThere.hidden(id.value());
		}
		this.events.publishEvent(new RecordViewed(Subject.of(id), file.family(), "BROKEN_GLASS", this.clock.instant()));
		return new GlassView(id.value(), glass.reference(), whole ? file.id().value() : null,
				whole ? file.reference() : null, glass.username(), glass.agency(), glass.reasonCode(),
				whole ? glass.reason() : null, glass.brokenAt(), glass.until(), glass.finding(),
				whole ? glass.reviewNote() : null, glass.reviewedBy(), glass.reviewedAt());
	}

	private static boolean knowsAll(User asker, BrokenGlass glass, CaseFile file) {
		return asker.is(Role.RECORDS_OFFICER) || asker.username().equals(glass.username())
				|| (asker.is(Role.SERVICE_MANAGER) && asker.serves(glass.district()))
				|| (asker.is(Role.PRACTITIONER, Role.TAF_ADVISER, Role.TEAM_MANAGER)
						&& Access.decide(asker, file.facts(), Deed.SEE) == Access.Verdict.PERMITTED);
	}

	private static boolean answersFor(User asker, BrokenGlass glass) {
		return asker.is(Role.TAF_ADVISER, Role.TEAM_MANAGER) && asker.serves(glass.district());
	}

}

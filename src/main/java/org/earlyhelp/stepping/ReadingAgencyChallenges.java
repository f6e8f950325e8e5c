package org.earlyhelp.stepping;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.CodeLists;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.ChallengeId;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows challenges to agencies to those who raise them, and each to whoever is asked. */
@Service
@Transactional
public class ReadingAgencyChallenges {

	/** Who has a list of them. */
	public static final Role[] READERS = WhoAnswersForAgency.CHALLENGERS.clone();

	private final AgencyChallenges challenges;

	private final FiguresOfAgency figures;

	private final WhoAnswersForAgency who;

	private final Profile profile;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingAgencyChallenges(AgencyChallenges challenges, FiguresOfAgency figures, WhoAnswersForAgency who,
			Profile profile, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.challenges = challenges;
		this.figures = figures;
		this.who = who;
		this.profile = profile;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Those of the caller's area, the latest first.
	 * @throws org.earlyhelp.shared.NotPermitted for those who challenge no agencies
	 */
	public List<AgencyChallengeView> all() {
		User reader = this.who.demandChallenger();
		List<AgencyChallengeView> found = this.challenges.findAllByOrderByRaisedAtDescIdDesc()
			.stream()
			.filter((challenge) -> this.who.mayRead(reader, challenge))
			.map(AgencyChallenge::view)
			.toList();
		this.events.publishEvent(new ListViewed("AGENCY_CHALLENGES",
				found.stream().map(AgencyChallengeView::id).toList(), Map.of(), this.clock.instant()));
		return found;
	}

	/**
	 * One, with what the agency has done since.
	 * @throws org.earlyhelp.shared.NotThere where there is none, or none for the caller
	 */
	public AgencyChallengeView read(ChallengeId id) {
		AgencyChallenge challenge = this.who.open(id);
		this.events.publishEvent(new RecordViewed(Subject.of(id), null, "AGENCY_CHALLENGE", this.clock.instant()));
		CodeLists.Agency agency = this.profile.codes()
			.agency(challenge.agency())
			.orElseGet(() -> new CodeLists.Agency(challenge.agency(), challenge.agency(), true));
		return challenge.view()
			.with(this.figures.between(agency, challenge.to().plusDays(1),
					ServiceTime.dayOf(this.clock.instant()).plusDays(1), challenge.district()));
	}

	/**
	 * @throws org.earlyhelp.shared.NotPermitted for those who challenge no agencies
	 */
	public void demandChallenger() {
		this.who.demandChallenger();
	}

	/** Whether whoever is signed in challenges agencies. */
	public boolean challenges() {
		return this.user.get().is(READERS);
	}

}

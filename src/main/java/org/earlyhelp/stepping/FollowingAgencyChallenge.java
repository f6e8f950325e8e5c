package org.earlyhelp.stepping;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.earlyhelp.locality.CodeLists;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Looks again whether the agency starts teams now. */
@Service
class FollowingAgencyChallenge implements TaskWork<FollowAgencyChallenge> {

	private final AgencyChallenges challenges;

	private final FiguresOfAgency figures;

	private final WhoAnswersForAgency who;

	private final Profile profile;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	FollowingAgencyChallenge(AgencyChallenges challenges, FiguresOfAgency figures, WhoAnswersForAgency who,
			Profile profile, ApplicationEventPublisher events, Clock clock) {
		this.challenges = challenges;
		this.figures = figures;
		this.who = who;
		this.profile = profile;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "follow-agency-challenge";
	}

	@Override
	public Class<FollowAgencyChallenge> payload() {
		return FollowAgencyChallenge.class;
	}

	/**
	 * @throws InvalidInput where the day to look again is past, or who is asked next is
	 * not of the agency or was asked before
	 * @throws LastStageReached where it is taken further than the partnership
	 */
	@Override
	public void complete(WorkItem item, FollowAgencyChallenge said) {
		AgencyChallenge challenge = this.challenges.called(item.challenge());
		Instant now = this.clock.instant();
		LocalDate today = ServiceTime.dayOf(now);
		boolean further = said.result() == ChallengeFollowing.TAKEN_FURTHER;
		new InvalidInput.Findings()
			.unless(said.lookAgainOn() == null || !said.lookAgainOn().isBefore(today), "lookAgainOn",
					"agency-challenge.in-the-past")
			.unless(further || said.askedOf() == null, "askedOf", "agency-challenge.only-further")
			.refuse();
		this.who.demandMoreSenior(challenge, said.askedOf());
		challenge.followed(said, since(challenge, today), item.user().username(), now);
		this.events.publishEvent(new AgencyChallengeFollowed(challenge.id(), challenge.agency(), said.result(),
				challenge.stage(), said.askedOf(), said.lookAgainOn(), now));
	}

	private AgencyChallengeView.Figures since(AgencyChallenge challenge, LocalDate today) {
		CodeLists.Agency agency = this.profile.codes()
			.agency(challenge.agency())
			.orElseGet(() -> new CodeLists.Agency(challenge.agency(), challenge.agency(), true));
		return this.figures.between(agency, challenge.to().plusDays(1), today.plusDays(1), challenge.district());
	}

}

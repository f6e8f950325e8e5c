package org.earlyhelp.stepping;

import java.time.Clock;
import java.time.Instant;

import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The agency says what it will do, itself or through whoever rang it. */
@Service
class AnsweringAgencyChallenge implements TaskWork<AnswerAgencyChallenge> {

	private final AgencyChallenges challenges;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AnsweringAgencyChallenge(AgencyChallenges challenges, ApplicationEventPublisher events, Clock clock) {
		this.challenges = challenges;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "answer-agency-challenge";
	}

	@Override
	public Class<AnswerAgencyChallenge> payload() {
		return AnswerAgencyChallenge.class;
	}

	/**
	 * @throws InvalidInput where nobody says who of the agency said so, or the day to
	 * look again is past
	 */
	@Override
	public void complete(WorkItem item, AnswerAgencyChallenge said) {
		AgencyChallenge challenge = this.challenges.called(item.challenge());
		Instant now = this.clock.instant();
		boolean theirOwn = challenge.agency().equals(item.user().agency());
		new InvalidInput.Findings().unless(theirOwn || said.answeredFor() != null, "answeredFor", "required")
			.unless(said.lookAgainOn() == null || !said.lookAgainOn().isBefore(ServiceTime.dayOf(now)), "lookAgainOn",
					"agency-challenge.in-the-past")
			.refuse();
		challenge.answered(said, item.user().username(), now);
		this.events.publishEvent(new AgencyChallengeAnswered(challenge.id(), challenge.agency(), challenge.stage(),
				said.answer(), said.lookAgainOn(), now));
	}

}

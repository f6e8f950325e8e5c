package org.earlyhelp.stepping;

import java.util.Set;

import org.earlyhelp.access.CaseFacts;
import org.earlyhelp.shared.ChallengeId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.worklist.SubjectCard;
import org.earlyhelp.worklist.SubjectSource;

import org.springframework.stereotype.Component;

/**
 * What queues show of a challenge to an agency: the agency in the family's place. Whoever
 * is asked belongs to it; those who answer for its area see it.
 */
@Component
class AgencyChallengeCards implements SubjectSource {

	private final AgencyChallenges challenges;

	AgencyChallengeCards(AgencyChallenges challenges) {
		this.challenges = challenges;
	}

	@Override
	public boolean knows(Subject.Kind kind) {
		return kind == Subject.Kind.CHALLENGE;
	}

	@Override
	public SubjectCard card(Subject subject) {
		AgencyChallenge challenge = this.challenges.called(new ChallengeId(subject.id()));
		CaseFacts facts = new CaseFacts(challenge.district(), challenge.askedOf(), null, Set.of(), Set.of(), 0,
				Set.of(), false, false, true);
		return new SubjectCard(challenge.reference(), null, challenge.agency(), null, challenge.district(), null, null,
				null, null, false, facts, null);
	}

}

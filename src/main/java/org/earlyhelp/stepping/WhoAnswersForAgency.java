package org.earlyhelp.stepping;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.ChallengeId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;

import org.springframework.stereotype.Component;

/** Who may challenge agencies, read of it, and be asked. */
@Component
class WhoAnswersForAgency {

	/** Those who answer for the teams of a district challenge and read. */
	static final Role[] CHALLENGERS = { Role.TAF_ADVISER, Role.TEAM_MANAGER, Role.SERVICE_MANAGER };

	private final AgencyChallenges challenges;

	private final Staff staff;

	private final CurrentUser user;

	WhoAnswersForAgency(AgencyChallenges challenges, Staff staff, CurrentUser user) {
		this.challenges = challenges;
		this.staff = staff;
		this.user = user;
	}

	/**
	 * @throws NotPermitted for those who challenge no agencies
	 */
	User demandChallenger() {
		User challenger = this.user.get();
		if (!challenger.is(CHALLENGERS)) {
			throw new NotPermitted("challenge an agency");
		}
		return challenger;
	}

	/**
	 * A challenge that they may read: they challenge agencies of its area, or are asked.
	 * @throws NotThere where there is none, or none for them
	 */
	AgencyChallenge open(ChallengeId id) {
		AgencyChallenge challenge = this.challenges.called(id);
		if (!mayRead(this.user.get(), challenge)) {
			throw NotThere.hidden(id.value());
		}
		return challenge;
	}

	boolean mayRead(User reader, AgencyChallenge challenge) {
		return reader.isSystem() || challenge.asks(reader.username())
				|| (reader.is(CHALLENGERS) && reader.serves(challenge.district()));
	}

	/**
	 * @param askedOf may be null
	 * @throws InvalidInput where they are unknown, or another agency's
	 */
	void demandOf(String agency, String askedOf) {
		if (askedOf != null) {
			this.staff.assignable("askedOf", askedOf, agency);
		}
	}

	/**
	 * The same at a further stage, where somebody more senior answers (2.12).
	 * @throws InvalidInput also where they were asked before
	 */
	void demandMoreSenior(AgencyChallenge challenge, String askedOf) {
		demandOf(challenge.agency(), askedOf);
		if (askedOf != null && challenge.asks(askedOf)) {
			throw InvalidInput.of("askedOf", "agency-challenge.asked-already");
		}
	}

}

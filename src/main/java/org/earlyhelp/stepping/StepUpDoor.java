package org.earlyhelp.stepping;

import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.shared.NotThere;

import org.springframework.stereotype.Component;

/** The one way to a step-up for people: through the case that it is about. */
@Component
class StepUpDoor {

	private final CaseDoor door;

	private final StepUps stepUps;

	private final CurrentUser user;

	StepUpDoor(CaseDoor door, StepUps stepUps, CurrentUser user) {
		this.door = door;
		this.stepUps = stepUps;
		this.user = user;
	}

	/** A step-up and its case. */
	record Opened(StepUp stepUp, CaseFile file) {
	}

	/**
	 * @throws NotThere where there is none, or none for them
	 * @throws NotPermitted where they may see it and not do this
	 */
	Opened open(UUID id, Deed deed) {
		StepUp stepUp = this.stepUps.called(id);
		try {
			return new Opened(stepUp, this.door.open(stepUp.episode(), deed));
		}
		catch (NotThere ex) {
			throw NotThere.hidden(id);
		}
	}

	/** The same for whoever challenges it: who may raise things, or asked for it. */
	Opened openToChallenge(UUID id) {
		StepUp stepUp = this.stepUps.called(id);
		boolean asked = this.user.get().username().equals(stepUp.requestedBy());
		return open(id, asked ? Deed.SEE : Deed.CONTRIBUTE);
	}

}

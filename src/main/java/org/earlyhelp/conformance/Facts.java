package org.earlyhelp.conformance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.frontdoor.ThresholdAsked.DecisionMade;
import org.earlyhelp.timeliness.ClockKept;
import org.earlyhelp.worklist.StepTaken;

/**
 * All of a case that its departures from the model are read from.
 *
 * @param steps those of the contact that began it among them, the earliest begun first
 * @param clocks of the case and that contact
 * @param contact whose decisions they are; null where there are none
 * @param decisions every version of what the front door decided
 * @param waived where somebody let the journey go on without what it asks for
 */
record Facts(List<StepTaken> steps, List<ClockKept> clocks, UUID contact, List<DecisionMade> decisions,
		List<Waived> waived) {

	Facts {
		steps = List.copyOf(steps);
		clocks = List.copyOf(clocks);
		decisions = List.copyOf(decisions);
		waived = List.copyOf(waived);
	}

	/**
	 * An override that was recorded.
	 *
	 * @param missing what was not there, as codes; empty where that is no longer known
	 * @param entry in the ledger
	 */
	record Waived(List<String> missing, String by, Instant at, UUID entry) {

		Waived {
			missing = List.copyOf(missing);
		}

	}

}

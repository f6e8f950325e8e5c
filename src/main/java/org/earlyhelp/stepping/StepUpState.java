package org.earlyhelp.stepping;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a step-up is. */
public enum StepUpState {

	/** Social care has it to decide. */
	WAITING,
	/** Social care asked the requester for more; its clock runs on (R9.5). */
	ASKED_BACK,
	/** Social care gave advice: the team around the family goes on (R9.3). */
	RETURNED,
	/** Social care accepted, and has not said in writing that it has started (R9.2). */
	ACCEPTED,
	/** Social care has started; its enquiry is not over for each child (R9.6). */
	STARTED,
	/** Nothing more follows from it. */
	ENDED;

	private static final Map<StepUpState, Set<StepUpState>> MOVES = Map.of(WAITING,
			EnumSet.of(ASKED_BACK, RETURNED, ACCEPTED, ENDED), ASKED_BACK,
			EnumSet.of(WAITING, RETURNED, ACCEPTED, ENDED), RETURNED, EnumSet.of(RETURNED, ACCEPTED, ENDED), ACCEPTED,
			EnumSet.of(ACCEPTED, RETURNED, STARTED, ENDED), STARTED, EnumSet.of(ENDED), ENDED,
			EnumSet.noneOf(StepUpState.class));

	/** The moves that exist; every other is refused. */
	public boolean canBecome(StepUpState next) {
		return MOVES.get(this).contains(next);
	}

	/** Whether the case must wait for it (R11.3). */
	public boolean isOpen() {
		return this != RETURNED && this != ENDED;
	}

	/** Whether social care has accepted it and it is not over. */
	public boolean isAccepted() {
		return this == ACCEPTED || this == STARTED;
	}

	/** Whether social care has still to answer. */
	public boolean awaitsAnswer() {
		return this == WAITING || this == ASKED_BACK;
	}

}

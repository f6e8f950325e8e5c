package org.earlyhelp.casefile;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where an episode is on its journey. Step-up pending, suspended and transfer pending are
 * flags on top, not states.
 *
 * @see "pathway, 2.0 States"
 */
public enum CaseState {

	/** Decided at the front door, or started by a partner; nobody is allocated yet. */
	PROPOSED,
	/** An assessor asks the family whether they want to take part. */
	CONSENT_PENDING,
	/** The family agreed; the whole-family assessment is under way. */
	ASSESSMENT,
	/** The assessment is done; a lead practitioner and a first meeting are due. */
	PLANNING,
	/** There is a plan, and it is reviewed. */
	ACTIVE,
	/** The lead has proposed to close; somebody else must sign it off. */
	CLOSURE_PROPOSED,
	/** Closed. Never reopened: a return is a new episode, linked. */
	CLOSED,
	/** Looked back at after six months; nothing more will come. */
	FOLLOW_UP_DONE;

	private static final Map<CaseState, Set<CaseState>> MOVES = Map.of(PROPOSED, EnumSet.of(CONSENT_PENDING, PLANNING),
			CONSENT_PENDING, EnumSet.of(ASSESSMENT, PLANNING, CLOSED, CLOSURE_PROPOSED), ASSESSMENT,
			EnumSet.of(PLANNING, CLOSURE_PROPOSED), PLANNING, EnumSet.of(ACTIVE, ASSESSMENT, CLOSURE_PROPOSED), ACTIVE,
			EnumSet.of(CLOSURE_PROPOSED), CLOSURE_PROPOSED,
			EnumSet.of(CLOSED, CONSENT_PENDING, ASSESSMENT, PLANNING, ACTIVE), CLOSED, EnumSet.of(FOLLOW_UP_DONE),
			FOLLOW_UP_DONE, EnumSet.noneOf(CaseState.class));

	/** The moves that exist; every other is refused. */
	public boolean canBecome(CaseState next) {
		return MOVES.get(this).contains(next);
	}

	public boolean isOpen() {
		return this != CLOSED && this != FOLLOW_UP_DONE;
	}

}

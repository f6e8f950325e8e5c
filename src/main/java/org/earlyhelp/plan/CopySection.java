package org.earlyhelp.plan;

import java.util.EnumSet;
import java.util.Set;

/** A part of what a family gets in writing. */
public enum CopySection {

	/** Who belongs to the family. */
	FAMILY,
	/** Where the family lives. */
	ADDRESS,
	/** What the children said. */
	VOICES,
	/** What goes well. */
	STRENGTHS,
	/** What people worry about. */
	WORRIES,
	/** What the family wants, in its own words. */
	GOALS,
	/** What help is needed with. */
	NEEDS,
	/** What should be different, of a plan. */
	OUTCOMES,
	/** Who does what until when, of a plan. */
	ACTIONS,
	/** What happens if the plan does not work. */
	CONTINGENCY,
	/** When the plan is looked at again. */
	NEXT_REVIEW,
	/** What was reached, at the end. */
	RESULTS,
	/** What the family said at the end. */
	FAMILY_VIEW,
	/** What is still needed, and who holds it. */
	REMAINING_NEEDS,
	/** Who carries on with what, until when. */
	EXIT_PLAN,
	/** Whom the family may ask. */
	CONTACTS,
	/** The plan as a whole: outcomes, actions, contingency and next review. */
	PLAN;

	/** Whether it goes to nobody who is not to have it by name: they know it. */
	public boolean onlyIfAsked() {
		return this == ADDRESS;
	}

	/** The sections that are meant. */
	Set<CopySection> meant() {
		return (this == PLAN) ? EnumSet.of(OUTCOMES, ACTIONS, CONTINGENCY, NEXT_REVIEW) : EnumSet.of(this);
	}

}

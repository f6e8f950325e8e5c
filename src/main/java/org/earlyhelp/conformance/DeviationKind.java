package org.earlyhelp.conformance;

import java.util.Locale;

/** How what happened may depart from what the model asks. */
public enum DeviationKind {

	/** Somebody let the journey go on without a step that it asks for. */
	SKIPPED_STEP,
	/** People decided otherwise than the decision table recommended. */
	AGAINST_RECOMMENDATION,
	/** It happened after its date, or has not happened and its date is past. */
	LATE,
	/** It happened before what the model puts before it. */
	OUT_OF_ORDER,
	/** Somebody did it who was of none of the groups whose work it is. */
	OUTSIDE_GROUP;

	/** The column of {@code case_path} that counts it. */
	String column() {
		return name().toLowerCase(Locale.ROOT);
	}

}

package org.earlyhelp.kpi;

/** What a figure says beside what is aimed at. */
public enum Standing {

	/** It reaches its target. */
	ON_TARGET,
	/** It does not. */
	OFF_TARGET,
	/** It is a concern, as the locality's profile sets it. */
	ALERT,
	/** Nothing is aimed at. */
	NO_TARGET,
	/** Nothing happened in the period that it could count. */
	NOTHING_TO_COUNT,
	/** Nobody entered it for the period. */
	NOT_ENTERED,
	/** What it counts is not recorded yet. */
	NOT_MEASURABLE

}

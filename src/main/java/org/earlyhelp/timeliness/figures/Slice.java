package org.earlyhelp.timeliness.figures;

/** Which of a clock's figures a list is behind. */
public enum Slice {

	/** Began in the period. */
	STARTED,
	/** Its date lies in the period. */
	DUE,
	/** Due in the period, and done by then. */
	MET,
	/** Due in the period, and done later or not done. */
	MISSED,
	/** Its date is past, in whatever period, and it is not done. */
	OVERDUE,
	/** Not done, and due within a week of the moment asked for. */
	SOON

}

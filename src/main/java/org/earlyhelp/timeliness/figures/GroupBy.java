package org.earlyhelp.timeliness.figures;

/** By what figures are told apart. No figure tells people apart. */
public enum GroupBy {

	DISTRICT("district"), AGENCY("agency"), LEVEL("level");

	private final String column;

	GroupBy(String column) {
		this.column = column;
	}

	String column() {
		return this.column;
	}

}

package org.earlyhelp.timeliness;

/** Where a clock counts in the managers' figures; what is not known is null. */
record Place(String district, String agency, String level) {

	static final Place UNKNOWN = new Place(null, null, null);

}

package org.earlyhelp.verify;

/** The first thing that is wrong, and where. */
final class Broken extends Exception {

	private static final long serialVersionUID = 1;

	Broken(String place, String what) {
		super(place + " " + what, null, false, false);
	}

}

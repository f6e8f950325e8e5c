package org.earlyhelp.shared;

/**
 * Tells whether somebody else was faster, of a failure that only one part of the service
 * understands.
 */
public interface TellingRaces {

	boolean isRace(Throwable thrown);

}

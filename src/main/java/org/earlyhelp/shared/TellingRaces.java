package org.earlyhelp.shared;

/**
 * Tells of a failure whether somebody else was faster: it may go well when it is tried
 * again, and whoever was faster can be named then. Not all of the service knows how the
 * engine says so.
 */
public interface TellingRaces {

	boolean isRace(Throwable thrown);

}

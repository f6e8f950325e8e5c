package org.earlyhelp.timeliness;

import java.time.Instant;

/**
 * More time that somebody gave.
 *
 * @param by username
 * @param newDue the due date from then on; the original is kept
 */
public record Extension(String by, String why, Instant newDue, Instant givenAt) {

}

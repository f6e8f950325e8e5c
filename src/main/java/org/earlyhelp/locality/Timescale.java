package org.earlyhelp.locality;

/**
 * How long a clock may run.
 *
 * @param name as people read it, from the profile
 * @param due when it should be done
 * @param limit when it must be done; null where there is no hard limit
 */
public record Timescale(String name, Span due, Span limit) {
}

package org.earlyhelp.outcome;

/**
 * What an import of facts did, or would do.
 *
 * @param facts how many are new
 * @param corrected how many of them stand instead of what the same source told before
 * @param people how many people the new ones are about
 * @param alreadyThere how many were there in every way
 * @param seconds how long it took
 */
public record FactsTaken(int facts, int corrected, int people, int alreadyThere, double seconds) {
}

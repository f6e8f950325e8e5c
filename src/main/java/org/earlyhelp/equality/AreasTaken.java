package org.earlyhelp.equality;

/**
 * What a file of postcodes did.
 *
 * @param postcodes how many are known now
 * @param withDecile of how many it tells how deprived they are
 * @param withRurality of how many it tells whether they are rural
 */
public record AreasTaken(int postcodes, int withDecile, int withRurality) {
}

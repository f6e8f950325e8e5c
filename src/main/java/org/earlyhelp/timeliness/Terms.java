package org.earlyhelp.timeliness;

import java.time.Instant;

import org.earlyhelp.locality.Reckoning;

/**
 * What the locality's rule makes of a fact: when a clock is due, at its limit, and when
 * its holder is warned.
 *
 * @param limit null where there is no hard limit
 * @param urgent whether it is the emergency duty team's outside working hours
 */
record Terms(String name, String ruleVersion, Happened from, Reckoning reckoning, Instant limit, Instant warnAt,
		boolean urgent) {

}

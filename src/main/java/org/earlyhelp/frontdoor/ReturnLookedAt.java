package org.earlyhelp.frontdoor;

import java.time.Instant;

/** One look at what was sent back to the referrer or asked of them (R2.6). */
public record ReturnLookedAt(ReturnResult result, String decision, String by, Instant at) {
}

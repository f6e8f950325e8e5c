package org.earlyhelp.frontdoor;

import java.time.Instant;

/** What the lead practitioner makes of the contact. */
public record Answer(String response, String by, Instant at) {
}

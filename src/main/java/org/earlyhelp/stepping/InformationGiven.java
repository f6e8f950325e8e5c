package org.earlyhelp.stepping;

import java.time.Instant;

/** What the requester told social care that asked for more. */
public record InformationGiven(String text, String givenBy, Instant givenAt) {
}

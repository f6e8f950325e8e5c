package org.earlyhelp.frontdoor;

import java.time.Instant;

/** What the referrer was told, by whom and when. */
public record Feedback(FeedbackMethod method, String text, String by, Instant at) {
}

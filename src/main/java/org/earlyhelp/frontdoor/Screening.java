package org.earlyhelp.frontdoor;

import java.time.Instant;

/**
 * What screening found, by whom and when.
 *
 * @param managerReview whether a manager must look (R2.5)
 * @param seniorReview whether a senior must look (R2.7)
 */
public record Screening(ScreenContact finding, boolean managerReview, boolean seniorReview, String by, Instant at) {
}

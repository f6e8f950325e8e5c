package org.earlyhelp.timeliness;

import java.time.LocalDate;

/**
 * A time in which a clock stood still, because its case was suspended.
 *
 * @param from the first day that did not count
 * @param to the first day that counted again; null while it still stands
 * @param workingDays how far the due date moved; null while it still stands
 */
public record Pause(LocalDate from, LocalDate to, Integer workingDays) {

}

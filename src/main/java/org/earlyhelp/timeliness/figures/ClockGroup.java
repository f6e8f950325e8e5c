package org.earlyhelp.timeliness.figures;

import java.time.LocalDate;

import org.earlyhelp.locality.Timer;

/**
 * Clocks that began, are due and ended on the same days, as they stood at a moment.
 *
 * @param district empty where none is known
 * @param ended null where they ran
 * @param state RUNNING, MET, MISSED or STOPPED
 * @param days the working days that they took; null where they ran, or nothing was done
 * @param standing whether they stood still
 * @param late whether their date was past when they ended, or at the moment where they
 * ran
 */
public record ClockGroup(Timer timer, String district, LocalDate started, LocalDate due, LocalDate ended, String state,
		Integer days, boolean standing, boolean late, int clocks) {
}

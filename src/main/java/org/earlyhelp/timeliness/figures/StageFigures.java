package org.earlyhelp.timeliness.figures;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.casefile.CaseState;

/**
 * How long families wait in one stage of the journey.
 *
 * @param entered cases that came to it in the period
 * @param left cases that went on from it in the period
 * @param medianDays the working days that those were in it; null where none left
 * @param p90Days nine in ten were in it no longer
 * @param here cases that were in it at the moment asked for
 * @param longestSince since when the case has been in it that has waited longest; null
 * where none is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StageFigures(CaseState stage, long entered, long left, Integer medianDays, Integer p90Days, long here,
		LocalDate longestSince) {
}

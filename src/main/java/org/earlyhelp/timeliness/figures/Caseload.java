package org.earlyhelp.timeliness.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.casefile.CaseState;

/**
 * What one practitioner carries: the open cases that they lead, or assess while nobody
 * leads.
 *
 * @param weight the cases, each by its level and stage
 * @param much whether it is much to carry, as the locality sees it
 * @param overdue work of theirs whose date is past
 * @param awayUntil the last day of an absence that lasts today; null where they are here
 * @param cover who stands in; null where they are here
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Caseload(String practitioner, String name, String agency, int cases, BigDecimal weight, boolean much,
		Map<String, Integer> byLevel, Map<CaseState, Integer> byStage, int overdue, LocalDate awayUntil, String cover) {
}

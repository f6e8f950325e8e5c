package org.earlyhelp.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What was thought about when the family said no (R4.3).
 *
 * @param consulted the adviser who was asked
 * @param reofferOn null where nobody agreed a day
 * @param consideredBy username
 */
public record RefusalView(List<String> reasonsExplored, String riskConsideration, String consulted,
		RefusalDecision decision, LocalDate reofferOn, String consideredBy, Instant consideredAt) {
}

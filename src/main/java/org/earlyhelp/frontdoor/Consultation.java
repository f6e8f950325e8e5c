package org.earlyhelp.frontdoor;

import java.time.Instant;
import java.util.List;

/** What integrated working advised. */
public record Consultation(String advice, ConsultationResult result, List<String> services, String by, Instant at) {
}

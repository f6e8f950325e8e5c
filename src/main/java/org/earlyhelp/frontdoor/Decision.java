package org.earlyhelp.frontdoor;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * One version of what was decided; never changed (R3.4).
 *
 * @param number 1 upwards
 * @param recommendedOutcome what the threshold recommended at the time
 * @param overrideReason why it was not followed; null where it was
 * @param profileVersion the locality's profile that it was decided under
 */
@Embeddable
public record Decision(@Column(name = "number") int number, @Enumerated(EnumType.STRING) Outcome outcome, String level,
		String rationale, String overrideReason, @Enumerated(EnumType.STRING) Outcome recommendedOutcome,
		String recommendedLevel, String receivingAgency,
		@Convert(converter = Columns.Texts.class) List<String> services, String profileVersion, String decidedBy,
		Instant decidedAt) {
}

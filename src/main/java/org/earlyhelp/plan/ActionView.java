package org.earlyhelp.plan;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An action as the one who updates it reads it.
 *
 * @param headline of the outcome that it is for
 * @param version of the case
 */
public record ActionView(UUID id, String family, String reference, String headline, String text, String ownerName,
		LocalDate due, PlanAction.Status status, String note, String evidence, int version) {
}

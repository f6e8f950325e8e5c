package org.earlyhelp.casefile;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A state and when the case came to it.
 *
 * @param enteredAt by the service's clock
 */
@Embeddable
public record StageEntered(@Enumerated(EnumType.STRING) CaseState state, Instant enteredAt) {
}

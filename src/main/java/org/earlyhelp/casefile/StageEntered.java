package org.earlyhelp.casefile;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A state and when the case came to it. Said to be never null, since Hibernate else
 * writes all of a case's stages anew for each that is added.
 *
 * @param enteredAt by the service's clock
 */
@Embeddable
public record StageEntered(@Enumerated(EnumType.STRING) @Column(nullable = false) CaseState state,
		@Column(nullable = false) Instant enteredAt) {
}

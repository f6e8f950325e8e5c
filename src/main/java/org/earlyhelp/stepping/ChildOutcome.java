package org.earlyhelp.stepping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What social care's work came to for one child.
 *
 * @param onDay when that was so
 */
@Embeddable
record ChildOutcome(@Column(nullable = false) UUID personId,
		@Enumerated(EnumType.STRING) @Column(nullable = false) ChildStatus status,
		@Column(nullable = false) LocalDate onDay, @Column(nullable = false) String recordedBy,
		@Column(nullable = false) Instant recordedAt) {
}

package org.earlyhelp.erasure;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;

/**
 * Something that keeps records from being erased. Names nobody of the family.
 *
 * @param familyId null where every family is held
 * @param reference what it was placed with; null where every family is held
 * @param releasedAt null while it holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HoldView(@NotNull UUID id, UUID familyId, String reference, @NotNull String reason,
		@NotNull String authority, @NotNull String placedBy, @NotNull Instant placedAt, String releasedBy,
		Instant releasedAt, String releasedBecause) {

	/** Whether it still keeps records from being erased. */
	public boolean holds() {
		return this.releasedAt == null;
	}

}

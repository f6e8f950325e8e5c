package org.earlyhelp.stepping;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What was told of a family, as it is read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShareView(UUID id, UUID stepUpId, String what, String toWhom, String basis, Boolean familyInformed,
		String why, String sharedBy, Instant sharedAt) {
}

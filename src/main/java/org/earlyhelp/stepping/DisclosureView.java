package org.earlyhelp.stepping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a child told.
 *
 * @param hiddenFrom whose copies do not tell it until it is released
 * @param releasedAt null while it is kept from them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisclosureView(UUID id, UUID personId, String words, List<UUID> hiddenFrom, Instant recordedAt,
		String releasedBy, Instant releasedAt) {
}

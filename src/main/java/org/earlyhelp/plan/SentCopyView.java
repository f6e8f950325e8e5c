package org.earlyhelp.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;

/**
 * A copy or letter that the family has.
 *
 * @param kind PLAN or CLOSURE_LETTER
 * @param recordedBy username
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SentCopyView(@NotNull UUID id, @NotNull CopyKind kind, @NotNull LocalDate sentOn,
		@NotNull SendFamilyCopy.Method method, List<ToWhom> recipients, String recordedBy, String recordedByName,
		Instant recordedAt) {

	/**
	 * What one person got.
	 *
	 * @param copyId finds it again as it was sent
	 * @param sha256 of the copy's bytes, in hexadecimal
	 * @param withheld headings of the sections that were kept from them, whole or in part
	 */
	public record ToWhom(UUID copyId, UUID personId, String name, List<String> headings, List<String> withheld,
			String sha256) {
	}

}

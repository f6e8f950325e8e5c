package org.earlyhelp.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;

/**
 * An erasure, and once it is done its certificate. Names nobody of the family.
 *
 * @param reference what it was asked with
 * @param keptUntil how long the records were to be kept; null where that cannot be told
 * @param peopleKept who belongs to another family too, and stays there
 * @param rows how many were erased, by table
 * @param records what and when each of its records was; while nobody has decided, each
 * that would go now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErasureView(@NotNull UUID id, @NotNull UUID familyId, @NotNull String reference, @NotNull String basis,
		@NotNull String authority, LocalDate keptUntil, @NotNull ErasureState state, @NotNull String askedBy,
		@NotNull Instant askedAt, String decidedBy, Instant decidedAt, String comment, Integer peopleErased,
		Integer peopleKept, Map<String, Integer> rows, List<Line> records) {

	/**
	 * A record of the family.
	 *
	 * @param kind CASE or CONTACT
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Line(@NotNull UUID id, @NotNull String kind, @NotNull String reference, @NotNull LocalDate openedOn,
			LocalDate closedOn, String outcome) {
	}

	/** How many rows in all. */
	public int erasedRows() {
		return (this.rows != null) ? this.rows.values().stream().mapToInt(Integer::intValue).sum() : 0;
	}

	/** With what would go now. */
	ErasureView about(List<Line> lines) {
		return new ErasureView(this.id, this.familyId, this.reference, this.basis, this.authority, this.keptUntil,
				this.state, this.askedBy, this.askedAt, this.decidedBy, this.decidedAt, this.comment, this.peopleErased,
				this.peopleKept, this.rows, lines);
	}

	ErasureView brief() {
		return new ErasureView(this.id, this.familyId, this.reference, this.basis, this.authority, this.keptUntil,
				this.state, this.askedBy, this.askedAt, this.decidedBy, this.decidedAt, null, this.peopleErased,
				this.peopleKept, null, null);
	}

}

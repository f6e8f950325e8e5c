package org.earlyhelp.erasure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;

/**
 * A family whose records are kept no longer, and of which nothing is open. Names nobody.
 *
 * @param reference of its latest case, else of its latest contact: to ask with
 * @param held under which authorities nothing of it may be erased, and the requests to
 * see its records that nobody has answered; empty where it may
 * @param asked the erasure on which a second person has still to decide; null where
 * nobody has asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FamilyDue(@NotNull UUID familyId, @NotNull String reference, @NotNull LocalDate keptUntil,
		@NotNull int cases, @NotNull int contacts, @NotNull List<String> held, UUID asked) {

	/** Whether an erasure may be asked for. */
	public boolean offered() {
		return this.held.isEmpty() && this.asked == null;
	}

}

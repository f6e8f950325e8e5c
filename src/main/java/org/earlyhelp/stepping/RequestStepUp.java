package org.earlyhelp.stepping;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * Asks social care in. What a planned one must say is asked for by
 * {@link RequestingStepUp}; an urgent one may leave out everything but its urgency
 * (R9.1).
 *
 * @param children whom it is about
 * @param reasons why, each in a line
 * @param evidence tools and records that show it
 * @param notInformedReason why the family does not know
 * @param calledAt when social care was phoned
 * @param spokeTo whom they spoke to
 * @param disclosures what children told
 */
public record RequestStepUp(@NotNull Urgency urgency, @Size(max = 30) List<@NotNull PersonId> children,
		@Size(max = 30) List<@NotNull @Line(max = 500) String> reasons,
		@Size(max = 30) List<@NotNull @Line(max = 500) String> evidence, Boolean familyInformed,
		@FreeText(max = 4000) String notInformedReason, @FreeText(max = 10000) String summary, Instant calledAt,
		@Line(max = 200) String spokeTo, @Size(max = 30) List<@NotNull @Valid Disclosed> disclosures) {

	/**
	 * What a child told.
	 *
	 * @param hiddenFrom whose copies must not tell it; where it names nobody, the adults
	 * of the family
	 */
	public record Disclosed(PersonId personId, @NotNull @FreeText(max = 4000) String words,
			@Size(max = 30) List<@NotNull PersonId> hiddenFrom) {
	}

	public RequestStepUp {
		children = (children != null) ? children : List.of();
		reasons = (reasons != null) ? reasons : List.of();
		evidence = (evidence != null) ? evidence : List.of();
		disclosures = (disclosures != null) ? disclosures : List.of();
	}

	boolean urgent() {
		return this.urgency == Urgency.URGENT;
	}

}

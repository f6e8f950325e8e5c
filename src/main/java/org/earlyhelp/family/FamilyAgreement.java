package org.earlyhelp.family;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.shared.PersonId;

/**
 * Whether a family takes part, and what each person said.
 *
 * @param excludedAgencies whom anybody in the family does not want told, sorted
 * @param agreements the latest of each person; the family's own has no person
 * @param toAsk young people who decide in their own right and were not asked (R4.2)
 */
public record FamilyAgreement(AgreementState state, List<String> excludedAgencies, List<Said> agreements,
		List<PersonId> toAsk) {

	/** What one person said last. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Said(PersonId personId, AgreementDecision decision, List<String> scope, List<String> shareWith,
			List<String> excluded, String method, String givenBy, String privacyNotice, LocalDate decidedOn,
			LocalDate withdrawnOn) {
	}

}

package org.earlyhelp.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.earlyhelp.family.AgreementDecision;

/**
 * Whether the family of a case takes part, what each person said to it, and what may be
 * shared with whom.
 *
 * @param decidedOn the day on which the family said so; null before
 * @param excludedAgencies whom the family does not want told
 * @param agreements what each person said last in this episode; the family's own comes
 * first and has no person
 * @param toAsk young people who decide in their own right and were not asked (R4.2)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgreementView(@NotNull Consent state, LocalDate decidedOn, List<String> excludedAgencies,
		List<Said> agreements, List<Asked> toAsk) {

	/**
	 * What one person said last.
	 *
	 * @param personId null where it was said for the family
	 * @param givenBy who said it, in words
	 * @param privacyNotice the version that they were given
	 * @param withdrawnOn from this day nothing new is shared (R4.4); null while it stands
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Said(UUID personId, String name, AgreementDecision decision, List<String> scope,
			List<String> shareWith, List<String> excluded, String method, String givenBy, String privacyNotice,
			LocalDate decidedOn, LocalDate withdrawnOn) {
	}

	/** Somebody who is still to be asked. */
	public record Asked(UUID personId, String name) {
	}

}

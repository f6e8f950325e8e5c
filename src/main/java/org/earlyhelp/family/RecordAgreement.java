package org.earlyhelp.family;

import java.time.LocalDate;
import java.util.List;

import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;

/**
 * What one person, or somebody for the family, said to taking part. It is not the lawful
 * basis for keeping records.
 *
 * @param person whose agreement it is; null for the family's, given by {@code givenBy}
 * @param scope what they agree to; empty with a refusal
 * @param shareWith agencies that may be told
 * @param excluded agencies that they do not want told
 * @param method how it was given, as WRITTEN; null with a refusal
 * @param givenBy who said it, in words; may be null for a person's own
 * @param privacyNotice the version that they were given
 */
public record RecordAgreement(FamilyId family, PersonId person, AgreementDecision decision, List<String> scope,
		List<String> shareWith, List<String> excluded, String method, String givenBy, String privacyNotice,
		LocalDate decidedOn) {

	/** From this age people decide in their own right (R4.2). */
	public static final int OWN_RIGHT_FROM = 16;

	public RecordAgreement {
		scope = (scope != null) ? List.copyOf(scope) : List.of();
		shareWith = (shareWith != null) ? List.copyOf(shareWith) : List.of();
		excluded = (excluded != null) ? List.copyOf(excluded) : List.of();
	}

}

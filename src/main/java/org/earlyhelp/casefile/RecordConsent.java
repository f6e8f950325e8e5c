package org.earlyhelp.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.family.AgreementDecision;
import org.earlyhelp.family.RecordAgreement;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.text.Line;

/**
 * What the family said about taking part.
 *
 * @param decidedOn the day they said it; null for today
 * @param givenBy who said yes: a parent with parental responsibility, or a young person
 * able to decide (R4.1, R4.2)
 * @param method how, as WRITTEN or VERBAL_CONFIRMED_LATER
 * @param scope what they agree to, as ASSESSMENT or SHARE_WITH_NAMED_AGENCIES
 * @param shareWith agencies that may be told; may be empty
 * @param excluded agencies that may not be told; null for none
 * @param privacyNotice the version they were given
 * @param firstContactOn the day on which somebody first spoke with them; stops T08
 * @param agreements each person's own answer (R4.5): 16 and over, and those able to
 * decide
 */
public record RecordConsent(@NotNull Answer decision, LocalDate decidedOn, @Line(max = 200) String givenBy,
		@Line(max = 60) String method, @Size(max = 20) List<@Line(max = 60) String> scope,
		@Size(max = 50) List<@Line(max = 100) String> shareWith, @Size(max = 50) List<@Line(max = 100) String> excluded,
		@Line(max = 200) String privacyNotice, LocalDate firstContactOn,
		@Size(max = 30) List<@Valid PersonAgreement> agreements) {

	/** What they may say. */
	public enum Answer {

		/** They take part. */
		GIVEN,
		/** They do not. */
		REFUSED

	}

	/** One person's own answer. */
	public record PersonAgreement(@NotNull PersonId personId, @NotNull Answer decision,
			@Size(max = 20) List<@Line(max = 60) String> scope, @Line(max = 60) String method) {
	}

	/** The family's answer and each person's own, the family's first. */
	List<RecordAgreement> agreements(FamilyId family, LocalDate day) {
		var all = new ArrayList<RecordAgreement>();
		all.add(new RecordAgreement(family, null, AgreementDecision.valueOf(this.decision.name()), this.scope,
				this.shareWith, this.excluded, this.method, this.givenBy, this.privacyNotice, day));
		if (this.agreements != null) {
			this.agreements.forEach((own) -> all
				.add(new RecordAgreement(family, own.personId(), AgreementDecision.valueOf(own.decision().name()),
						own.scope(), null, null, own.method(), null, this.privacyNotice, day)));
		}
		return all;
	}

	boolean given() {
		return this.decision == Answer.GIVEN;
	}

}

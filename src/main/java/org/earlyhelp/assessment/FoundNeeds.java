package org.earlyhelp.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.InvalidInput;

import org.springframework.stereotype.Component;

/** The needs that an assessment found, the whole one or an addendum. */
@Component
class FoundNeeds {

	private final Needs needs;

	private final Profile profile;

	private final Clock clock;

	FoundNeeds(Needs needs, Profile profile, Clock clock) {
		this.needs = needs;
		this.profile = profile;
		this.clock = clock;
	}

	/** The codes in it that are none of ours. */
	InvalidInput.Findings codes(CompleteAssessment handedIn) {
		var findings = new InvalidInput.Findings().unless(this.profile.find(handedIn.recommendedLevel()).isPresent(),
				"recommendedLevel", "code.not-ours", handedIn.recommendedLevel());
		for (int index = 0; index < handedIn.needs().size(); index++) {
			String code = handedIn.needs().get(index).code();
			findings.unless(this.profile.needCodes().contains(code), "needs[%d].code".formatted(index), "code.not-ours",
					code);
		}
		return findings;
	}

	/**
	 * Its needs join those of the case; one that is known stays as it was found first.
	 */
	void keep(CaseFile file, CompleteAssessment handedIn) {
		List<Need> known = this.needs.of(file.id());
		handedIn.needs()
			.stream()
			.filter((found) -> known.stream().noneMatch((need) -> need.is(found.code(), found.personId())))
			.forEach((found) -> this.needs.save(Need.found(file.id(), found, LocalDate.now(this.clock))));
	}

}

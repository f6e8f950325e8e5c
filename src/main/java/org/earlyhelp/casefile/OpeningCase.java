package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;

import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.ProfileInForce;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.CaseId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins an episode of early help: at the front door's decision, or where a partner
 * starts a TAF.
 */
@Service
@Transactional
public class OpeningCase {

	private final CaseFiles cases;

	private final References references;

	private final FamilyMembers families;

	private final ProfileInForce profiles;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	OpeningCase(CaseFiles cases, References references, FamilyMembers families, ProfileInForce profiles,
			ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.references = references;
		this.families = families;
		this.profiles = profiles;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @return the new case, PROPOSED
	 * @throws FamilyHasOpenCase where the family is on an open episode already
	 */
	public CaseId open(OpenCase opening) {
		return begin(opening, (file) -> {
		});
	}

	/**
	 * Begins one that social care steps down.
	 * @param said what the family said; null where nobody asked them yet
	 * @param on when they said so
	 * @param reusesAssessment whether social care's assessment counts (R5.3)
	 * @return the new case: PLANNING where the family agreed and nothing is to be
	 * assessed, ASSESSMENT where something is, else CONSENT_PENDING
	 * @throws FamilyHasOpenCase where the family is on an open episode already
	 */
	public CaseId openSteppedDown(OpenCase opening, Consent said, LocalDate on, boolean reusesAssessment) {
		return begin(opening, (file) -> file.stepsDown(said, on, reusesAssessment, opening.decidedAt()));
	}

	private CaseId begin(OpenCase opening, Consumer<CaseFile> how) {
		this.families.hold(opening.family());
		this.cases.openOf(opening.family()).ifPresent((open) -> {
			throw new FamilyHasOpenCase(open.reference());
		});
		Profile profile = this.profiles.on(ServiceTime.dayOf(opening.decidedAt()));
		CaseFile file = CaseFile.proposed(this.references.next(opening.decidedAt()), opening,
				profile.districtOf(opening.postcode()), profile.version(), opening.decidedAt());
		how.accept(file);
		this.cases.save(file);
		this.events.publishEvent(new CaseOpened(file.id(), opening.contact(), opening.decidedAt(), file.level(),
				file.steppedDown(), file.family(), this.clock.instant()));
		return file.id();
	}

}

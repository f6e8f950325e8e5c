package org.earlyhelp.timeliness;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.BrokenGlasses;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.frontdoor.Contacts;
import org.earlyhelp.frontdoor.PlanCheck;
import org.earlyhelp.frontdoor.PlanChecks;
import org.earlyhelp.quality.AuditActions;
import org.earlyhelp.quality.CaseAudits;
import org.earlyhelp.shared.CaseAuditId;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ChallengeId;
import org.earlyhelp.shared.GlassId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.stepping.AgencyChallenge;
import org.earlyhelp.stepping.AgencyChallenges;

/** Finds where the clocks of a case or contact count. */
@Component
class Places {

	private final CaseFiles cases;

	private final Contacts contacts;

	private final PlanChecks planChecks;

	private final AgencyChallenges challenges;

	private final CaseAudits audits;

	private final AuditActions actions;

	private final BrokenGlasses glasses;

	Places(CaseFiles cases, Contacts contacts, PlanChecks planChecks, AgencyChallenges challenges, CaseAudits audits,
			AuditActions actions, BrokenGlasses glasses) {
		this.glasses = glasses;
		this.audits = audits;
		this.actions = actions;
		this.cases = cases;
		this.contacts = contacts;
		this.planChecks = planChecks;
		this.challenges = challenges;
	}

	Place of(Subject subject) {
		if (subject.isContact()) {
			return this.contacts.findById(subject.id())
				.map((contact) -> new Place(contact.district(), null, contact.level()))
				.orElse(Place.UNKNOWN);
		}
		if (subject.kind() == Subject.Kind.CHALLENGE) {
			AgencyChallenge challenge = this.challenges.called(new ChallengeId(subject.id()));
			return new Place(challenge.district(), challenge.agency(), null);
		}
		if (subject.kind() == Subject.Kind.GLASS) {
			return new Place(this.glasses.called(new GlassId(subject.id())).district(), null, null);
		}
		if (subject.kind() == Subject.Kind.CASE_AUDIT) {
			return new Place(this.audits.called(new CaseAuditId(subject.id())).district(), null, null);
		}
		return caseOf(subject).flatMap((id) -> this.cases.findById(id.value()))
			.map((file) -> new Place(file.district(), file.agency(), file.level()))
			.orElse(Place.UNKNOWN);
	}

	/** The first day on which a case rests; empty for all that goes on. */
	Optional<LocalDate> restsSince(Subject subject) {
		return subject.isCase() ? this.cases.findById(subject.id())
			.filter(CaseFile::suspended)
			.flatMap((file) -> this.cases.restsSince(subject.id())) : Optional.empty();
	}

	/** Who has a challenge to an agency in hand; empty where that is nobody by name. */
	Optional<String> holderOfChallenge(Subject subject, boolean answered) {
		AgencyChallenge challenge = this.challenges.called(new ChallengeId(subject.id()));
		return Optional.ofNullable(answered ? challenge.raisedBy() : challenge.askedOf());
	}

	/** Who has an action of an audit to do. */
	String ownerOfAction(UUID action) {
		return this.actions.called(action).owner();
	}

	/** The case whose clock it is; empty for a contact's. */
	Optional<CaseId> caseOf(Subject subject) {
		return switch (subject.kind()) {
			case CASE -> Optional.of(new CaseId(subject.id()));
			case PLAN_CHECK -> this.planChecks.findById(subject.id()).map(PlanCheck::episode);
			default -> Optional.empty();
		};
	}

}

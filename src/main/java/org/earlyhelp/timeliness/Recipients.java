package org.earlyhelp.timeliness;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.Subject;

/**
 * Knows whom a notice goes to: the holder first, then the adviser, then the manager. What
 * is urgent goes to the emergency duty team outside working hours.
 */
@Component
class Recipients {

	private static final String FRONT_DOOR = "front-door";

	private static final String FRONT_DOOR_MANAGER = "front-door-manager";

	private static final String ADVISER = "taf-adviser";

	private static final String MANAGER = "team-manager";

	private static final String SOCIAL_CARE = "social-care-manager";

	private static final String SERVICE_MANAGER = "service-manager";

	private static final String SOCIAL_CARE_SERVICE_MANAGER = "social-care-service-manager";

	private final CaseFiles cases;

	private final Places places;

	private final Timescales timescales;

	Recipients(CaseFiles cases, Places places, Timescales timescales) {
		this.cases = cases;
		this.places = places;
		this.timescales = timescales;
	}

	/**
	 * Everybody who is told. That a step-down has no lead at the limit goes to the
	 * service managers of both sides.
	 */
	List<Recipient> all(Deadline deadline, NoticeKind kind, Instant now) {
		if (kind == NoticeKind.LIMIT_REACHED && deadline.timer() == Timer.T20) {
			return List.of(Recipient.group(SERVICE_MANAGER), Recipient.group(SOCIAL_CARE_SERVICE_MANAGER));
		}
		if (kind == NoticeKind.DUE_SOON && deadline.timer() == Timer.T28) {
			return List.of(Recipient.group("auditor"), Recipient.group("partner-auditor"));
		}
		return List.of(of(deadline, kind, now));
	}

	Recipient of(Deadline deadline, NoticeKind kind, Instant now) {
		if (kind != NoticeKind.REPEATED && deadline.isUrgent() && !this.timescales.inWorkingHours(now)) {
			return new Recipient(Recipient.Kind.DUTY_TEAM, this.timescales.emergencyDutyTeam(now));
		}
		if (deadline.subject().kind() == Subject.Kind.CHALLENGE) {
			return ofChallenge(deadline, kind);
		}
		if (deadline.subject().kind() == Subject.Kind.GLASS) {
			return Recipient.group(SERVICE_MANAGER);
		}
		if (deadline.subject().kind() == Subject.Kind.CASE_AUDIT) {
			return ofAudit(deadline, kind);
		}
		Optional<CaseId> episode = this.places.caseOf(deadline.subject());
		return switch (kind) {
			case DUE_SOON -> episode.map((id) -> holderOfCase(deadline, id)).orElseGet(() -> holderOfContact(deadline));
			case PASSED -> Recipient.group(episode.isPresent() ? ADVISER : FRONT_DOOR_MANAGER);
			case LIMIT_REACHED -> Recipient.group(MANAGER);
			case UNACKNOWLEDGED -> dutyManager(now);
			case REPEATED -> serviceManager();
		};
	}

	/** R9.1: who is on duty at social care, by day and at night. */
	Recipient dutyManager(Instant now) {
		return this.timescales.inWorkingHours(now) ? Recipient.group(SOCIAL_CARE)
				: new Recipient(Recipient.Kind.DUTY_TEAM, this.timescales.emergencyDutyTeam(now));
	}

	/** R9.4. */
	Recipient serviceManager() {
		return Recipient.group(SERVICE_MANAGER);
	}

	private Recipient ofChallenge(Deadline deadline, NoticeKind kind) {
		return switch (kind) {
			case DUE_SOON -> Recipient
				.userOr(this.places.holderOfChallenge(deadline.subject(), deadline.timer() == Timer.AGENCY_FOLLOWED)
					.orElse(null), ADVISER);
			case PASSED -> Recipient.group(ADVISER);
			default -> Recipient.group(MANAGER);
		};
	}

	/** Whoever must do it; what is late is the manager's to know. */
	private Recipient ofAudit(Deadline deadline, NoticeKind kind) {
		if (kind != NoticeKind.DUE_SOON) {
			return Recipient.group(MANAGER);
		}
		return switch (deadline.timer()) {
			case AUDIT_ACTION -> Recipient.userOr(this.places.ownerOfAction(deadline.matter()), MANAGER);
			default -> Recipient.group(ADVISER);
		};
	}

	private Recipient holderOfContact(Deadline deadline) {
		return switch (deadline.timer()) {
			case T02, T03, T04 -> Recipient.group(FRONT_DOOR_MANAGER);
			case ANSWER_CONTACT -> Recipient.userOr(
					(deadline.family() != null)
							? this.cases.openOf(deadline.family()).map(CaseFile::holder).orElse(null) : null,
					FRONT_DOOR);
			default -> Recipient.group(FRONT_DOOR);
		};
	}

	private Recipient holderOfCase(Deadline deadline, CaseId id) {
		CaseFile file = this.cases.called(id);
		return switch (deadline.timer()) {
			case T07, T17, T20, T26, AUTHORISE_ASSESSMENT, CONSULT_ON_DRIFT, SUSTAINED_CHECK ->
				Recipient.group(ADVISER);
			case T08, T09, T10, REOFFER -> Recipient.userOr(file.assessor(), ADVISER);
			case T23 -> Recipient.group(MANAGER);
			case T18, SOCIAL_CARE_START, ESCALATION -> Recipient.group(SOCIAL_CARE);
			default -> Recipient.userOr(file.holder(), ADVISER);
		};
	}

}

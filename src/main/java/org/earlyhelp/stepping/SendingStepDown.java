package org.earlyhelp.stepping;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.Consent;
import org.earlyhelp.casefile.OpenCase;
import org.earlyhelp.casefile.OpeningCase;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.frontdoor.TellingFamily;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes on a family that social care steps down, whether or not somebody leads (R10.1):
 * registers the family, opens its case, and starts the handover.
 */
@Service
@Transactional
public class SendingStepDown {

	/** Social care's own contact source (Annex A). */
	private static final String SOURCE = "5A";

	private static final String AGENCY = "social-care";

	private final TellingFamily telling;

	private final FamilyMembers families;

	private final CaseFiles cases;

	private final OpeningCase opening;

	private final StepDowns stepDowns;

	private final Profile profile;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SendingStepDown(TellingFamily telling, FamilyMembers families, CaseFiles cases, OpeningCase opening,
			StepDowns stepDowns, Profile profile, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.telling = telling;
		this.families = families;
		this.cases = cases;
		this.opening = opening;
		this.stepDowns = stepDowns;
		this.profile = profile;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** What was begun. */
	public record Sent(UUID id, UUID caseId) {
	}

	/**
	 * @throws NotPermitted unless social care or the front door asks
	 * @throws InvalidInput where the family or a date is wrong
	 * @throws ProtectionPlanGoesOn where the children are under a protection plan, and
	 * the locality takes none from there (R10.3)
	 * @throws LevelStaysWithSocialCare where the level is social care's
	 * @throws org.earlyhelp.frontdoor.HelpedAlready where the family, or a child of it,
	 * is on an open case
	 */
	public Sent send(SendStepDown sent) {
		User sender = this.user.get();
		demandSender(sender);
		this.telling.demandKnown(sent.family(), sender);
		check(sent);
		this.telling.check(sent.family());
		if (this.profile.level(sent.level()).statutory()) {
			throw new LevelStaysWithSocialCare(sent.level());
		}
		if (sent.from() == SendStepDown.SteppedDownFrom.CP && !this.profile.stepping().stepDownFromProtection()) {
			throw new ProtectionPlanGoesOn();
		}
		Instant now = this.clock.instant();
		FamilyId family = this.telling.tell(sent.family(), sender);
		CaseId earlier = this.cases.latestClosedOf(family).map(CaseFile::id).orElse(null);
		boolean counts = HandoverRules.assessmentCounts(sent.assessmentOn(), sent.agreedOn(),
				this.profile.casework().assessmentReuseMonths());
		CaseId episode = this.opening.openSteppedDown(
				new OpenCase(family, null, sent.level(), source(), AGENCY, List.of(),
						this.families.postcodeForDistrict(family).orElse(null), now, earlier, null),
				consent(sent), sent.agreedOn(), counts);
		StepDown stepDown = this.stepDowns.save(StepDown.received(episode, sent, sender.username(), now));
		this.events.publishEvent(new StepDownReceived(episode, stepDown.id(), sent.agreedOn(), consent(sent), !counts,
				sent.proposedLead() == null, family, now));
		return new Sent(stepDown.id(), episode.value());
	}

	static void demandSender(User sender) {
		if (!sender.is(Role.SOCIAL_CARE_MANAGER, Role.SOCIAL_CARE_SERVICE_MANAGER, Role.SCREENER,
				Role.FRONT_DOOR_MANAGER)) {
			throw new NotPermitted("step down");
		}
	}

	/**
	 * @throws NotPermitted unless the asker is of social care or the front door
	 */
	public void demandMaySend() {
		demandSender(this.user.get());
	}

	private String source() {
		return this.profile.sourceCodes().contains(SOURCE) ? SOURCE : null;
	}

	/** Null where nobody asked the family yet. */
	private static Consent consent(SendStepDown sent) {
		return switch (sent.consent()) {
			case GIVEN -> Consent.GIVEN;
			case REFUSED -> Consent.REFUSED;
			case NOT_YET -> null;
		};
	}

	private void check(SendStepDown sent) {
		LocalDate today = ServiceTime.dayOf(this.clock.instant());
		new InvalidInput.Findings().unless(!sent.agreedOn().isAfter(today), "agreedOn", "date.in-future")
			.unless(sent.assessmentOn() == null || !sent.assessmentOn().isAfter(today), "assessmentOn",
					"date.in-future")
			.unless(this.profile.find(sent.level()).isPresent(), "level", "code.not-ours", sent.level())
			.refuse();
	}

}

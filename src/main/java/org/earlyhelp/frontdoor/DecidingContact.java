package org.earlyhelp.frontdoor;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.ProfileInForce;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides what follows from a contact, on the locality's continuum. The threshold
 * recommends; people decide, and say why where they differ.
 */
@Service
@Transactional
public class DecidingContact implements TaskWork<DecideContact> {

	private final Contacts contacts;

	private final CaseFiles cases;

	private final Profile profile;

	private final ProfileInForce profiles;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DecidingContact(Contacts contacts, CaseFiles cases, Profile profile, ProfileInForce profiles,
			ApplicationEventPublisher events, Clock clock) {
		this.contacts = contacts;
		this.cases = cases;
		this.profile = profile;
		this.profiles = profiles;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "decide-contact";
	}

	@Override
	public Class<DecideContact> payload() {
		return DecideContact.class;
	}

	/**
	 * @throws InvalidInput where the level or the outcome is none of the locality's
	 * @throws NotPermitted where it takes a qualified social worker, or a manager
	 * @throws ContactNotInState where it is not screened
	 * @throws OutcomeNotOpen where a rule does not allow the outcome
	 * @throws SeniorMustSayWhy R2.7: where it would come to nothing again without a
	 * reason
	 * @throws OverrideNeedsReason where the recommendation is left without a reason
	 */
	@Override
	public void complete(WorkItem item, DecideContact decision) {
		Contact contact = this.contacts.called(item.contact());
		Profile.Level level = levelOf(decision);
		contact.requireState(ContactState.SCREENING, ContactState.AWAITING_INFO);
		refuseWhoMayNot(item.user(), contact, decision, level);
		refuseOutcome(contact, decision);
		Recommendation recommended = contact.recommendation();
		if (DecidingRules.overrides(recommended, decision.outcome(), decision.level())
				&& decision.overrideReason() == null) {
			throw new OverrideNeedsReason(recommended);
		}
		if (contact.seniorReview() && ScreeningRules.comesToNothing(decision.outcome())
				&& decision.overrideReason() == null) {
			throw new SeniorMustSayWhy(contact.reference());
		}
		Instant now = this.clock.instant();
		int number = DecidingRules.nextNumber(contact.decisions().size());
		contact.decided(new Decision(number, decision.outcome(), decision.level(), decision.rationale(),
				decision.overrideReason(), recommended.outcome(), recommended.level(), decision.receivingAgency(),
				decision.services(), this.profiles.on(ServiceTime.dayOf(now)).version(), item.user().username(), now));
		this.events.publishEvent(new ContactDecided(contact.id(), decision.outcome(), decision.level(),
				contact.receivedAt(), number, contact.family(), now));
	}

	private Profile.Level levelOf(DecideContact decision) {
		Optional<Profile.Level> level = this.profile.find(decision.level());
		new InvalidInput.Findings().unless(level.isPresent(), "level", "contact.unknown-code")
			.unless(this.profile.allows(decision.outcome().name()), "outcome", "contact.outcome-not-here",
					decision.outcome(), this.profile.name())
			.refuse();
		return level.orElseThrow();
	}

	private static void refuseWhoMayNot(User user, Contact contact, DecideContact decision, Profile.Level level) {
		boolean reachesThreshold = decision.outcome().isSocialCares() || level.statutory()
				|| DecidingRules.goesToSocialCareNow(contact.screening().finding().significantHarm())
				|| contact.recommendation().outcome().isSocialCares();
		if (!DecidingRules.mayDecide(user, reachesThreshold)) {
			throw new NotPermitted("decide what reaches social care's threshold");
		}
		if ((contact.managerReview() || contact.seniorReview()) && !user.isSystem()
				&& !user.is(Role.FRONT_DOOR_MANAGER, Role.SERVICE_MANAGER, Role.TEAM_MANAGER)) {
			throw new NotPermitted("decide what a manager must review");
		}
	}

	private void refuseOutcome(Contact contact, DecideContact decision) {
		Outcome outcome = decision.outcome();
		ScreenContact found = contact.screening().finding();
		if (outcome == Outcome.TAF_EXISTING && !contact.currentTaf()) {
			throw OutcomeNotOpen.noTaf(contact.reference());
		}
		if (outcome == Outcome.TAF_NEW) {
			if (ScreeningRules.forbidsNewTaf(found.openToSocialCare())) {
				throw OutcomeNotOpen.openToSocialCare(contact.reference());
			}
			this.cases.openOf(contact.family()).ifPresent((open) -> {
				throw OutcomeNotOpen.tafAtWork(open.reference());
			});
		}
		if (ScreeningRules.lacksTafOrTool(asksForTool(contact), contact.given().tafOffered(),
				ThresholdQuestion.hasTool(contact.given(), found, this.profile)) && !found.significantHarm()
				&& !DecidingRules.isOpenWithoutTafOrTool(outcome)) {
			throw OutcomeNotOpen.lacksTafOrTool(contact.reference());
		}
	}

	private boolean asksForTool(Contact contact) {
		return contact.source() != null && this.profile.asksForTool(contact.source());
	}

}

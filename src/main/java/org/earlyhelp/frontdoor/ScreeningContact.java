package org.earlyhelp.frontdoor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.Consent;
import org.earlyhelp.family.Confirming;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at a contact: who the family is, what help it has, how urgent it is; keeps what
 * stood at that moment, and asks the locality's threshold what it recommends.
 */
@Service
@Transactional
public class ScreeningContact implements TaskWork<ScreenContact> {

	private final Contacts contacts;

	private final CaseFiles cases;

	private final Confirming confirming;

	private final FamilyMembers families;

	private final Threshold threshold;

	private final Profile profile;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ScreeningContact(Contacts contacts, CaseFiles cases, Confirming confirming, FamilyMembers families,
			Threshold threshold, Profile profile, ApplicationEventPublisher events, Clock clock) {
		this.contacts = contacts;
		this.cases = cases;
		this.confirming = confirming;
		this.families = families;
		this.threshold = threshold;
		this.profile = profile;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "screen-contact";
	}

	@Override
	public Class<ScreenContact> payload() {
		return ScreenContact.class;
	}

	/**
	 * Screens it, or screens it again with what the referrer sent (R2.6).
	 * @throws InvalidInput where a need, tool, child or person is not known
	 * @throws ContactNotInState where it is decided already
	 */
	@Override
	public void complete(WorkItem item, ScreenContact finding) {
		Contact contact = this.contacts.called(item.contact());
		refuseUnknown(contact, finding);
		contact.requireState(ContactState.RECEIVED, ContactState.SCREENING, ContactState.AWAITING_INFO);
		confirm(contact, finding);
		keepHelpAsItStands(contact);
		Instant now = this.clock.instant();
		ThresholdQuestion question = ThresholdQuestion.of(contact.given(), finding, contact.currentTaf(), this.profile);
		contact.screened(new Screening(finding, needsManager(contact, finding), needsSenior(contact),
				item.user().username(), now), this.threshold.recommend(question).askedWith(question));
		this.events.publishEvent(new ContactScreened(contact.id(), contact.rag(), contact.receivedAt(),
				finding.askReferrer(), contact.family(), now));
	}

	private void refuseUnknown(Contact contact, ScreenContact finding) {
		var findings = new InvalidInput.Findings();
		for (int index = 0; index < finding.unmetNeeds().size(); index++) {
			findings.unless(this.profile.needCodes().contains(finding.unmetNeeds().get(index)),
					"unmetNeeds[" + index + "]", "contact.unknown-code");
		}
		for (int index = 0; index < finding.toolsVerified().size(); index++) {
			findings.unless(this.profile.toolCodes().contains(finding.toolsVerified().get(index)),
					"toolsVerified[" + index + "]", "contact.unknown-code");
		}
		for (int index = 0; index < finding.matches().size(); index++) {
			findings.unless(finding.matches().get(index).child() < contact.children().size(),
					"matches[" + index + "].child", "contact.no-such-child");
		}
		findings.refuse();
	}

	private void confirm(Contact contact, ScreenContact finding) {
		Map<PersonId, PersonId> people = new HashMap<>();
		finding.matches()
			.stream()
			.filter((match) -> match.personId() != null)
			.forEach((match) -> people.put(contact.children().get(match.child()), new PersonId(match.personId())));
		people.entrySet().removeIf((match) -> match.getKey().equals(match.getValue()));
		if (!people.isEmpty()) {
			FamilyId known = this.confirming.confirm(contact.family(), people);
			contact.isOf(known, this.families.familyName(known), people);
		}
	}

	private void keepHelpAsItStands(Contact contact) {
		List<FamilyId> all = new ArrayList<>(List.of(contact.family()));
		all.addAll(this.families.relatedFamilies(contact.family()));
		Optional<CaseFile> current = all.stream().map(this.cases::openOf).flatMap(Optional::stream).findFirst();
		Optional<CaseFile> previous = all.stream()
			.map(this.cases::latestClosedOf)
			.flatMap(Optional::stream)
			.findFirst();
		contact.hadHelp(current.map(CaseFile::id).orElse(null), previous.map(CaseFile::id).orElse(null));
	}

	private boolean needsManager(Contact contact, ScreenContact finding) {
		var needs = new ArrayList<>(contact.given().needs());
		needs.addAll(finding.unmetNeeds());
		return ScreeningRules.needsManager(contact.given(), needs, ServiceTime.dayOf(contact.receivedAt()));
	}

	private boolean needsSenior(Contact contact) {
		var rules = this.profile.frontDoor();
		Instant since = contact.receivedAt().minus(Duration.ofDays(rules.seniorReviewDays()));
		return contact.children()
			.stream()
			.map((child) -> this.contacts.about(child, since, contact.receivedAt())
				.stream()
				.filter((other) -> !other.id().equals(contact.id()))
				.toList())
			.anyMatch((earlier) -> ScreeningRules.needsSenior(earlier.stream().map(Contact::outcome).toList(),
					earlier.stream().filter(this::wasDeclined).count(), rules.seniorReviewContacts()));
	}

	/** The case that it began ended as the family said no. */
	private boolean wasDeclined(Contact other) {
		return other.openedCase() != null && this.cases.called(other.openedCase()).consent() == Consent.REFUSED;
	}

}

package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.access.Deed;
import org.earlyhelp.family.Agreements;
import org.earlyhelp.family.FamilyAgreement;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads who of a family takes part, what may be shared, and how each may be reached. */
@Service
@Transactional
public class ReadingAgreement {

	private final CaseDoor door;

	private final Agreements agreements;

	private final FamilyMembers families;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingAgreement(CaseDoor door, Agreements agreements, FamilyMembers families, ApplicationEventPublisher events,
			Clock clock) {
		this.door = door;
		this.agreements = agreements;
		this.families = families;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What each person said (R4.5), in this episode alone: an earlier yes is no yes to
	 * this one.
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public AgreementView read(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		FamilyAgreement stands = this.agreements.of(file.family());
		Household household = this.families.household(file.family());
		LocalDate began = ServiceTime.dayOf(file.startedAt());
		List<AgreementView.Said> said = stands.agreements()
			.stream()
			.filter((one) -> !one.decidedOn().isBefore(began))
			.filter((one) -> file.closedOn() == null || !one.decidedOn().isAfter(file.closedOn()))
			.map((one) -> said(one, household))
			.sorted(Comparator.comparing((AgreementView.Said one) -> one.personId() != null))
			.toList();
		viewed(file, "AGREEMENT");
		return new AgreementView(file.consent(), file.consentOn(), file.excludedAgencies(), said,
				stands.toAsk()
					.stream()
					.map((person) -> new AgreementView.Asked(person.value(), household.nameOf(person)))
					.toList());
	}

	/**
	 * How each adult may be reached, those of the household first. It stands beside every
	 * number and before every letter.
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public List<SafeContactView> safeContact(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		viewed(file, "SAFE_CONTACT");
		return this.families.household(file.family())
			.adults()
			.stream()
			.sorted(Comparator.comparing(Household.Member::livesInHousehold).reversed())
			.map((adult) -> new SafeContactView(adult.id().value(), adult.name(), adult.relationship(),
					adult.livesInHousehold(), adult.safeContact(),
					adult.addresses().stream().filter((address) -> address.until() == null).toList()))
			.toList();
	}

	private static AgreementView.Said said(FamilyAgreement.Said one, Household household) {
		return new AgreementView.Said(value(one.personId()), household.nameOf(one.personId()), one.decision(),
				one.scope(), one.shareWith(), one.excluded(), one.method(), one.givenBy(), one.privacyNotice(),
				one.decidedOn(), one.withdrawnOn());
	}

	private static UUID value(PersonId person) {
		return (person != null) ? person.value() : null;
	}

	private void viewed(CaseFile file, String what) {
		this.events.publishEvent(new RecordViewed(Subject.of(file.id()), file.family(), what, this.clock.instant()));
	}

}

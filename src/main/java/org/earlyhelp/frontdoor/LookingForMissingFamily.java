package org.earlyhelp.frontdoor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.FamilyMissing;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.family.PersonCodes;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings a family that moved away and did not arrive before the front door, so that
 * somebody looks for it and weighs a step-up. What is on record and would be refused of a
 * contact is left out: the family is looked for in any case. Local choice.
 */
@Component
class LookingForMissingFamily {

	private static final String EARLY_HELP = "5D";

	private final CaseFiles cases;

	private final FamilyMembers families;

	private final ReceivingContact receiving;

	private final Profile profile;

	private final CurrentUser user;

	private final Clock clock;

	LookingForMissingFamily(CaseFiles cases, FamilyMembers families, ReceivingContact receiving, Profile profile,
			CurrentUser user, Clock clock) {
		this.cases = cases;
		this.families = families;
		this.receiving = receiving;
		this.profile = profile;
		this.user = user;
		this.clock = clock;
	}

	@EventListener
	void on(FamilyMissing fact) {
		CaseFile file = this.cases.called(fact.episode());
		this.user.as(User.SYSTEM, () -> {
			Household household = this.families.household(file.family());
			LocalDate today = ServiceTime.dayOf(this.clock.instant());
			this.receiving.receive(contact(file.reference(), household, fact, KnownCodes.of(this.profile), today));
		});
	}

	static ReceiveContact contact(String reference, Household household, FamilyMissing fact, KnownCodes codes,
			LocalDate today) {
		String what = fact.answered() ? "they say that the family is not there" : "nobody there has answered in time";
		String narrative = "The family of case %s was to move to %s, and %s. Find out where the children are; consider a step-up to social care."
			.formatted(reference, fact.to(), what);
		List<ReceiveContact.Child> children = household.children()
			.stream()
			.map((member) -> child(member, codes.people(), today))
			.toList();
		List<ReceiveContact.Adult> adults = household.adults().stream().map(LookingForMissingFamily::adult).toList();
		return new ReceiveContact(null, Channel.INTERNAL, EARLY_HELP, ContactType.CONCERN,
				new ReceiveContact.Referrer(null, "Early help", null, null, null, null), children,
				(children.isEmpty() && adults.isEmpty()) ? List.of(nobodyLeft()) : adults, List.of(), null, narrative,
				null, null, List.of(), null, null, null, null);
	}

	private static ReceiveContact.Child child(Household.Member member, PersonCodes codes, LocalDate today) {
		LocalDate expected = (member.dateOfBirth() == null && member.expectedDate() != null
				&& ContactCheck.isExpected(member.expectedDate(), today)) ? member.expectedDate() : null;
		String firstName = (member.firstName() != null || expected != null) ? member.firstName() : TakingDown.UNNAMED;
		return new ReceiveContact.Child(firstName, nameOr(member.lastName()), member.dateOfBirth(), expected,
				ours(member.sex(), codes.sexes()), ours(member.ethnicity(), codes.ethnicities()), home(member),
				member.school(), null, null, List.of(), null, member.language());
	}

	private static ReceiveContact.Adult adult(Household.Member member) {
		return new ReceiveContact.Adult(member.firstName(), nameOr(member.lastName()), member.dateOfBirth(),
				member.relationship(), member.parentalResponsibility(), member.livesInHousehold(), null);
	}

	/** R1.1: on record nobody belongs to the family any more, and it is looked for. */
	private static ReceiveContact.Adult nobodyLeft() {
		return new ReceiveContact.Adult(null, TakingDown.UNNAMED, null, null, null, null, null);
	}

	private static String nameOr(String name) {
		return (name != null && !name.isBlank()) ? name : TakingDown.UNNAMED;
	}

	private static String ours(String code, Set<String> codes) {
		return (code != null && codes.contains(code)) ? code : null;
	}

	/** What is protected goes no further. */
	private static ReceiveContact.Address home(Household.Member member) {
		return member.addresses()
			.stream()
			.filter((address) -> address.until() == null && !address.isProtected())
			.findFirst()
			.map((address) -> new ReceiveContact.Address(address.line1(), address.postcode()))
			.orElse(null);
	}

}

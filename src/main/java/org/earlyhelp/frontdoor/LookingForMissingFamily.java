package org.earlyhelp.frontdoor;

import java.util.List;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.FamilyMissing;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings a family that moved away and did not arrive before the front door, so that
 * somebody looks for it and weighs a step-up. Local choice.
 */
@Component
class LookingForMissingFamily {

	private static final String EARLY_HELP = "5D";

	private final CaseFiles cases;

	private final FamilyMembers families;

	private final ReceivingContact receiving;

	private final CurrentUser user;

	LookingForMissingFamily(CaseFiles cases, FamilyMembers families, ReceivingContact receiving, CurrentUser user) {
		this.cases = cases;
		this.families = families;
		this.receiving = receiving;
		this.user = user;
	}

	@EventListener
	void on(FamilyMissing fact) {
		CaseFile file = this.cases.called(fact.episode());
		this.user.as(User.SYSTEM, () -> {
			Household household = this.families.household(file.family());
			this.receiving.receive(contact(file, household, fact));
		});
	}

	private static ReceiveContact contact(CaseFile file, Household household, FamilyMissing fact) {
		String what = fact.answered() ? "they say that the family is not there" : "nobody there has answered in time";
		String narrative = "The family of case %s was to move to %s, and %s. Find out where the children are; consider a step-up to social care."
			.formatted(file.reference(), fact.to(), what);
		return new ReceiveContact(null, Channel.INTERNAL, EARLY_HELP, ContactType.CONCERN,
				new ReceiveContact.Referrer(null, "Early help", null, null, null, null),
				household.children().stream().map(LookingForMissingFamily::child).toList(),
				household.adults().stream().map(LookingForMissingFamily::adult).toList(), List.of(), null, narrative,
				null, null, List.of(), null, null, null, null);
	}

	private static ReceiveContact.Child child(Household.Member member) {
		return new ReceiveContact.Child(member.firstName(), member.lastName(), member.dateOfBirth(),
				(member.dateOfBirth() == null) ? member.expectedDate() : null, member.sex(), member.ethnicity(),
				home(member), member.school(), null, null, List.of(), null, member.language());
	}

	private static ReceiveContact.Adult adult(Household.Member member) {
		return new ReceiveContact.Adult(member.firstName(), member.lastName(), member.dateOfBirth(),
				member.relationship(), member.parentalResponsibility(), member.livesInHousehold(), null);
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

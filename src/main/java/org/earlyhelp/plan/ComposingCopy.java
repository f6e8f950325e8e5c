package org.earlyhelp.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.earlyhelp.assessment.Need;
import org.earlyhelp.assessment.Needs;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.family.Agreements;
import org.earlyhelp.family.FamilyAgreement;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.family.SearchText;
import org.earlyhelp.frontdoor.Contact;
import org.earlyhelp.frontdoor.Contacts;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.plan.CopyDraft.Item;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Makes what each person gets of what there is to tell. Asks no right: whoever shows it
 * opens the case first, and publishes the view.
 */
@Component
public class ComposingCopy {

	private final FamilyMembers families;

	private final Agreements agreements;

	private final Needs needs;

	private final Contacts contacts;

	private final Profile profile;

	private final ObjectProvider<HiddenWords> told;

	private final CopyWords words;

	private final Clock clock;

	ComposingCopy(FamilyMembers families, Agreements agreements, Needs needs, Contacts contacts, Profile profile,
			ObjectProvider<HiddenWords> told, CopyWords words, Clock clock) {
		this.families = families;
		this.agreements = agreements;
		this.needs = needs;
		this.contacts = contacts;
		this.profile = profile;
		this.told = told;
		this.words = words;
		this.clock = clock;
	}

	/** A preview for each who belongs to the family now, adults first. */
	public List<CopyPreview> previews(CaseFile file, CopyDraft draft) {
		CopyRules rules = rules(file);
		Household household = rules.household();
		Set<PersonId> withdrew = (draft.kind() == CopyKind.PLAN) ? withdrew(file) : Set.of();
		List<CopyPreview> previews = new ArrayList<>();
		household.adults().forEach((adult) -> previews.add(preview(adult, draft, rules, withdrew)));
		household.children().forEach((child) -> previews.add(preview(child, draft, rules, withdrew)));
		return previews;
	}

	/** R4.4: in this episode; what they said to an earlier one says nothing of this. */
	private Set<PersonId> withdrew(CaseFile file) {
		LocalDate began = ServiceTime.dayOf(file.startedAt());
		return this.agreements.of(file.family())
			.agreements()
			.stream()
			.filter((said) -> said.personId() != null && said.withdrawnOn() != null
					&& !said.withdrawnOn().isBefore(began))
			.map(FamilyAgreement.Said::personId)
			.collect(Collectors.toSet());
	}

	private CopyPreview preview(Household.Member member, CopyDraft draft, CopyRules rules, Set<PersonId> withdrew) {
		Optional<String> none = CopyRules.none(member, LocalDate.now(this.clock), this.profile.casework().copyFromAge())
			.or(() -> withdrew.contains(member.id()) ? Optional.of(CopyRules.NoCopy.WITHDREW) : Optional.empty())
			.map((why) -> this.words.say("copy.none." + why, this.profile.casework().copyFromAge()));
		return new CopyPreview(member.id().value(), member.name(), CopyWords.plain(member.relationship()),
				member.child(), member.livesInHousehold(), none.isEmpty(), none.orElse(null), member.safeContact(),
				none.isEmpty() ? sections(member, draft, rules) : List.of());
	}

	private List<CopyPreview.Section> sections(Household.Member member, CopyDraft draft, CopyRules rules) {
		Map<CopySection, List<CopyContent.Entry>> told = new EnumMap<>(CopySection.class);
		Map<CopySection, List<CopyPreview.Withheld>> withheld = new EnumMap<>(CopySection.class);
		for (Item item : draft.items()) {
			told.computeIfAbsent(item.section(), (section) -> new ArrayList<>());
			withheld.computeIfAbsent(item.section(), (section) -> new ArrayList<>());
			rules.kept(item, draft, member)
				.ifPresentOrElse(
						(kept) -> withheld.get(item.section())
							.add(new CopyPreview.Withheld(item.name(), item.text(), kept, this.words.why(kept))),
						() -> told.get(item.section())
							.add(new CopyContent.Entry(item.name(), item.text(), item.facts())));
		}
		return told.keySet()
			.stream()
			.map((section) -> new CopyPreview.Section(section, this.words.heading(section),
					!told.get(section).isEmpty(), section.onlyIfAsked(), told.get(section), withheld.get(section)))
			.toList();
	}

	private CopyRules rules(CaseFile file) {
		Set<PersonId> harmed = new HashSet<>();
		Set<PersonId> harming = new HashSet<>();
		for (Need need : this.needs.of(file.id())) {
			if (need.person() != null && this.profile.codes().isOfHarming(need.code())) {
				harming.add(need.person());
			}
			else if (need.person() != null && this.profile.isHarm(need.code())) {
				harmed.add(need.person());
			}
		}
		Household household = this.families.household(file.family());
		return new CopyRules(household, harmed, harming, this.families.tellsProtectedAddress(file.family()),
				whoAsked(file, household),
				this.told.stream().flatMap((words) -> words.of(file.id()).stream()).toList());
	}

	/**
	 * The public, and whoever else told us and wants not to be known. What tells them is
	 * the last of their names that nobody of the family has.
	 */
	private Predicate<String> whoAsked(CaseFile file, Household household) {
		List<String> names = Optional.ofNullable(file.contact())
			.flatMap((contact) -> this.contacts.findById(contact.value()))
			.map(Contact::given)
			.filter((given) -> given.hidesReferrer(this.profile.codes()))
			.map((given) -> SearchText.words(given.referrer().name()))
			.orElse(List.of());
		Set<String> family = household.members()
			.stream()
			.flatMap((member) -> SearchText.words(member.name()).stream())
			.collect(Collectors.toSet());
		return names.stream()
			.filter((name) -> !family.contains(name))
			.reduce((first, last) -> last)
			.<Predicate<String>>map(
					(telling) -> (text) -> SearchText.words(text).stream().anyMatch((word) -> word.startsWith(telling)))
			.orElse((text) -> false);
	}

}

package org.earlyhelp.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.earlyhelp.family.Household;
import org.earlyhelp.plan.CopyDraft.Item;
import org.earlyhelp.plan.CopyDraft.Nature;
import org.earlyhelp.plan.CopyRules.NoCopy;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Each person is told what is theirs to know, and nothing that could harm another. */
class CopyRulesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

	private final Household.Member jay = child("Jay", LocalDate.of(2013, 1, 8));

	private final Household.Member tia = child("Tia", LocalDate.of(2019, 4, 2));

	private final Household.Member mother = adult("Rosa", true, true);

	private final Household.Member stepfather = adult("Carl", false, true);

	private final Household.Member father = adult("Vik", true, false);

	private final Household.Member grandmother = adult("Edna", null, false);

	private final Household household = new Household(FamilyId.next(), "Doyle family", null,
			List.of(this.jay, this.tia, this.mother, this.stepfather, this.father, this.grandmother), List.of());

	private final Item hers = item(CopySection.NEEDS, Nature.PERSONAL, this.mother, "Adult’s mental health");

	private final Item tias = item(CopySection.NEEDS, Nature.PERSONAL, this.tia, "Development");

	private final Item worries = Item.of(CopySection.WORRIES, Nature.FOR_ALL, "Sleep, and money.");

	@Test
	void homeOfTheOthersIsKeptFromAParentWhoMovedOut() {
		Item home = new Item(CopySection.ADDRESS, Nature.PRESENCE, this.tia.id(), null, "Tia", "4 Station Road",
				List.of());

		assertThat(keptFrom(this.father, calm(), home)).containsExactly("ADDRESS HOME_OF_OTHERS");
		assertThat(keptFrom(this.mother, calm(), home)).isEmpty();
	}

	@Test
	void tellsAdultsOfOneHouseholdOfEachOther() {
		assertThat(keptFrom(this.mother, calm(), this.hers, this.tias, this.worries)).isEmpty();
		assertThat(keptFrom(this.stepfather, calm(), this.hers, this.tias, this.worries)).isEmpty();
	}

	@Test
	void tellsAParentWhoLivesElsewhereOfTheChildrenAlone() {
		assertThat(keptFrom(this.father, calm(), this.hers, this.tias, this.worries))
			.containsExactly("NEEDS LIVES_ELSEWHERE", "WORRIES WRITTEN_FOR_ALL");
		assertThat(keptFrom(this.father, calm(), this.tias, this.worries)).isEmpty();
	}

	@Test
	void tellsWhoHasNoResponsibilityOfTheirOwnPartAlone() {
		Item lift = new Item(CopySection.ACTIONS, Nature.PERSONAL, this.tia.id(), this.grandmother.id(), "Tia",
				"Take Tia to the group", List.of());

		assertThat(keptFrom(this.grandmother, calm(), lift, this.tias)).containsExactly("NEEDS NO_RESPONSIBILITY");
	}

	@Test
	void tellsAChildOfThemselvesAlone() {
		Item jays = item(CopySection.NEEDS, Nature.PERSONAL, this.jay, "Attendance");

		assertThat(keptFrom(this.jay, calm(), jays, this.tias, this.hers, this.worries))
			.containsExactly("NEEDS ABOUT_OTHERS", "NEEDS ABOUT_OTHERS", "WORRIES WRITTEN_FOR_ALL");
	}

	@Test
	void hidesWhatOneParentToldOfAbuseFromTheOther() {
		Item abuse = item(CopySection.NEEDS, Nature.HARM, this.mother, "Victim of domestic abuse");
		CopyRules rules = rules(Set.of(this.mother.id()), Set.of(), (text) -> false, (text) -> false);

		assertThat(keptFrom(this.stepfather, rules, abuse, this.tias, this.worries)).containsExactly("NEEDS SAFETY",
				"WORRIES WRITTEN_FOR_ALL");
		assertThat(keptFrom(this.mother, rules, abuse, this.tias, this.worries)).isEmpty();
	}

	@Test
	void hidesHarmToAChildFromAllButTheAdultWhoIsHarmedToo() {
		Item affected = item(CopySection.NEEDS, Nature.HARM, this.tia, "Child affected by domestic abuse");
		CopyRules rules = rules(Set.of(this.mother.id(), this.tia.id()), Set.of(), (text) -> false, (text) -> false);

		assertThat(keptFrom(this.mother, rules, affected)).isEmpty();
		assertThat(keptFrom(this.stepfather, rules, affected)).containsExactly("NEEDS SAFETY");
		assertThat(keptFrom(this.father, rules, affected)).containsExactly("NEEDS SAFETY");
		assertThat(keptFrom(this.jay, rules, affected)).containsExactly("NEEDS SAFETY");
	}

	@Test
	void tellsAnAdultWhoHarmsOfTheirOwnPartAlone() {
		Item his = item(CopySection.NEEDS, Nature.HARM, this.stepfather, "Perpetrator of domestic abuse");
		Item affected = item(CopySection.NEEDS, Nature.HARM, this.tia, "Child affected by domestic abuse");
		CopyRules rules = rules(Set.of(this.tia.id()), Set.of(this.stepfather.id()), (text) -> false, (text) -> false);

		assertThat(keptFrom(this.stepfather, rules, his, affected, this.worries)).containsExactly("NEEDS SAFETY",
				"WORRIES WRITTEN_FOR_ALL");
		assertThat(keptFrom(this.mother, rules, affected)).isEmpty();
	}

	@Test
	void leavesTheHarmedAdultWhatWasWrittenForTheFamily() {
		Item his = item(CopySection.NEEDS, Nature.HARM, this.stepfather, "Perpetrator of domestic abuse");
		Item contingency = Item.of(CopySection.CONTINGENCY, Nature.FOR_ALL, "Ring 999.");
		CopyRules rules = rules(Set.of(this.mother.id()), Set.of(this.stepfather.id()), (text) -> false,
				(text) -> false);

		assertThat(keptFrom(this.mother, rules, his, contingency)).containsExactly("NEEDS SAFETY");
	}

	@Test
	void keepsAChildsWordsOfHarmFromEveryAdult() {
		Item words = item(CopySection.VOICES, Nature.WORDS, this.tia, "He hit me.");
		CopyRules rules = rules(Set.of(this.tia.id()), Set.of(), (text) -> false, (text) -> false);

		assertThat(keptFrom(this.mother, rules, words)).containsExactly("VOICES CHILDS_WORDS");
		assertThat(keptFrom(this.tia, rules, words)).isEmpty();
		assertThat(keptFrom(this.mother, calm(), words)).isEmpty();
	}

	@Test
	void tellsNobodyAProtectedAddress() {
		Item home = new Item(CopySection.ADDRESS, Nature.PROTECTED_HOME, this.mother.id(), null, "Rosa", null,
				List.of());
		Item told = Item.of(CopySection.CONTACTS, Nature.OPEN, "The refuge at 4 Elm Court");
		Item inAFact = new Item(CopySection.ACTIONS, Nature.PERSONAL, this.mother.id(), null, "Rosa", "Move the post",
				List.of(new CopyContent.Fact("Who", "4 Elm Court")));
		CopyRules rules = rules(Set.of(), Set.of(), (text) -> text.contains("Elm Court"), (text) -> false);

		assertThat(keptFrom(this.mother, rules, home, told, inAFact)).containsExactly("ADDRESS PROTECTED_ADDRESS",
				"CONTACTS PROTECTED_ADDRESS", "ACTIONS PROTECTED_ADDRESS");
	}

	@Test
	void tellsNobodyWhoAskedForHelp() {
		Item telling = Item.of(CopySection.STRENGTHS, Nature.FOR_ALL, "Mrs Pickles next door keeps an eye out.");
		CopyRules rules = rules(Set.of(), Set.of(), (text) -> false, (text) -> text.contains("Pickles"));

		assertThat(keptFrom(this.mother, rules, telling, this.worries)).containsExactly("STRENGTHS WHO_ASKED");
	}

	@Test
	void givesAChildACopyFromTheirTwelfthBirthday() {
		assertThat(CopyRules.none(this.jay, TODAY, 12)).isEmpty();
		assertThat(CopyRules.none(this.tia, TODAY, 12)).contains(NoCopy.TOO_YOUNG);
		assertThat(CopyRules.none(child("Amy", TODAY.minusYears(12)), TODAY, 12)).isEmpty();
		assertThat(CopyRules.none(child("Amy", TODAY.minusYears(12).plusDays(1)), TODAY, 12))
			.contains(NoCopy.TOO_YOUNG);
		assertThat(CopyRules.none(child("Amy", null), TODAY, 12)).contains(NoCopy.TOO_YOUNG);
		assertThat(CopyRules.none(member("Baby", null, TODAY.plusDays(30), true, null, true), TODAY, 12))
			.contains(NoCopy.UNBORN);
		assertThat(CopyRules.none(this.mother, TODAY, 12)).isEmpty();
	}

	private CopyRules calm() {
		return rules(Set.of(), Set.of(), (text) -> false, (text) -> false);
	}

	private CopyRules rules(Set<PersonId> harmed, Set<PersonId> harming, Predicate<String> protectedPlace,
			Predicate<String> whoAsked) {
		return new CopyRules(this.household, harmed, harming, protectedPlace, whoAsked, List.of());
	}

	/** What is kept, as section and reason, in the order of the items. */
	private static List<String> keptFrom(Household.Member person, CopyRules rules, Item... items) {
		var draft = new CopyDraft(CopyKind.PLAN, "The plan", List.of(items));
		List<String> kept = new ArrayList<>();
		for (Item item : items) {
			rules.kept(item, draft, person).ifPresent((why) -> kept.add(item.section() + " " + why));
		}
		return kept;
	}

	private static Item item(CopySection section, Nature nature, Household.Member about, String text) {
		return new Item(section, nature, about.id(), null, about.name(), text, List.of());
	}

	private static Household.Member child(String name, LocalDate born) {
		return member(name, born, null, true, null, true);
	}

	private static Household.Member adult(String name, Boolean responsible, boolean livesThere) {
		return member(name, LocalDate.of(1990, 1, 1), null, false, responsible, livesThere);
	}

	private static Household.Member member(String name, LocalDate born, LocalDate expected, boolean child,
			Boolean responsible, boolean livesThere) {
		return new Household.Member(PersonId.next(), name, "Doyle", born, expected, null, child, responsible,
				livesThere, null, null, null, null, null, List.of(), null, null, null, List.of(), TODAY, null);
	}

}

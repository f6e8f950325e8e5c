package org.earlyhelp.subjectaccess;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.earlyhelp.family.SearchText;

/**
 * What is proposed for each item before anybody decides: the one place for its rules
 * (people-and-access, 6.2 to 6.4).
 * <ul>
 * <li>What tells who asked for help anonymously, or is of the public, is masked.</li>
 * <li>What tells a protected address is masked.</li>
 * <li>What names somebody else of the family, by name or as their mother or brother, is
 * looked at.</li>
 * <li>What tells of somebody outside the family who is not there for their work is looked
 * at.</li>
 * <li>A document is looked at: no rule reads what is in a file.</li>
 * <li>What is about harm is looked at.</li>
 * <li>All else is released.</li>
 * </ul>
 * What is looked at has no proposal of its own: somebody decides. A stranger who is named
 * in somebody's own words alone is not found by any rule; whoever decides reads the text.
 *
 * @param whoAsked whether a text tells who asked and is not to be known
 * @param protectedPlace whether a text tells an address that is protected
 * @param others first names of those of the family whose record it is not, as keys
 */
record Proposals(Predicate<String> whoAsked, Predicate<String> protectedPlace, Set<String> others) {

	static final String NAME_WITHHELD = "[name withheld]";

	static final String ADDRESS_WITHHELD = "[address withheld]";

	/** A person of the family without their name. */
	private static final Set<String> KIN = Set.of("mother", "mum", "mam", "mummy", "father", "dad", "daddy", "parent",
			"parents", "stepmother", "stepmum", "stepfather", "stepdad", "brother", "brothers", "sister", "sisters",
			"sibling", "siblings", "halfbrother", "halfsister", "stepbrother", "stepsister", "grandmother", "nan",
			"nana", "gran", "grandma", "grandfather", "grandad", "grandpa", "grandparents", "aunt", "auntie", "uncle",
			"cousin", "cousins", "partner", "husband", "wife", "boyfriend", "girlfriend", "carer");

	/**
	 * A proposal.
	 *
	 * @param outcome null where somebody has to look at it
	 * @param readsAs how it reads with what must not be told masked; the text itself
	 * where nothing is
	 * @param hides whether anything is masked
	 */
	record Proposal(ItemOutcome outcome, String readsAs, boolean hides, Set<Reason> reasons) {
	}

	Proposal of(HeldItem item) {
		Set<Reason> reasons = EnumSet.noneOf(Reason.class);
		String masked = item.text();
		for (String told : item.whoAsked()) {
			masked = masked.replace(told, NAME_WITHHELD);
		}
		masked = Mask.mask(masked, this.whoAsked, NAME_WITHHELD);
		if (!masked.equals(item.text())) {
			reasons.add(Reason.WHO_ASKED);
		}
		String withoutPlace = Mask.mask(masked, this.protectedPlace, ADDRESS_WITHHELD);
		if (!withoutPlace.equals(masked)) {
			reasons.add(Reason.PROTECTED_ADDRESS);
		}
		boolean hides = !reasons.isEmpty();
		if (namesFamily(item.title()) || namesFamily(withoutPlace)) {
			reasons.add(Reason.NAMES_FAMILY);
		}
		if (!item.outsiders().isEmpty()) {
			reasons.add(Reason.THIRD_PARTY);
		}
		if (item.kind() == ItemKind.DOCUMENT) {
			reasons.add(Reason.FILE);
		}
		if (item.restricted()) {
			reasons.add(Reason.RESTRICTED);
		}
		if (item.harm()) {
			reasons.add(Reason.HARM);
		}
		boolean look = reasons.stream()
			.anyMatch((reason) -> reason != Reason.WHO_ASKED && reason != Reason.PROTECTED_ADDRESS);
		return new Proposal(look ? null : hides ? ItemOutcome.REDACT : ItemOutcome.RELEASE, withoutPlace, hides,
				reasons);
	}

	/** Whether a text tells what no pack may tell. */
	boolean tells(String text, List<String> wordForWord) {
		return wordForWord.stream().anyMatch(text::contains) || this.whoAsked.test(text)
				|| this.protectedPlace.test(text);
	}

	private boolean namesFamily(String text) {
		return SearchText.words(text).stream().anyMatch((word) -> names(word) || names(withoutS(word)));
	}

	private boolean names(String word) {
		return this.others.contains(word) || KIN.contains(word);
	}

	private static String withoutS(String word) {
		return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
	}

}

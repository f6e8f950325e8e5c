package org.earlyhelp.family;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Who an adult is to the children, as far as the words tell that somebody wrote down.
 * Where they might mean several things, nothing is drawn that may be wrong.
 *
 * @param row which row of the family they stand in
 * @param tie how they are tied to the children
 * @param side whose parent they are; null unless the words say so
 * @param sex F or M; null where the words do not tell
 */
record Kinship(Row row, Tie tie, String side, String sex) {

	private static final Set<String> GRAND = Set.of("GRANDMOTHER", "GRANDFATHER", "GRANDPARENT", "GRANDMA", "GRANDPA",
			"GRANDAD", "GRANDDAD", "GRAN", "GRANNY", "NAN", "NANA", "NANNA", "NANNY", "GRANDMUM");

	private static final Set<String> PARENT = Set.of("MOTHER", "MUM", "MUMMY", "MAM", "FATHER", "DAD", "DADDY",
			"PARENT");

	private static final Set<String> IN_PLACE = Set.of("STEP", "STEPMOTHER", "STEPMUM", "STEPFATHER", "STEPDAD",
			"STEPPARENT", "FOSTER", "CARER", "GUARDIAN");

	private static final Set<String> SIBLING = Set.of("BROTHER", "SISTER", "SIBLING", "HALFBROTHER", "HALFSISTER",
			"STEPBROTHER", "STEPSISTER", "COUSIN");

	private static final Set<String> SOMEBODY_ELSES = Set.of("OF", "TO", "PARTNER", "BOYFRIEND", "GIRLFRIEND",
			"HUSBAND", "WIFE", "FRIEND", "EX", "FORMER", "LAW", "GREAT");

	private static final Set<String> WOMEN = Set.of("MOTHER", "MUM", "MUMMY", "MAM", "GRANDMOTHER", "GRANDMA",
			"GRANDMUM", "GRAN", "GRANNY", "NAN", "NANA", "NANNA", "STEPMOTHER", "STEPMUM", "AUNT", "AUNTIE", "AUNTY",
			"SISTER", "HALFSISTER", "STEPSISTER");

	private static final Set<String> MEN = Set.of("FATHER", "DAD", "DADDY", "GRANDFATHER", "GRANDPA", "GRANDAD",
			"GRANDDAD", "STEPFATHER", "STEPDAD", "UNCLE", "BROTHER", "HALFBROTHER", "STEPBROTHER");

	/** Of these words, as MOTHER or Step-father; null where nobody said. */
	static Kinship of(String relationship) {
		if (relationship == null) {
			return new Kinship(Row.PARENTS, Tie.NONE, null, null);
		}
		String told = relationship.toUpperCase(Locale.UK);
		List<String> words = Arrays.asList(told.split("[^\\p{L}'’]+"));
		boolean elses = words.stream()
			.anyMatch((word) -> SOMEBODY_ELSES.contains(word) || word.contains("'") || word.contains("’"));
		if (elses) {
			return new Kinship(Row.PARENTS, Tie.NONE, null, null);
		}
		String sex = sex(words);
		if (any(words, GRAND)) {
			return new Kinship(Row.GRANDPARENTS, Tie.NONE, side(words), sex);
		}
		if (any(words, SIBLING)) {
			return new Kinship(Row.CHILDREN, Tie.NONE, null, sex);
		}
		if (any(words, IN_PLACE)) {
			return new Kinship(Row.PARENTS, Tie.IN_PLACE, null, sex);
		}
		return new Kinship(Row.PARENTS, any(words, PARENT) ? Tie.PARENT : Tie.NONE, null, sex);
	}

	/** As people read it: Step parent for STEP_PARENT; null where nobody said. */
	static String said(String relationship) {
		if (relationship == null || relationship.isBlank()) {
			return null;
		}
		boolean code = relationship.equals(relationship.toUpperCase(Locale.UK));
		String words = code ? relationship.toLowerCase(Locale.UK).replace('_', ' ') : relationship;
		return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
	}

	private static String side(List<String> words) {
		if (words.contains("MATERNAL")) {
			return "F";
		}
		return words.contains("PATERNAL") ? "M" : null;
	}

	private static String sex(List<String> words) {
		if (any(words, WOMEN)) {
			return any(words, MEN) ? null : "F";
		}
		return any(words, MEN) ? "M" : null;
	}

	private static boolean any(List<String> words, Set<String> known) {
		return words.stream().anyMatch(known::contains);
	}

	/** Generations, the eldest first. */
	enum Row {

		/** Parents of the parents. */
		GRANDPARENTS,
		/** Whoever is of the parents' age, and those of whom nobody knows. */
		PARENTS,
		/** The children, and grown-up brothers and sisters. */
		CHILDREN

	}

	/** What is drawn between an adult and the children. */
	enum Tie {

		/** Mother or father. */
		PARENT,
		/** Somebody in a parent's place. */
		IN_PLACE,
		/** Nothing: the words say who they are. */
		NONE

	}

}

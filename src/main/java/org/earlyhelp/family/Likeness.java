package org.earlyhelp.family;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How likely two descriptions are of one person, and why. Names and a birthday weigh as
 * much as they single people out; a number alone is no proof, since numbers are mistyped.
 * All weights are a local choice.
 */
final class Likeness {

	/** Below this nobody is asked to look. */
	static final int WORTH_A_LOOK = 50;

	/** From this on nobody is asked whether they are one. */
	static final int SURELY_THE_SAME = 95;

	private static final int MOST = 100;

	/** A child born this far from the day it was expected may be that child. */
	private static final int DAYS_AROUND_EXPECTED = 45;

	private static final int SHORTEST_PART = 3;

	private final List<String> same = new ArrayList<>();

	private final List<String> different = new ArrayList<>();

	private int points;

	private Likeness() {
	}

	static Likeness between(Candidate told, Candidate known) {
		Likeness likeness = new Likeness();
		likeness.number("NHS number", told.nhsNumber(), known.nhsNumber(), 70,
				told.nhsNumber() != null && !Identifiers.nhsNumberChecks(told.nhsNumber()));
		likeness.number("UPN", told.upn(), known.upn(), 60, told.upn() != null && !Identifiers.upnChecks(told.upn()));
		likeness.name("last name", told.lastName(), known.lastName(), 25);
		likeness.name("first name", told.firstName(), known.firstName(), 20);
		likeness.birth(told, known);
		if (!Collections.disjoint(told.postcodes(), known.postcodes())) {
			likeness.same("same postcode", 20);
		}
		if (told.sex() != null && known.sex() != null && !told.sex().equals(known.sex())) {
			likeness.different("sex", 5);
		}
		return likeness;
	}

	private void number(String what, String told, String known, int weight, boolean badCheck) {
		if (told == null || known == null) {
			return;
		}
		if (!told.equals(known)) {
			different(what, 30);
			return;
		}
		same("same " + what + (badCheck ? " (its check digit does not fit)" : ""), weight);
	}

	/**
	 * Whether two names may be one, written as people write names: alike but for accents,
	 * by sound, or in part. An initial is no name.
	 */
	static boolean isAlike(String told, String known) {
		String one = SearchText.key(told);
		String other = SearchText.key(known);
		if (one.isEmpty() || other.isEmpty()) {
			return false;
		}
		if (one.equals(other)) {
			return true;
		}
		if (Math.min(one.length(), other.length()) < SHORTEST_PART) {
			return false;
		}
		Set<String> shared = new HashSet<>(SearchText.words(told));
		shared.retainAll(SearchText.words(known));
		return SearchText.soundOf(one).equals(SearchText.soundOf(other))
				|| shared.stream().anyMatch((word) -> word.length() >= SHORTEST_PART) || one.startsWith(other)
				|| other.startsWith(one);
	}

	private void name(String what, String told, String known, int weight) {
		String one = SearchText.key(told);
		String other = SearchText.key(known);
		if (one.isEmpty() || other.isEmpty()) {
			return;
		}
		Set<String> shared = new HashSet<>(SearchText.words(told));
		shared.retainAll(SearchText.words(known));
		if (one.equals(other)) {
			same("same " + what, weight);
		}
		else if (SearchText.soundOf(one).equals(SearchText.soundOf(other))) {
			same(what + " sounds the same", weight * 7 / 10);
		}
		else if (!shared.isEmpty()) {
			same("part of the " + what + " is the same", weight * 6 / 10);
		}
		else if (one.startsWith(other) || other.startsWith(one)) {
			same("one " + what + " begins like the other", weight / 2);
		}
		else {
			different(what, 10);
		}
	}

	private void birth(Candidate told, Candidate known) {
		if (told.dateOfBirth() != null && known.dateOfBirth() != null) {
			bornOn(told.dateOfBirth(), known.dateOfBirth());
		}
		else if (told.expectedDate() != null && known.expectedDate() != null) {
			expectedOn(told.expectedDate(), known.expectedDate(), "expected about the same day");
		}
		else if (told.dateOfBirth() != null && known.expectedDate() != null) {
			expectedOn(told.dateOfBirth(), known.expectedDate(), "born about the day that was expected");
		}
		else if (told.expectedDate() != null && known.dateOfBirth() != null) {
			expectedOn(told.expectedDate(), known.dateOfBirth(), "expected about the day of birth");
		}
	}

	private void bornOn(LocalDate told, LocalDate known) {
		if (told.equals(known)) {
			same("same date of birth", 30);
		}
		else if (nearly(told, known)) {
			same("nearly the same date of birth", 15);
		}
		else {
			different("date of birth", 20);
		}
	}

	private void expectedOn(LocalDate one, LocalDate other, String why) {
		if (Math.abs(ChronoUnit.DAYS.between(one, other)) <= DAYS_AROUND_EXPECTED) {
			same(why, 25);
			return;
		}
		different("date of birth", 20);
	}

	/** Day and month swapped, or two of day, month and year the same. */
	private static boolean nearly(LocalDate one, LocalDate other) {
		boolean swapped = one.getYear() == other.getYear() && one.getDayOfMonth() == other.getMonthValue()
				&& one.getMonthValue() == other.getDayOfMonth();
		int equal = 0;
		equal += (one.getYear() == other.getYear()) ? 1 : 0;
		equal += (one.getMonthValue() == other.getMonthValue()) ? 1 : 0;
		equal += (one.getDayOfMonth() == other.getDayOfMonth()) ? 1 : 0;
		return swapped || equal == 2;
	}

	private void same(String what, int weight) {
		this.same.add(what);
		this.points += weight;
	}

	private void different(String what, int weight) {
		this.different.add(what);
		this.points -= weight;
	}

	/** 0 to 100. */
	int score() {
		return Math.max(0, Math.min(MOST, this.points));
	}

	/** As {@code Same last name, same postcode; different first name}. */
	String why() {
		String why = String.join(", ", this.same);
		if (!this.different.isEmpty()) {
			why += (why.isEmpty() ? "different " : "; different ") + String.join(", ", this.different);
		}
		return why.isEmpty() ? why : why.substring(0, 1).toUpperCase() + why.substring(1);
	}

}

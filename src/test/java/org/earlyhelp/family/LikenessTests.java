package org.earlyhelp.family;

import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LikenessTests {

	private static final LocalDate BORN = LocalDate.parse("2016-05-04");

	private static final String HOME = "CH11QF";

	@Test
	void isNearlySureOfNameBirthdayAndPostcode() {
		Likeness likeness = Likeness.between(child("Zoë", "O'Brien", BORN, HOME), child("Zoe", "O’Brien", BORN, HOME));

		assertThat(likeness.score()).isEqualTo(95);
		assertThat(likeness.why()).isEqualTo("Same last name, same first name, same date of birth, same postcode");
	}

	@Test
	void isSureWhereANumberComesOnTop() {
		Candidate one = numbered("Ada", "Quayle", "9434765919");

		assertThat(Likeness.between(one, one).score()).isEqualTo(100);
	}

	@Test
	void saysThatACheckDigitDoesNotFit() {
		Candidate one = numbered("Ada", "Quayle", "9434765918");

		assertThat(Likeness.between(one, one).why())
			.containsIgnoringCase("same NHS number (its check digit does not fit)");
	}

	@Test
	void doubtsOneNumberOnTwoNames() {
		Likeness likeness = Likeness.between(numbered("Ada", "Quayle", "9434765919"),
				numbered("Tom", "Fisher", "9434765919"));

		assertThat(likeness.score()).isBetween(Likeness.WORTH_A_LOOK, 60);
		assertThat(likeness.why()).contains("different last name").contains("first name");
	}

	@Test
	void hearsNamesThatSoundAlike() {
		Likeness likeness = Likeness.between(child("Steven", "Clarke", BORN, null),
				child("Stephen", "Clark", BORN, null));

		assertThat(likeness.score()).isGreaterThanOrEqualTo(Likeness.WORTH_A_LOOK);
		assertThat(likeness.why()).containsIgnoringCase("last name sounds the same");
	}

	@Test
	void knowsPartOfADoubleName() {
		Likeness likeness = Likeness.between(child("Kofi", "Osei-Brown", BORN, HOME),
				child("Kofi", "Brown", BORN, HOME));

		assertThat(likeness.why()).containsIgnoringCase("part of the last name is the same");
		assertThat(likeness.score()).isGreaterThan(80);
	}

	@Test
	void tellsTwinsApartFromOneChild() {
		Likeness twins = Likeness.between(child("Ada", "Quayle", BORN, HOME), child("Tom", "Quayle", BORN, HOME));
		Likeness same = Likeness.between(child("Ada", "Quayle", BORN, HOME), child("Ada", "Quayle", BORN, HOME));

		assertThat(twins.score()).isLessThan(same.score() - 20);
		assertThat(twins.why()).endsWith("different first name");
	}

	@Test
	void doesNotOfferASibling() {
		Likeness siblings = Likeness.between(child("Ada", "Quayle", BORN, HOME),
				child("Tom", "Quayle", LocalDate.parse("2012-11-23"), HOME));

		assertThat(siblings.score()).isLessThan(Likeness.WORTH_A_LOOK);
	}

	@Test
	void knowsADayAndMonthThatWereSwapped() {
		Likeness likeness = Likeness.between(child("Ada", "Quayle", LocalDate.parse("2016-04-05"), HOME),
				child("Ada", "Quayle", BORN, HOME));

		assertThat(likeness.why()).containsIgnoringCase("nearly the same date of birth");
	}

	@Test
	void knowsTheChildThatWasExpected() {
		Candidate born = child("Ada", "Quayle", BORN, HOME);
		Candidate expected = new Candidate(null, "Quayle", null, BORN.plusDays(9), null, null, null, Set.of(HOME));

		Likeness likeness = Likeness.between(born, expected);

		assertThat(likeness.score()).isGreaterThanOrEqualTo(Likeness.WORTH_A_LOOK);
		assertThat(likeness.why()).containsIgnoringCase("born about the day that was expected");
	}

	@Test
	void partsWhoHasTwoNumbers() {
		Likeness likeness = Likeness.between(numbered("Ada", "Quayle", "9434765919"),
				numbered("Ada", "Quayle", "9434765870"));

		assertThat(likeness.why()).contains("different NHS number");
		assertThat(likeness.score()).isLessThan(Likeness.WORTH_A_LOOK);
	}

	private static Candidate child(String first, String last, LocalDate born, String postcode) {
		return new Candidate(first, last, born, null, null, null, null,
				(postcode != null) ? Set.of(postcode) : Set.of());
	}

	private static Candidate numbered(String first, String last, String nhsNumber) {
		return new Candidate(first, last, null, null, null, nhsNumber, null, Set.of());
	}

}

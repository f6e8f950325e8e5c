package org.earlyhelp.family;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTextTests {

	@ParameterizedTest
	@CsvSource({ "Nguyễn,nguyen", "O'Brien,obrien", "D’Arcy,darcy", "Łukasz,lukasz", "Zoë-Mae,zoemae", "李,李",
			"Ørsted,orsted", "Groß,gross", "Müller,muller", "Þór,thor" })
	void doesNotCountAccentsCaseApostrophesAndHyphens(String name, String key) {
		assertThat(SearchText.key(name)).isEqualTo(key);
	}

	@Test
	void takesNamesApartAtHyphensAndSpaces() {
		assertThat(SearchText.words(" Osei-Brown  van der Berg ")).containsExactly("osei", "brown", "van", "der",
				"berg");
	}

	@Test
	void keepsAPostcodeAsOneWord() {
		assertThat(SearchText.words("Quayle CH1 1QF")).containsExactly("quayle", "ch11qf");
		assertThat(SearchText.words("CH65 4ab")).containsExactly("ch654ab");
	}

	@ParameterizedTest
	@CsvSource({ "Smith,Smyth", "Clark,Clarke", "Stephen,Steven", "Catherine,Katherine", "Nguyen,Nguyễn",
			"Philips,Phillips" })
	void hearsNamesThatSoundAlike(String one, String other) {
		assertThat(SearchText.soundOf(one)).isEqualTo(SearchText.soundOf(other));
	}

	@Test
	void hearsOtherScriptsAndNumbersAsThemselves() {
		assertThat(SearchText.soundOf("李")).isEqualTo("李");
		assertThat(SearchText.soundOf("ch11qf")).isEqualTo("ch11qf");
	}

	@Test
	void hasNoKeyForNothing() {
		assertThat(SearchText.key(null)).isEmpty();
		assertThat(SearchText.words(null)).isEmpty();
		assertThat(SearchText.words(" - ' % _ ")).isEmpty();
		assertThat(SearchText.likeStart("%_")).isEqualTo("%");
	}

}

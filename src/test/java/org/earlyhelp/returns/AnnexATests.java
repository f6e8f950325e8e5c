package org.earlyhelp.returns;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnnexATests {

	@ParameterizedTest
	@CsvSource(nullValues = "none", textBlock = """
			M, a) Male
			F, b) Female
			U, c) Not stated/recorded
			none, c) Not stated/recorded
			I, d) Neither""")
	void saysGender(String code, String said) {
		assertThat(AnnexA.gender(code)).isEqualTo(said);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none", textBlock = """
			WBRI, a) WBRI
			WOTH, d) WOTH
			MOTH, i) MOTH
			OOTH, r) OOTH
			REFU, s) REFU
			NOBT, t) NOBT
			none, u) UNKNOWN
			XXXX, u) UNKNOWN""")
	void saysEthnicity(String code, String said) {
		assertThat(AnnexA.ethnicity(code)).isEqualTo(said);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none", textBlock = """
			1A, a) 1A: Individual
			2B, f) 2B: Education services
			3F, l) 3F: Health services
			5C, p) 5C: LA services
			5D, p1) 5D: LA services
			6, q) 6: Police
			10, u) 10: Unknown
			none, u) 10: Unknown""")
	void saysSource(String code, String said) {
		assertThat(AnnexA.source(code)).isEqualTo(said);
	}

}

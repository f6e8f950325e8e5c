package org.earlyhelp.family;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdentifiersTests {

	@Test
	void checksAnNhsNumberByModulusEleven() {
		assertThat(Identifiers.nhsNumberChecks("9434765919")).isTrue();
		assertThat(Identifiers.nhsNumberChecks("9434765918")).isFalse();
		assertThat(Identifiers.nhsNumberChecks("943476591")).isFalse();
	}

	@Test
	void checksAUpnByItsFirstLetter() {
		assertThat(Identifiers.upnChecks("H801200001001")).isTrue();
		assertThat(Identifiers.upnChecks("B801200001001")).isFalse();
		assertThat(Identifiers.upnChecks("A80120000100")).isFalse();
	}

	@Test
	void dropsSpacesAndKeepsCapitals() {
		assertThat(Identifiers.nhsNumber("943 476 5919")).isEqualTo("9434765919");
		assertThat(Identifiers.postcode("ch1 1qf")).isEqualTo("CH11QF");
		assertThat(Identifiers.upn(" ")).isNull();
	}

}

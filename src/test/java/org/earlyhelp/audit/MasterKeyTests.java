package org.earlyhelp.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MasterKeyTests {

	private static final LedgerSettings NO_KEY = new LedgerSettings(null, null, null, "test", null, null, null, null);

	@TempDir
	Path dir;

	@Test
	void refusesToStartWithoutAKeyInProduction() {
		var production = environment();
		production.setActiveProfiles("prod");

		assertThatIllegalStateException().isThrownBy(() -> new MasterKey(NO_KEY, production))
			.withMessageContaining("early-help.ledger.master-key");
	}

	@Test
	void refusesToStartWithoutAKeyWhereBothProfilesAreOn() {
		var both = environment();
		both.setActiveProfiles("prod", "demo");

		assertThatIllegalStateException().isThrownBy(() -> new MasterKey(NO_KEY, both));
	}

	@Test
	void refusesAKeyOfAnotherLengthWithoutRepeatingIt() {
		assertThatIllegalStateException()
			.isThrownBy(() -> new MasterKey(new LedgerSettings("c2hvcnQ=", null, null, "test", null, null, null, null),
					environment()))
			.withMessageNotContaining("c2hvcnQ=");
	}

	@Test
	void makesOneForADemoThatItsOwnerAloneMayReadAndFindsItAgain() throws Exception {
		var demo = environment();
		demo.setActiveProfiles("demo");
		byte[] label = { 1 };

		byte[] wrapped = new MasterKey(NO_KEY, demo).wrap("key".getBytes(), label);
		byte[] unwrapped = new MasterKey(NO_KEY, demo).unwrap(wrapped, label);

		assertThat(unwrapped).asString().isEqualTo("key");
		Path file = this.dir.resolve("data").resolve("ledger-master.key");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
	}

	private MockEnvironment environment() {
		return new MockEnvironment().withProperty("early-help.data-dir", this.dir.resolve("data").toString());
	}

}

package org.earlyhelp.shared.http;

import java.nio.file.Files;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What holds people's records does not stay on the disk. */
class MadeFileTests {

	private MadeFile made;

	@AfterEach
	void clear() {
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.clearSynchronization();
		}
		if (this.made != null) {
			this.made.close();
		}
	}

	/** 0 is committed, 1 rolled back, 2 nobody knows. */
	@ParameterizedTest
	@CsvSource({ "0, true", "1, false", "2, false" })
	void goesWhereItsTransactionDoesNotCommit(int status, boolean stays) {
		TransactionSynchronizationManager.initSynchronization();
		make();

		TransactionSynchronizationManager.getSynchronizations().forEach((one) -> one.afterCompletion(status));

		assertThat(Files.exists(this.made.path())).isEqualTo(stays);
	}

	@Test
	void goesWhereTheLedgerCannotHaveIt() {
		assertThatIllegalStateException().isThrownBy(() -> MadeFile.of("a.csv", "text/csv", (out) -> {
			out.write("a");
			return 1;
		}, (file) -> {
			this.made = file;
			throw new IllegalStateException("no ledger");
		}));

		assertThat(this.made.path()).doesNotExist();
	}

	private void make() {
		this.made = MadeFile.of("a.csv", "text/csv", (out) -> {
			out.write("a");
			return 1;
		}, (file) -> {
		});
	}

}

package org.earlyhelp.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.junit.jupiter.api.Test;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.TransactionSystemException;

import static org.assertj.core.api.Assertions.assertThat;

/** whoever asked while the database went away may ask again. */
class LostDatabaseTests {

	@Test
	void isForLaterHoweverItIsWrapped() {
		var turnedOut = new SQLException("terminating connection due to administrator command", "57P01");
		var cutOff = new SQLException("An I/O error occurred while sending to the backend.", "08006");
		var noConnection = new SQLTransientConnectionException("not available", (String) null);
		var givenUp = new SQLException("Connection is closed");

		assertThat(Refusing.by(new JpaSystemException(new IllegalStateException(givenUp))).status()).isEqualTo(503);
		assertThat(Refusing.by(new JpaSystemException(new IllegalStateException(turnedOut))).status()).isEqualTo(503);
		assertThat(Refusing.by(new TransactionSystemException("Could not commit", cutOff)).status()).isEqualTo(503);
		assertThat(Refusing.by(new IllegalStateException(noConnection)).headers()).containsEntry("Retry-After", "5");
	}

	@Test
	void isNotWhatTheDatabaseRefused() {
		var refused = new SQLException("violates check constraint", "23514");

		assertThat(Refusing.by(new DataIntegrityViolationException("", refused))).isNull();
	}

}

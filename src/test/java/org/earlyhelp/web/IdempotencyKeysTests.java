package org.earlyhelp.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.ServiceTest;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.Exported;
import org.earlyhelp.shared.ListViewed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who holds a key while its request is done, and after its node died. */
@ServiceTest
class IdempotencyKeysTests {

	private static final String HASH = "h".repeat(64);

	private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

	private static final DomainEvent LOOKED = new ListViewed("TEST", List.of(), Map.of(), NOW);

	private static final DomainEvent EVENT = new Exported("TEST", Map.of(), 0, 0, HASH, NOW);

	private final String id = (UUID.randomUUID().toString() + UUID.randomUUID()).substring(0, 64);

	@Autowired
	private IdempotencyKeys keys;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Clock clock;

	@Autowired
	private PlatformTransactionManager transactions;

	@AfterEach
	void end() {
		this.keys.over(this.id, true);
		this.database.sql("delete from idempotency_key where id = ?").param(this.id).update();
	}

	@Test
	void belongToWhoeverAskedFirst() throws InterruptedException {
		assertThat(this.keys.take(this.id, HASH)).isEmpty();

		elsewhere(() -> assertThat(this.keys.take(this.id, HASH))
			.hasValueSatisfying((earlier) -> assertThat(earlier.isRunning()).isTrue()));

		change();
		assertThat(this.keys.isCommitted()).isTrue();
	}

	/** */
	@Test
	void areTakenOverFromARequestThatChangesNothingMore() throws InterruptedException {
		this.keys.take(this.id, HASH);
		grow(20);

		elsewhere(() -> {
			assertThat(this.keys.take(this.id, HASH)).isEmpty();
			change();
			assertThat(this.keys.isCommitted()).isTrue();
		});

		assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(this::change);
		assertThat(this.keys.isCommitted()).isFalse();
		this.keys.over(this.id, false);
		assertThat(state()).isEqualTo("DONE");
	}

	@Test
	void areNotTakenOverFromARequestThatChangedSomething() throws InterruptedException {
		this.keys.take(this.id, HASH);
		change();
		grow(20);

		elsewhere(() -> assertThat(this.keys.take(this.id, HASH))
			.hasValueSatisfying((earlier) -> assertThat(earlier.isRunning()).isFalse()));
	}

	/** What was looked at and then refused may be sent again as it is. */
	@Test
	void areFreeAgainWhereSomebodyOnlyLooked() {
		this.keys.take(this.id, HASH);
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> this.keys.changed(LOOKED));

		assertThat(this.keys.mayBeHeardAgain()).isTrue();
		this.keys.over(this.id, false);

		assertThat(this.keys.take(this.id, HASH)).isEmpty();
	}

	@Test
	void tellThatNothingWasCommittedWhereItWasNot() {
		this.keys.take(this.id, HASH);
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.keys.changed(EVENT);
			status.setRollbackOnly();
		});

		assertThat(this.keys.isCommitted()).isFalse();
	}

	/** else what the thread does next would be told as done by this key. */
	@Test
	void areLeftBehindEvenWhereTheyCannotBeFreed() {
		var gone = new DriverManagerDataSource("jdbc:h2:mem:gone;IFEXISTS=TRUE");
		var cutOff = new IdempotencyKeys(JdbcClient.create(gone), this.clock, null, null);
		this.keys.take(this.id, HASH);

		cutOff.over(this.id, false);

		assertThat(state()).isEqualTo("RUNNING");
		change();
		assertThat(state()).isEqualTo("RUNNING");
	}

	private void change() {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> this.keys.changed(EVENT));
	}

	/** As if so many seconds had passed. */
	private void grow(int seconds) {
		this.database
			.sql("update idempotency_key set started_at = started_at - interval '" + seconds + "' second where id = ?")
			.param(this.id)
			.update();
	}

	private String state() {
		return this.database.sql("select state from idempotency_key where id = ?")
			.param(this.id)
			.query(String.class)
			.single();
	}

	/** On a thread of its own, as each request is. */
	private void elsewhere(Runnable work) throws InterruptedException {
		var failed = new Throwable[1];
		var thread = new Thread(() -> {
			try {
				work.run();
			}
			finally {
				this.keys.over(this.id, true);
			}
		});
		thread.setUncaughtExceptionHandler((where, thrown) -> failed[0] = thrown);
		thread.start();
		thread.join();
		assertThat(failed[0]).isNull();
	}

}

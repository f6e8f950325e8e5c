package org.earlyhelp.audit;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.earlyhelp.ServiceTest;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whoever changes and whoever erases take turns. */
@ServiceTest
class FamilyTurnsTests {

	@Autowired
	private FamilyTurns turns;

	@Autowired
	private FamilyKeys keys;

	@Autowired
	private ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final FamilyId family = FamilyId.next();

	@Autowired
	FamilyTurnsTests(PlatformTransactionManager transactions) {
		this.transaction = new TransactionTemplate(transactions);
	}

	@Test
	void letsManyChangeAtOnceAndNobodyWhileOneErases() throws Exception {
		change();
		var changed = new CountDownLatch(1);
		var over = new CountDownLatch(1);
		var alone = new CountDownLatch(1);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			Future<?> writer = threads.submit(() -> this.transaction.executeWithoutResult((status) -> {
				publish();
				changed.countDown();
				await(over);
			}));
			await(changed);
			change();
			Future<?> eraser = threads.submit(() -> this.transaction.executeWithoutResult((status) -> {
				this.turns.alone(List.of(this.family));
				alone.countDown();
				this.keys.destroy(this.family, "service-manager", "COURT_ORDER: 1");
			}));
			assertThat(alone.await(300, TimeUnit.MILLISECONDS)).as("while somebody changes").isFalse();
			over.countDown();
			writer.get(30, TimeUnit.SECONDS);
			eraser.get(30, TimeUnit.SECONDS);
		}
		finally {
			over.countDown();
			threads.shutdownNow();
		}

		assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(this::change);
	}

	@Test
	void refusesAtOnceWhoChangesWhileItIsErased() throws Exception {
		change();
		ExecutorService threads = Executors.newSingleThreadExecutor();
		try {
			this.transaction.executeWithoutResult((status) -> {
				this.turns.alone(List.of(this.family));
				publish();
				Future<?> other = threads.submit(this::change);
				assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> other.get(30, TimeUnit.SECONDS))
					.withCauseInstanceOf(PessimisticLockingFailureException.class);
			});
		}
		finally {
			threads.shutdownNow();
		}

		change();
	}

	private void change() {
		this.transaction.executeWithoutResult((status) -> publish());
	}

	private void publish() {
		this.events.publishEvent(new SomethingChanged(this.family, Instant.parse("2026-03-02T09:00:00Z")));
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private record SomethingChanged(FamilyId family, Instant occurredAt) implements DomainEvent {

		@Override
		public Subject subject() {
			return new Subject(Subject.Kind.FAMILY, this.family.value());
		}

	}

}

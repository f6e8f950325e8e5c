package org.earlyhelp.audit;

import java.sql.Connection;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.RecordViewed;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets those who change something of a family and those who erase it take turns: any
 * number change at once, one erases alone. Whoever changes holds the family's key,
 * shared, until the end of the transaction, and is refused at once where it is being
 * destroyed or gone; whoever destroys waits until nobody changes. So a change is whole
 * before an erasure, which takes it too, or it is not made at all. Looking asks nothing.
 */
@Component
public class FamilyTurns {

	private static final String LOCK_NOT_GIVEN = "55P03";

	private static final long WAITED_MILLIS = 10_000;

	private final JdbcClient database;

	private final FamilyKeys keys;

	/** H2 knows no shared locks, and no second node. */
	private final boolean embedded;

	private final Embedded turns = new Embedded();

	FamilyTurns(JdbcClient database, DataSource source, FamilyKeys keys) {
		this.database = database;
		this.keys = keys;
		this.embedded = Boolean.TRUE.equals(new JdbcTemplate(source)
			.execute((Connection connection) -> "H2".equals(connection.getMetaData().getDatabaseProductName())));
	}

	/**
	 * Before anything is written of it.
	 * @throws KeyDestroyed where the family was erased
	 * @throws CannotAcquireLockException where it is being erased
	 */
	@EventListener
	@Order(-10)
	void on(DomainEvent event) {
		FamilyId family = event.family();
		if (family == null || event instanceof RecordViewed || event instanceof ListViewed
				|| !TransactionSynchronizationManager.isActualTransactionActive()) {
			return;
		}
		if (held().families.add(family.value())) {
			hold(family);
		}
	}

	private void hold(FamilyId family) {
		if (this.embedded) {
			this.turns.change(family.value());
			held().changes.add(family.value());
		}
		if (isGone(family)) {
			throw new KeyDestroyed(family);
		}
	}

	private boolean isGone(FamilyId family) {
		try {
			return this.database
				.sql("select destroyed_at from ledger_key where family_id = ?"
						+ (this.embedded ? "" : " for share nowait"))
				.param(family.value())
				.query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
				.optional()
				.flatMap((at) -> at)
				.isPresent();
		}
		catch (UncategorizedSQLException ex) {
			if (!LOCK_NOT_GIVEN.equals(ex.getSQLException().getSQLState())) {
				throw ex;
			}
			throw new CannotAcquireLockException("Family " + family + " is being erased", ex);
		}
	}

	/**
	 * From here to the end of the transaction nobody else changes anything of these.
	 * @throws CannotAcquireLockException where somebody else does for long
	 */
	public void alone(Collection<FamilyId> families) {
		families.forEach(this.keys::of);
		Held held = held();
		if (this.embedded) {
			for (FamilyId family : families) {
				if (!held.alone.contains(family.value())) {
					this.turns.alone(family.value(), held.changes.contains(family.value()));
					held.alone.add(family.value());
				}
			}
		}
		else {
			this.database.sql("select set_config('lock_timeout', ?, true)")
				.param(WAITED_MILLIS + "ms")
				.query(String.class)
				.single();
			this.database.sql("select family_id from ledger_key where family_id in (:families) order by 1 for update")
				.param("families", families.stream().map(FamilyId::value).toList())
				.query(UUID.class)
				.list();
		}
		families.forEach((family) -> held.families.add(family.value()));
	}

	private Held held() {
		Held held = (Held) TransactionSynchronizationManager.getResource(this);
		if (held == null) {
			held = new Held();
			TransactionSynchronizationManager.bindResource(this, held);
			TransactionSynchronizationManager.registerSynchronization(held);
		}
		return held;
	}

	/** What a transaction holds. */
	private final class Held implements TransactionSynchronization {

		private final Set<UUID> families = new HashSet<>();

		private final Set<UUID> changes = new HashSet<>();

		private final Set<UUID> alone = new HashSet<>();

		@Override
		public void suspend() {
			TransactionSynchronizationManager.unbindResource(FamilyTurns.this);
		}

		@Override
		public void resume() {
			TransactionSynchronizationManager.bindResource(FamilyTurns.this, this);
		}

		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResourceIfPossible(FamilyTurns.this);
			this.changes.forEach(FamilyTurns.this.turns::changed);
			this.alone.forEach(FamilyTurns.this.turns::over);
		}

	}

	/** The same turns where the database has no lock for them. */
	private static final class Embedded {

		private final Map<UUID, Integer> changing = new HashMap<>();

		private final Set<UUID> taken = new HashSet<>();

		private synchronized void change(UUID family) {
			if (this.taken.contains(family)) {
				throw new CannotAcquireLockException("Family " + family + " is being erased");
			}
			this.changing.merge(family, 1, Integer::sum);
		}

		private synchronized void changed(UUID family) {
			this.changing.computeIfPresent(family, (one, count) -> (count > 1) ? count - 1 : null);
			notifyAll();
		}

		/**
		 * @param own whether whoever asks is among those who change it
		 */
		private synchronized void alone(UUID family, boolean own) {
			if (!this.taken.add(family)) {
				throw new CannotAcquireLockException("Family " + family + " is being erased");
			}
			long until = System.nanoTime() + WAITED_MILLIS * 1_000_000;
			while (this.changing.getOrDefault(family, 0) > (own ? 1 : 0)) {
				long left = (until - System.nanoTime()) / 1_000_000;
				if (left <= 0 || Thread.currentThread().isInterrupted()) {
					over(family);
					throw new CannotAcquireLockException("Somebody changes something of family " + family);
				}
				pause(left);
			}
		}

		private void pause(long millis) {
			try {
				wait(millis);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

		private synchronized void over(UUID family) {
			this.taken.remove(family);
			notifyAll();
		}

	}

}

package org.earlyhelp.audit;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.earlyhelp.shared.RealTime;
import org.earlyhelp.shared.secret.SealedBox;
import org.earlyhelp.verify.BundleEntry;
import org.earlyhelp.shared.FamilyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One key for each family, made when something is first written about it. A key made in a
 * transaction is remembered only once that has committed, else what is sealed later would
 * be lost with it.
 */
@Component
class FamilyKeys {

	/** Stands for the service's own key. */
	static final FamilyId SERVICE = new FamilyId(new UUID(0, 0));

	private static final int REMEMBERED = 2_000;

	/** Other nodes forget a destroyed key within this many nanoseconds. */
	private static final long REMEMBERED_FOR = 60_000_000_000L;

	private final JdbcClient database;

	private final MasterKey master;

	private final Map<UUID, Remembered> known = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<UUID, Remembered> eldest) {
			return size() > REMEMBERED;
		}

	};

	FamilyKeys(JdbcClient database, MasterKey master) {
		this.database = database;
		this.master = master;
	}

	/** The family's key, made where it has none; empty where it was destroyed. */
	@Transactional
	public Optional<SecretKey> of(FamilyId family) {
		return find(family).or(() -> {
			make(family);
			return find(family);
		}).flatMap(Stored::key);
	}

	/** The family's key; empty where it was destroyed or never made. */
	@Transactional
	public Optional<SecretKey> existing(FamilyId family) {
		return find(family).flatMap(Stored::key);
	}

	/**
	 * Erases at once all that was ever sealed for the family.
	 * @param under the rule or request that it is destroyed under
	 */
	@Transactional
	public void destroy(FamilyId family, String by, String under) {
		make(family);
		this.database.sql("""
				update ledger_key set wrapped_key = null, destroyed_at = ?, destroyed_by = ?, destroyed_under = ?
				where family_id = ? and destroyed_at is null""")
			.params(Entry.utc(RealTime.now()), by, under, family.value())
			.update();
		forget(family);
		whenCommitted(() -> forget(family));
	}

	/** When and why the keys of these families were destroyed, where they were. */
	@Transactional
	public Map<UUID, LedgerLine.Erased> destroyed(Collection<UUID> families) {
		var destroyed = new HashMap<UUID, LedgerLine.Erased>();
		if (!families.isEmpty()) {
			this.database.sql("""
					select family_id, destroyed_at, destroyed_by, destroyed_under from ledger_key
					where family_id in (:families) and destroyed_at is not null""")
				.param("families", families)
				.query((row) -> {
					destroyed.put(row.getObject("family_id", UUID.class),
							new LedgerLine.Erased(row.getObject("destroyed_at", OffsetDateTime.class).toInstant(),
									row.getString("destroyed_by"), row.getString("destroyed_under")));
				});
		}
		return destroyed;
	}

	/**
	 * When the family's key was destroyed, by whom and under what; empty where it was
	 * not.
	 */
	@Transactional(readOnly = true)
	public Optional<BundleEntry.Said.Erased> destroyed(FamilyId family) {
		return this.database
			.sql("select destroyed_at, destroyed_by, destroyed_under from ledger_key"
					+ " where family_id = ? and destroyed_at is not null")
			.param(family.value())
			.query((row, number) -> new BundleEntry.Said.Erased(
					row.getObject("destroyed_at", OffsetDateTime.class).toInstant().toString(),
					Objects.toString(row.getString("destroyed_by"), ""),
					Objects.toString(row.getString("destroyed_under"), "")))
			.optional();
	}

	private Optional<Stored> find(FamilyId family) {
		SecretKey remembered = remembered(family.value());
		if (remembered != null) {
			return Optional.of(new Stored(Optional.of(remembered)));
		}
		return this.database.sql("select wrapped_key from ledger_key where family_id = ?")
			.param(family.value())
			.query((row, number) -> new Stored(Optional.ofNullable(row.getBytes(1)).map((key) -> unwrap(family, key))))
			.optional()
			.map((stored) -> {
				stored.key().ifPresent((key) -> whenCommitted(() -> remember(family.value(), key)));
				return stored;
			});
	}

	private void make(FamilyId family) {
		this.database.sql("""
				insert into ledger_key (family_id, wrapped_key, created_at) values (?, ?, ?)
				on conflict do nothing""")
			.params(family.value(), this.master.wrap(SealedBox.random(32), Entry.bytes(family.value())),
					Entry.utc(RealTime.now()))
			.update();
	}

	private SecretKey unwrap(FamilyId family, byte[] wrapped) {
		try {
			return new SecretKeySpec(this.master.unwrap(wrapped, Entry.bytes(family.value())), "AES");
		}
		catch (IllegalStateException ex) {
			throw new IllegalStateException(
					"The master key is not the one that this database's ledger was written with", ex);
		}
	}

	private SecretKey remembered(UUID family) {
		synchronized (this.known) {
			Remembered found = this.known.get(family);
			return (found != null && System.nanoTime() - found.since() < REMEMBERED_FOR) ? found.key() : null;
		}
	}

	private void remember(UUID family, SecretKey key) {
		synchronized (this.known) {
			this.known.put(family, new Remembered(key, System.nanoTime()));
		}
	}

	/** Reads every key afresh from here on. */
	void forgetAll() {
		synchronized (this.known) {
			this.known.clear();
		}
	}

	private void forget(FamilyId family) {
		synchronized (this.known) {
			this.known.remove(family.value());
		}
	}

	private static void whenCommitted(Runnable then) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				then.run();
			}

		});
	}

	private record Stored(Optional<SecretKey> key) {
	}

	private record Remembered(SecretKey key, long since) {
	}

}

package org.earlyhelp.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.access.WhyRead;
import org.earlyhelp.TestDatabase;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.secret.SecretFile;
import org.earlyhelp.verify.Checkpoint;
import org.earlyhelp.verify.LedgerVerify;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A ledger in a database of its own, on one connection, for tests that do to it what no
 * other test should meet.
 */
final class LedgerAlone implements AutoCloseable {

	private final SingleConnectionDataSource connection;

	/** How many more are let through; below 0, all. */
	private int statements = -1;

	final JdbcClient database;

	final TransactionTemplate transaction;

	/** What the checkpoints are also written to. */
	final Path kept;

	Ledger ledger;

	Sequencer sequencer;

	Checkpoints checkpoints;

	SigningKey key;

	Bundling bundling;

	SequencingLedger sequencing;

	OfferingCheckpoints offering;

	LedgerAlone(Path folder) {
		this(folder, TestDatabase.isPostgresql() ? connected(TestDatabase.emptyPostgresql(), "postgres")
				: connected("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH", "sa"));
		make(TestDatabase.isPostgresql() ? "postgresql" : "h2");
		open(1, 0, null, null);
	}

	private LedgerAlone(Path folder, Connection real) {
		this.kept = folder.resolve("kept.txt");
		this.connection = new SingleConnectionDataSource(mortal(real), true);
		this.database = JdbcClient.create(this.connection);
		this.transaction = new TransactionTemplate(new DataSourceTransactionManager(this.connection));
	}

	/** One of several nodes on a database; where it is empty, its tables are made. */
	static LedgerAlone on(String address, Path folder) {
		boolean postgresql = address.startsWith("jdbc:postgresql:");
		var node = new LedgerAlone(folder, connected(address, postgresql ? "postgres" : "sa"));
		if (node.database.sql("select count(*) from information_schema.tables where lower(table_name) = 'ledger_entry'")
			.query(Long.class)
			.single() == 0) {
			node.make(postgresql ? "postgresql" : "h2");
		}
		node.open(1, 0, null, null);
		return node;
	}

	private void make(String own) {
		for (String migration : List.of("common/V120__create_ledger", own + "/V121__refuse_changes_to_ledger",
				"common/V122__sequence_ledger", own + "/V123__refuse_changes_to_leaves",
				"common/V124__rotate_ledger_keys", own + "/V125__refuse_changes_to_keys_and_cosignatures")) {
			run(text(migration));
		}
	}

	/**
	 * As a node that starts anew.
	 * @param key which key it signs with
	 * @param previous which key signs that this one follows; 0 for none
	 */
	void open(int key, int previous, String witness, String witnessKey) {
		var settings = new LedgerSettings(secret(9), secret(key), (previous > 0) ? secret(previous) : null, "a-ledger",
				this.kept.toString(), "node", witness, witnessKey);
		var environment = new MockEnvironment();
		var user = new CurrentUser();
		var transactions = this.transaction.getTransactionManager();
		var vault = new Vault(new FamilyKeys(this.database, new MasterKey(settings, environment)));
		var tree = new Tree(this.database);
		var rows = new BundleRows(this.database, vault, tree);
		var file = new CheckpointFile(settings, environment);
		this.ledger = new Ledger(this.database, vault, transactions, settings,
				new ReasonsToRead(new StaticListableBeanFactory().getBeanProvider(WhyRead.class)));
		this.key = new SigningKey(settings, environment);
		this.sequencer = new Sequencer(this.database, new JdbcTemplate(this.connection), tree);
		var eras = new SigningEras(this.database, this.key, user,
				(event) -> this.ledger.on((org.earlyhelp.shared.DomainEvent) event));
		this.checkpoints = new Checkpoints(this.database, this.sequencer, tree, this.key, eras, file);
		this.bundling = new Bundling(rows, new ReadingPayloads(this.database), this.sequencer, this.checkpoints, tree,
				eras, this.key, user, (event) -> this.ledger.on((org.earlyhelp.shared.DomainEvent) event), transactions,
				Clock.systemUTC());
		this.sequencing = new SequencingLedger(this.sequencer, this.checkpoints, file, tree, rows);
		this.offering = new OfferingCheckpoints(this.database, tree, settings);
	}

	private static String secret(int number) {
		byte[] bytes = new byte[SecretFile.BYTES];
		bytes[0] = (byte) number;
		return Base64.getEncoder().encodeToString(bytes);
	}

	private static Connection connected(String address, String username) {
		try {
			return DriverManager.getConnection(address, username, username);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Connection mortal(Connection real) {
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> {
					if (method.getName().equals("prepareStatement") && this.statements-- == 0) {
						throw new SQLException("killed");
					}
					try {
						return method.invoke(real, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

	/**
	 * Does the work in a transaction that is cut off before one of its statements, as by
	 * a node that dies.
	 * @param statements how many are let through
	 * @return whether it was done all the same
	 */
	boolean cutOff(int statements, Runnable work) {
		this.statements = statements;
		try {
			this.transaction.executeWithoutResult((status) -> work.run());
			return true;
		}
		catch (RuntimeException ex) {
			return false;
		}
		finally {
			this.statements = -1;
		}
	}

	/** So many entries more. */
	void append(int entries) {
		for (int each = 0; each < entries; each++) {
			UUID some = UUID.randomUUID();
			this.ledger.append("RECORD_VIEWED", Outcome.VIEWED, new Actor("somebody", "PRACTITIONER", "council"),
					Subject.of(new CaseId(some)), new Links(some, UUID.randomUUID(), UUID.randomUUID(), some),
					Instant.parse("2026-03-02T09:00:00Z"), List.of("What was seen", each));
		}
	}

	/** Empty where this node's key has ended. */
	Checkpoint checkpoint() {
		return this.transaction.execute((status) -> {
			this.sequencer.sequence(1_000);
			return this.checkpoints.make().orElse(null);
		});
	}

	/** What the verifier says of all of it, with what else it is told. */
	String verified(String... more) {
		try (BundleFile bundle = this.transaction.execute((status) -> this.bundling.whole(true, null))) {
			var arguments = new ArrayList<>(List.of(bundle.path().toString()));
			arguments.addAll(List.of(more));
			var said = new ByteArrayOutputStream();
			LedgerVerify.run(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
			return said.toString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void run(String sql) {
		this.database.sql(sql).update();
	}

	private static String text(String migration) {
		try {
			return new ClassPathResource("db/migration/" + migration + ".sql")
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.connection.destroy();
	}

}

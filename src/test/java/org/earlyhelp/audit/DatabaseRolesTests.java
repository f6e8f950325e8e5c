package org.earlyhelp.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The role of the application may do no more to the ledger than add. */
@LedgerSlice
@EnabledIfSystemProperty(named = "early-help.test.database", matches = "postgresql")
class DatabaseRolesTests {

	@Autowired
	DataSource dataSource;

	private Connection connection;

	private Statement statement;

	@BeforeEach
	void connectAsApplication() throws Exception {
		this.connection = this.dataSource.getConnection();
		this.statement = this.connection.createStatement();
		this.statement.execute(Files.readString(Path.of("ops", "database", "roles.sql")));
		this.statement.execute(Files
			.readString(Path.of("src", "main", "resources", "db", "migration", "postgresql", "afterMigrate.sql")));
		this.statement.execute("set role early_help_app");
	}

	@AfterEach
	void disconnect() throws Exception {
		this.statement.execute("reset role");
		this.connection.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "update ledger_entry set actor = 'nobody'", "delete from ledger_entry",
			"truncate ledger_entry", "alter table ledger_entry add column forged text",
			"alter table ledger_entry disable trigger all", "drop trigger tr_ledger_entry_append_only on ledger_entry",
			"delete from ledger_key", "update ledger_leaf set leaf_index = 0", "truncate ledger_checkpoint",
			"delete from ledger_signing_key", "update ledger_cosignature set line = ''",
			"create table forged (id uuid)", "select * from flyway_schema_history",
			"set session_replication_role = replica" })
	void refusesTheApplication(String change) {
		assertThatThrownBy(() -> this.statement.execute(change))
			.hasMessageMatching("(?s).*(permission denied|must be owner).*");
	}

	@Test
	void letsTheApplicationReadTheLedger() throws Exception {
		this.statement.execute("select count(*) from ledger_entry");
	}

}

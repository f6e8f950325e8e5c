package org.earlyhelp.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.earlyhelp.verify.MerkleHash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * whoever owns the database changes it at will, and whoever kept a
 * checkpoint finds it, and where.
 */
@Tag("database")
@EnabledIfSystemProperty(named = "early-help.test.database", matches = "postgresql")
class TamperingTests {

	private static final int TAMPERINGS = 200;

	private static final int ENTRIES = 40;

	private static final List<String> TABLES = List.of("ledger_entry", "ledger_leaf", "ledger_checkpoint");

	private static final List<String> TEXTS = List.of("action", "actor", "role", "agency", "subject_kind",
			"correlation_id", "node");

	private static final List<String> IDS = List.of("id", "subject_id", "case_id", "contact_id", "family_id",
			"person_id");

	private static final List<String> OTHERS = List.of("occurred_at", "recorded_at", "outcome", "schema_version",
			"commitment", "payload", "number");

	@TempDir
	private Path folder;

	private LedgerAlone ledger;

	@BeforeEach
	void begin() {
		this.ledger = new LedgerAlone(this.folder);
		for (int part = 0; part < 4; part++) {
			this.ledger.append(ENTRIES / 4);
			this.ledger.checkpoint();
		}
	}

	@AfterEach
	void end() {
		this.ledger.close();
	}

	@Test
	void findsEachOfTwoHundredTamperings() {
		assertThat(found()).as("untouched").contains(": good").doesNotContain("ALARM");
		for (int seed = 0; seed < TAMPERINGS; seed++) {
			int one = seed;
			this.ledger.transaction.executeWithoutResult((status) -> {
				TABLES.forEach((table) -> run("alter table " + table + " disable trigger all"));
				String expected = tamper(one, new Random(one));
				assertThat(found()).as("tampering %d", one).contains(expected).containsAnyOf("BROKEN", "ALARM");
				status.setRollbackOnly();
			});
		}
		assertThat(found()).as("put back").contains(": good").doesNotContain("ALARM");
	}

	/** What the verifier and the comparison at start say. */
	private String found() {
		String said = this.ledger.verified("--key", this.ledger.key.known().text(), "--checkpoints",
				this.ledger.kept.toString());
		this.ledger.sequencing.compare();
		return said + this.ledger.sequencing.alarm().map((alarm) -> "ALARM " + alarm).orElse("");
	}

	/** Does one thing, and tells what is to be found. */
	private String tamper(int seed, Random random) {
		int index = random.nextInt(ENTRIES);
		return switch (seed % 11) {
			case 10 -> changeNote(random);
			case 0 -> delete(List.of(0, ENTRIES / 2, ENTRIES - 1, index).get(random.nextInt(4)), random.nextBoolean());
			case 1 -> swap(index, (index + 1 + random.nextInt(ENTRIES - 1)) % ENTRIES);
			case 2 -> insert(index, random.nextInt(3) == 0);
			case 3 -> truncate(1 + random.nextInt(ENTRIES - 1), random.nextBoolean());
			case 4 -> olderCopy(1 + random.nextInt(ENTRIES - 1));
			case 5 -> changeTree(index, random);
			default -> changeColumn(index, seed, random);
		};
	}

	private String changeColumn(int index, int seed, Random random) {
		var columns = new ArrayList<String>();
		columns.addAll(TEXTS);
		columns.addAll(IDS);
		columns.addAll(OTHERS);
		String column = columns.get((seed / 11 * 4 + seed % 11) % columns.size());
		String value;
		if (TEXTS.contains(column)) {
			value = "overlay(" + column + " placing chr(ascii(substr(" + column + ", 2, 1)) # 1) from 2 for 1)";
		}
		else if (IDS.contains(column)) {
			value = "cast(overlay(cast(" + column + " as text) placing translate(substr(cast(" + column
					+ " as text), 1, 1), '0123456789abcdef', '1032547698badcfe') from 1 for 1) as uuid)";
		}
		else {
			value = switch (column) {
				case "occurred_at", "recorded_at" -> column + " + interval '1 microsecond'";
				case "outcome" -> "'DENIED'";
				case "schema_version" -> "3";
				case "number" -> "number + 1000000";
				case "payload" -> (random.nextInt(4) == 0) ? "null" : changedByte(column, 1 + random.nextInt(40));
				default -> changedByte(column, random.nextInt(32));
			};
		}
		run("alter table ledger_entry alter column number drop identity");
		run("update ledger_entry set " + column + " = " + value + " where id = (select entry_id from ledger_leaf"
				+ " where leaf_index = " + index + ")");
		return "entry " + index + " ";
	}

	private static String changedByte(String column, int at) {
		return "set_byte(" + column + ", " + at + ", get_byte(" + column + ", " + at + ") # 1)";
	}

	private String changeTree(int index, Random random) {
		int at = index * MerkleHash.LENGTH + random.nextInt(MerkleHash.LENGTH);
		run("update ledger_tile set hashes = " + changedByte("hashes", at) + " where level = 0");
		return "entry " + index + " is not what the tree holds";
	}

	/** A letter of what was signed, or of a signature; or something else in its place. */
	private String changeNote(Random random) {
		UUID checkpoint = this.ledger.database.sql("select id from ledger_checkpoint order by tree_size, id")
			.query(UUID.class)
			.list()
			.get(random.nextInt(4));
		String note = this.ledger.database.sql("select note from ledger_checkpoint where id = ?")
			.param(checkpoint)
			.query(String.class)
			.single();
		int at = random.nextInt(note.length());
		String changed = switch (random.nextInt(5)) {
			case 0 -> "";
			case 1 -> note.substring(0, at);
			case 2 -> note.replaceFirst("\n[0-9]+\n", "\n999999999\n");
			default -> note.substring(0, at) + (char) (note.charAt(at) ^ 1) + note.substring(at + 1);
		};
		this.ledger.database.sql("update ledger_checkpoint set note = ? where id = ?")
			.params(changed, checkpoint)
			.update();
		return "checkpoint";
	}

	private String delete(int index, boolean withPlace) {
		run("delete from ledger_entry where id = (select entry_id from ledger_leaf where leaf_index = " + index + ")");
		if (withPlace) {
			run("delete from ledger_leaf where leaf_index = " + index);
		}
		return "entry " + index + " is missing";
	}

	private String swap(int one, int other) {
		run("update ledger_leaf set leaf_index = -1 where leaf_index = " + one);
		run("update ledger_leaf set leaf_index = " + one + " where leaf_index = " + other);
		run("update ledger_leaf set leaf_index = " + other + " where leaf_index = -1");
		return "entry " + Math.min(one, other) + " is not what the tree holds";
	}

	private String insert(int index, boolean unplaced) {
		UUID id = UUID.randomUUID();
		String columns = Arrays.stream(Leaf.COLUMNS.replace("e.", "").split(", "))
			.filter((column) -> !column.equals("id") && !column.equals("number"))
			.reduce((one, other) -> one + ", " + other)
			.orElseThrow();
		run("insert into ledger_entry (id, number, payload, " + columns + ") overriding system value select '" + id
				+ "', -1, payload, " + columns + " from ledger_entry where id = (select entry_id from ledger_leaf"
				+ " where leaf_index = " + index + ")");
		if (unplaced) {
			return "1 entries that have no place in the tree";
		}
		run("update ledger_leaf set leaf_index = leaf_index + 1000001 where leaf_index >= " + index);
		run("update ledger_leaf set leaf_index = leaf_index - 1000000 where leaf_index > 1000000");
		run("insert into ledger_leaf (leaf_index, entry_id) values (" + index + ", '" + id + "')");
		return "entry " + index + " is not what the tree holds";
	}

	/** Everything from here on. */
	private String truncate(int size, boolean withCheckpoints) {
		run("delete from ledger_entry where id in (select entry_id from ledger_leaf where leaf_index >= " + size + ")");
		run("delete from ledger_leaf where leaf_index >= " + size);
		if (!withCheckpoints) {
			return "entry " + size + " is missing";
		}
		run("delete from ledger_checkpoint where tree_size > " + size);
		run("update ledger_sequencer set tree_size = " + size);
		return "smaller than the checkpoint of ";
	}

	/** As the database was then, without a trace of what followed. */
	private String olderCopy(int size) {
		truncate(size, true);
		run("update ledger_tile set hashes = substring(hashes from 1 for " + size * MerkleHash.LENGTH + ")");
		run("update ledger_sequencer set last_number = (select max(number) from ledger_entry)");
		return "it has shrunk: it has " + size + " entries";
	}

	private void run(String sql) {
		this.ledger.run(sql);
	}

}

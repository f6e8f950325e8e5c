package org.earlyhelp.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes a lived database large: every row of the casework's tables again, so many times,
 * under ids and references of its own, and every row of the engine's processes with it,
 * so that a copied case can be worked on. What is copied was lived through the use cases:
 * a copy differs from it in nothing that a query of casework sees, which
 * {@link CasesBench} holds against it. An id keeps the moment it was made in, so that
 * copies have the order of what they were copied from. The ledger, and what is kept once
 * for all, are not copied.
 */
final class ManyTimesOver {

	/** Kept once, or of no casework. */
	private static final Set<String> ONCE = Set.of("staff", "idempotency_key", "message", "notice", "captured_mail",
			"kpi_entered_value", "kpi_snapshot", "agency_challenge");

	private static final List<String> ONCE_BEGINNING = List.of("act_", "ledger", "flyway", "demo", "home_");

	/** What the engine knows of processes that run; it knows of no others. */
	private static final List<String> ENGINE = List.of("act_ru_execution", "act_ru_task", "act_ru_identitylink",
			"act_ru_variable", "act_ru_job", "act_ru_event_subscr");

	/** Of the models and of the nodes, not of one process. */
	private static final Set<String> OF_MODELS = Set.of("proc_def_id_", "process_def_id_", "deployment_id_",
			"job_def_id_", "lock_owner_");

	/**
	 * The form of an id; those of activities are their element's name and an id. A
	 * pattern that the database compares without an expression, since it does so for
	 * every text.
	 */
	private static final String AN_ID = "________-____-____-____-____________";

	private static final Set<String> TEXTS = Set.of("character varying", "text");

	/**
	 * What a copy has in place of the middle of an id: a variant that no id has that was
	 * made, and the number of the copy.
	 */
	private static final String MARK = "c%03x-%06x";

	/** All of an id that tells when it was made. */
	private static final int BEFORE = 19;

	/** The numbers of the copies, and the mark of each. */
	private static final String AGAIN = """
			(select 'c' || lpad(to_hex(n >> 24), 3, '0') || '-' || lpad(to_hex(n & 16777215), 6, '0') as mark, n
			 from generate_series(1, %d) n) again""";

	/**
	 * A text with each id in it as the copy has it: what is kept as JSON names others.
	 */
	private static final String WITH_IDS = """
			regexp_replace(%s, '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-)[0-9a-f]{4}-[0-9a-f]{6}([0-9a-f]{6})',
			 '\\1' || again.mark || '\\2', 'g')""";

	/** Seconds that a table takes. */
	private static final double TO_TELL_OF = 5;

	private final JdbcTemplate database;

	private final int times;

	private ManyTimesOver(JdbcTemplate database, int times) {
		this.database = database;
		this.times = times;
	}

	/**
	 * @param server PostgreSQL, by its superuser
	 * @param times how many copies of each row
	 * @param teams how many copies of each practitioner carry them
	 * @return the rows written
	 */
	static long copy(DataSource server, int times, int teams) throws Exception {
		try (var connection = server.getConnection()) {
			var database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
			database.execute("set session_replication_role = replica");
			database.execute("set work_mem = '64MB'");
			database.execute("set maintenance_work_mem = '512MB'");
			database.execute("set synchronous_commit = off");
			var copying = new ManyTimesOver(database, times);
			long rows = 0;
			for (String table : Stream.concat(copying.tables().stream(), ENGINE.stream()).toList()) {
				long began = System.nanoTime();
				long made = copying.copy(table);
				double seconds = (System.nanoTime() - began) / 1e9;
				if (seconds > TO_TELL_OF) {
					System.out.printf("  %s: %,d rows in %.0f s%n", table, made, seconds);
				}
				rows += made;
			}
			copying.hire(teams);
			database.execute("vacuum (analyze)");
			return rows;
		}
	}

	/** Rows without an id of their own are kept once for all. */
	private List<String> tables() {
		return this.database
			.queryForList("select distinct table_name from information_schema.columns where table_schema = 'public'"
					+ " and data_type = 'uuid' and table_name in (select relname from pg_class where relkind = 'r')"
					+ " order by 1", String.class)
			.stream()
			.filter((table) -> !ONCE.contains(table) && ONCE_BEGINNING.stream().noneMatch(table::startsWith))
			.toList();
	}

	private long copy(String table) {
		List<String> indexes = this.database.queryForList(
				"select indexdef from pg_indexes where schemaname = 'public' and tablename = ? and indexname not in"
						+ " (select conname from pg_constraint)",
				String.class, table);
		this.database
			.queryForList("select indexname from pg_indexes where schemaname = 'public' and tablename = ?"
					+ " and indexname not in (select conname from pg_constraint)", String.class, table)
			.forEach((index) -> this.database.execute("drop index " + index));
		Set<String> own = ownTexts(table);
		var columns = new ArrayList<String>();
		var values = new ArrayList<String>();
		this.database
			.query("select column_name, data_type, character_maximum_length, is_identity, column_default, is_generated"
					+ " from information_schema.columns where table_schema = 'public' and table_name = ?"
					+ " order by ordinal_position", (row) -> {
						String column = row.getString("column_name");
						boolean counted = "YES".equals(row.getString("is_identity"))
								|| row.getString("column_default") != null
										&& row.getString("column_default").startsWith("nextval");
						if (!counted && !"ALWAYS".equals(row.getString("is_generated"))) {
							columns.add(column);
							values.add(ENGINE.contains(table) || column.equals("engine_task_id")
									? engineValue(column, row.getString("data_type"))
									: value(column, row.getString("data_type"), own.contains(column),
											row.getInt("character_maximum_length")));
						}
					}, table);
		long rows = this.database.update("insert into %s (%s) select %s from %s cross join ".formatted(table,
				String.join(", ", columns), String.join(", ", values), table) + AGAIN.formatted(this.times));
		indexes.forEach(this.database::execute);
		return rows;
	}

	/**
	 * @param longest of a text; 0 without limit
	 */
	private static String value(String column, String type, boolean own, int longest) {
		if (type.equals("uuid")) {
			return id("cast(" + column + " as varchar)") + "::uuid";
		}
		if (!own) {
			return (longest == 0 && TEXTS.contains(type)) ? "case when %1$s like '%%%2$s%%' then %3$s else %1$s end"
				.formatted(column, AN_ID, WITH_IDS.formatted(column)) : column;
		}
		String copy = column + " || '-' || again.n";
		return (longest > 0) ? "right(%s, %d)".formatted(copy, longest) : copy;
	}

	private static String engineValue(String column, String type) {
		if (!type.equals("character varying") || OF_MODELS.contains(column)) {
			return column;
		}
		return "case when %1$s like '%%%2$s' then left(%1$s, -36) || %3$s else %1$s end".formatted(column, AN_ID,
				id("right(" + column + ", 36)"));
	}

	/** The id of a copy, as {@link #id} makes it in the database. */
	static String copyOf(String id, int number) {
		String mark = MARK.formatted(number >> 24, number & 0xFFFFFF);
		return id.substring(0, BEFORE) + mark + id.substring(BEFORE + mark.length());
	}

	/** The same moment, and another id within it. */
	private static String id(String column) {
		return "overlay(%s placing again.mark from %d)".formatted(column, BEFORE + 1);
	}

	/** Texts that are unique by themselves, such as references. */
	private Set<String> ownTexts(String table) {
		return new HashSet<>(this.database.queryForList(
				"""
						select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
						where i.indrelid = ?::regclass and i.indisunique and a.atttypid in ('varchar'::regtype, 'text'::regtype)
						and not exists (select 1 from pg_attribute u where u.attrelid = i.indrelid and u.attnum = any(i.indkey)
						  and u.atttypid = 'uuid'::regtype)""",
				String.class, table));
	}

	/**
	 * Nobody leads a thousand cases: each practitioner so many times, with their share.
	 */
	private void hire(int teams) {
		String columns = this.database
			.queryForList("select column_name from information_schema.columns where table_name = 'staff'"
					+ " and column_name not in ('username', 'id') order by ordinal_position", String.class)
			.stream()
			.collect(Collectors.joining(", "));
		String practitioners = "username in (select lead from case_file union select assessor from case_file)";
		this.database
			.update("insert into staff (username, %1$s) select username || '-' || n, %1$s from staff cross join"
				.formatted(columns) + " generate_series(1, " + teams + ") as again(n) where " + practitioners);
		for (String column : List.of("case_file.lead", "case_file.assessor", "task.lead", "task.assessor",
				"task.assignee", "lead_assignment.username", "case_member.username")) {
			String table = column.substring(0, column.indexOf('.'));
			String name = column.substring(column.indexOf('.') + 1);
			this.database.update("""
					update %1$s set %2$s = %2$s || '-' || (1 + abs(hashtext(cast(%3$s as varchar))) %% %4$d)
					where exists (select 1 from staff s where s.username = %1$s.%2$s || '-1')""".formatted(table, name,
					table.equals("case_file") ? "id" : "case_id", teams));
		}
	}

}

package org.earlyhelp.workflow.engine;

import java.util.List;

import org.earlyhelp.ServiceTest;
import org.earlyhelp.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The engine finds what it works on by an index, however much is open: each of these it
 * asks while a case moves on.
 */
@ServiceTest
@Tag("database")
@EnabledIf("isPostgresql")
class EngineIndexesTests {

	@Autowired
	private JdbcTemplate database;

	static boolean isPostgresql() {
		return TestDatabase.isPostgresql();
	}

	@ParameterizedTest
	@CsvSource({ "act_ru_task, parent_task_id_", "act_ru_task, execution_id_", "act_ru_task, proc_inst_id_",
			"act_ru_execution, parent_id_", "act_ru_execution, super_exec_", "act_ru_execution, proc_inst_id_",
			"act_ru_execution, root_proc_inst_id_", "act_ru_execution, business_key_", "act_ru_job, execution_id_",
			"act_ru_job, process_instance_id_", "act_ru_job, handler_type_", "act_ru_job, duedate_",
			"act_ru_variable, task_id_", "act_ru_variable, execution_id_", "act_ru_variable, proc_inst_id_",
			"act_ru_event_subscr, execution_id_", "act_ru_event_subscr, event_name_", "act_ru_identitylink, task_id_",
			"act_ru_incident, execution_id_", "act_ru_incident, proc_inst_id_", "act_ru_ext_task, execution_id_",
			"act_re_procdef, id_", "deadline_watch, subject_id", "process_history, subject_id" })
	@Transactional
	void findsItsOwnByAnIndex(String table, String column) {
		this.database.execute("set local enable_seqscan = off");
		String value = column.equals("duedate_") ? "localtimestamp"
				: column.equals("subject_id") ? "'00000000-0000-7000-8000-000000000000'" : "'one'";

		List<String> plan = this.database
			.queryForList("explain select * from %s where %s = %s".formatted(table, column, value), String.class);

		assertThat(plan).anySatisfy((step) -> assertThat(step).contains("Index Cond: "))
			.noneMatch((step) -> step.contains("Seq Scan"));
	}

}

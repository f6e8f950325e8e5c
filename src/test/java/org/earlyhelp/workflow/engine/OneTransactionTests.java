package org.earlyhelp.workflow.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.earlyhelp.Api;
import org.earlyhelp.Api.Answer;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.casefile.ConsentRecorded;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Case, queue, deadlines, ledger and engine commit together or not at all: the engine is
 * made to fail after all the others have done their part.
 */
@ServiceTest
class OneTransactionTests {

	private static final List<String> OURS = List.of("case_file where id", "task where subject_id",
			"deadline where subject_id", "deadline_watch where subject_id", "process_history where subject_id",
			"ledger_entry where subject_id");

	private static final List<String> THE_ENGINES = List.of("act_ru_execution where proc_inst_id_",
			"act_ru_task where proc_inst_id_", "act_ru_variable where proc_inst_id_",
			"act_ru_job where process_instance_id_");

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private AbstractApplicationContext context;

	@Test
	void leaveNothingBehindWhenTheEngineRefuses() {
		var story = this.journeys.aCaseAwaitingConsent();
		String agreement = this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(story.caseId())
			.processDefinitionKey("Agreement")
			.singleResult()
			.getId();

		this.engine.getRuntimeService().suspendProcessInstanceById(agreement);
		try {
			changesNothing(story);
		}
		finally {
			this.engine.getRuntimeService().activateProcessInstanceById(agreement);
		}

		goesOn(story);
	}

	@Test
	void leaveNothingBehindWhenWhoeverHearsLastFails() {
		var story = this.journeys.aCaseAwaitingConsent();
		var last = new FailsWhenConsentIsRecorded();

		this.context.addApplicationListener(last);
		try {
			changesNothing(story);
		}
		finally {
			this.context.removeApplicationListener(last);
		}

		assertThat(last.heard).isTrue();
		goesOn(story);
	}

	@Test
	void takeNoContactWhoseProcessCannotBegin() {
		long contacts = count("contact");
		long entries = count("ledger_entry");

		this.engine.getRepositoryService().suspendProcessDefinitionByKey("FrontDoor");
		try {
			assertThat(this.api.as(Journeys.HEALTH)
				.post("/api/contacts", this.journeys.theContact(Journeys.aSurname()))
				.status()).isEqualTo(500);
		}
		finally {
			this.engine.getRepositoryService().activateProcessDefinitionByKey("FrontDoor");
		}

		assertThat(count("contact")).isEqualTo(contacts);
		assertThat(count("ledger_entry")).isEqualTo(entries);
	}

	private void changesNothing(Journeys.Story story) {
		String task = story.task("record-consent");
		Map<String, List<Map<String, String>>> before = rows(story.caseId());

		Answer failed = this.api.as(Journeys.HEALTH)
			.post("/api/tasks/" + task + "/complete", this.journeys.theConsent());

		assertThat(failed.status()).as(failed.text()).isEqualTo(500);
		assertThat(failed.text()).doesNotContain("suspended", "heard last");
		assertThat(rows(story.caseId())).isEqualTo(before);
		assertThat(story.task("record-consent")).isEqualTo(task);
	}

	private void goesOn(Journeys.Story story) {
		story.does(Journeys.HEALTH, "record-consent", this.journeys.theConsent());

		assertThat(story.state()).isEqualTo("ASSESSMENT");
		assertThat(story.waits("complete-assessment")).isTrue();
		assertThat(rows(story.caseId()).get("ledger_entry where subject_id"))
			.filteredOn((entry) -> entry.containsValue("CONSENT_RECORDED"))
			.hasSize(1);
	}

	private long count(String table) {
		return this.database.queryForObject("select count(*) from " + table, Long.class);
	}

	/** All that is kept about the case and its process. */
	private Map<String, List<Map<String, String>>> rows(String episode) {
		Map<String, List<Map<String, String>>> rows = new TreeMap<>();
		OURS.forEach((table) -> rows.put(table,
				rows("select * from " + table + " = ? order by 1", UUID.fromString(episode))));
		THE_ENGINES.forEach((table) -> rows.put(table,
				rows("select * from " + table
						+ " in (select proc_inst_id_ from act_ru_execution where business_key_ = ?) order by id_",
						episode)));
		return rows;
	}

	private List<Map<String, String>> rows(String query, Object about) {
		return this.database.query(query, (row, number) -> {
			Map<String, String> columns = new TreeMap<>();
			for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
				columns.put(row.getMetaData().getColumnName(column), row.getString(column));
			}
			return columns;
		}, about);
	}

	/** Comes after ledger, deadlines and engine, in the same transaction. */
	private static final class FailsWhenConsentIsRecorded
			implements ApplicationListener<PayloadApplicationEvent<ConsentRecorded>>, Ordered {

		private boolean heard;

		@Override
		public void onApplicationEvent(PayloadApplicationEvent<ConsentRecorded> event) {
			this.heard = true;
			throw new IllegalStateException("heard last");
		}

		@Override
		public int getOrder() {
			return LOWEST_PRECEDENCE;
		}

	}

}

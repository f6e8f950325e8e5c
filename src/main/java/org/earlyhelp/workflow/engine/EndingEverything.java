package org.earlyhelp.workflow.engine;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.earlyhelp.erasure.EndingProcesses;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends every process about records that are erased, and forgets those that ended. */
@Component
class EndingEverything implements EndingProcesses {

	private static final int AT_ONCE = 100;

	/**
	 * An older version kept when a process began; since then nobody tells that history of
	 * its end, without which the engine deletes nothing (ADR 26).
	 */
	private static final String OVER = "update act_hi_procinst set end_time_ = start_time_"
			+ " where end_time_ is null and business_key_ in (:keys)";

	private final ProcessEngine engine;

	private final JdbcClient database;

	EndingEverything(ProcessEngine engine, JdbcClient database) {
		this.engine = engine;
		this.database = database;
	}

	@Override
	public void about(Collection<UUID> subjects) {
		for (UUID subject : subjects) {
			this.engine.getRuntimeService()
				.createProcessInstanceQuery()
				.processInstanceBusinessKey(subject.toString())
				.rootProcessInstances()
				.listPage(0, AT_ONCE)
				.forEach((one) -> this.engine.getRuntimeService()
					.deleteProcessInstance(one.getId(), "Erased", true, true));
		}
		String[] keys = subjects.stream().map(UUID::toString).toArray(String[]::new);
		if (keys.length > 0) {
			this.database.sql(OVER).param("keys", List.of(keys)).update();
		}
		for (List<String> some = ended(keys); !some.isEmpty(); some = ended(keys)) {
			this.engine.getHistoryService().deleteHistoricProcessInstancesBulk(some);
		}
	}

	private List<String> ended(String[] keys) {
		return this.engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKeyIn(keys)
			.listPage(0, AT_ONCE)
			.stream()
			.map(HistoricProcessInstance::getId)
			.toList();
	}

}

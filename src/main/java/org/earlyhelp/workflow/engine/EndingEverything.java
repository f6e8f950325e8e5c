package org.earlyhelp.workflow.engine;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.earlyhelp.erasure.EndingProcesses;

import org.springframework.stereotype.Component;

/** Ends every process about records that are erased, and forgets those that ended. */
@Component
class EndingEverything implements EndingProcesses {

	private static final int AT_ONCE = 100;

	private final ProcessEngine engine;

	EndingEverything(ProcessEngine engine) {
		this.engine = engine;
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

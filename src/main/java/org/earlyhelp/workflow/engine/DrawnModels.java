package org.earlyhelp.workflow.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.earlyhelp.workflow.Diagram;
import org.earlyhelp.workflow.Diagrams;

import org.springframework.stereotype.Component;

/**
 * Reads each model's drawing once. A version never changes, and the latest one is that
 * which this service has deployed at its start.
 */
@Component
class DrawnModels implements Diagrams {

	private static final int LATEST = 0;

	private final RepositoryService repository;

	private final Map<String, Diagram> read = new ConcurrentHashMap<>();

	DrawnModels(ProcessEngine engine) {
		this.repository = engine.getRepositoryService();
	}

	@Override
	public Diagram of(String process, int version) {
		return this.read.computeIfAbsent(process + ":" + version, (key) -> read(process, version));
	}

	@Override
	public Diagram latest(String process) {
		return of(process, LATEST);
	}

	private Diagram read(String process, int version) {
		var query = this.repository.createProcessDefinitionQuery().processDefinitionKey(process);
		ProcessDefinition found = ((version != LATEST) ? query.processDefinitionVersion(version)
				: query.latestVersion())
			.singleResult();
		return DrawnModel.read(this.repository.getBpmnModelInstance(found.getId()), found.getVersion());
	}

}

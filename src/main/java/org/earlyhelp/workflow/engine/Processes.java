package org.earlyhelp.workflow.engine;

import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.worklist.Queue;

import org.springframework.stereotype.Component;

/** Starts processes and completes their work by what it is about, never by engine ids. */
@Component
class Processes {

	private final ProcessEngine engine;

	private final Queue queue;

	Processes(ProcessEngine engine, Queue queue) {
		this.engine = engine;
		this.queue = queue;
	}

	void start(String process, Subject about) {
		this.engine.getRuntimeService().startProcessInstanceByKey(process, about.id().toString());
	}

	/**
	 * Moves the process on from the work of this type.
	 * @throws ProcessOutOfStep when it does not wait there: the whole transaction, domain
	 * included, rolls back
	 */
	void complete(Subject about, String type, Map<String, Object> routing) {
		String task = this.queue.engineTask(about, type).orElseThrow(() -> new ProcessOutOfStep(about, type));
		this.engine.getTaskService().complete(task, routing);
	}

	void complete(Subject about, String type) {
		complete(about, type, Map.of());
	}

	/**
	 * Tells the process what came up.
	 * @throws ProcessOutOfStep when it does not listen
	 */
	void tell(Subject about, String message) {
		if (!tellIfListening(about, message)) {
			throw new ProcessOutOfStep(about, message);
		}
	}

	/** The same where a process that is over need not know. */
	boolean tellIfListening(Subject about, String message) {
		return !this.engine.getRuntimeService()
			.createMessageCorrelation(message)
			.processInstanceBusinessKey(about.id().toString())
			.correlateAllWithResult()
			.isEmpty();
	}

}

package org.earlyhelp.workflow.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.worklist.Queue;

import org.springframework.stereotype.Component;

/** Starts processes and completes their work by what it is about, never by engine ids. */
@Component
class Processes {

	/** The variable that names which step-up, addendum or request a process is about. */
	static final String MATTER = "matter";

	private final ProcessEngine engine;

	private final Queue queue;

	Processes(ProcessEngine engine, Queue queue) {
		this.engine = engine;
		this.queue = queue;
	}

	void start(String process, Subject about) {
		this.engine.getRuntimeService().startProcessInstanceByKey(process, about.id().toString());
	}

	/** For what waits beside the journey for a day, and puts no work into a queue. */
	void startBeside(String process, UUID what) {
		this.engine.getRuntimeService().startProcessInstanceByKey(process, what.toString());
	}

	/** Starts again where it was before it was ended by mistake. */
	void startAt(String process, Subject about, String activity) {
		this.engine.getRuntimeService()
			.createProcessInstanceByKey(process)
			.businessKey(about.id().toString())
			.startBeforeActivity(activity)
			.execute();
	}

	/** The same for one matter of the subject. */
	void start(String process, Subject about, UUID matter, Map<String, Object> routing) {
		var variables = new HashMap<>(routing);
		variables.put(MATTER, matter.toString());
		this.engine.getRuntimeService().startProcessInstanceByKey(process, about.id().toString(), variables);
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

	/** The same where the work need not wait. */
	void completeIfWaiting(Subject about, String type, Map<String, Object> routing) {
		this.queue.engineTask(about, type).ifPresent((task) -> this.engine.getTaskService().complete(task, routing));
	}

	/** The same for the work on one matter of the subject. */
	void complete(Subject about, String type, UUID matter, Map<String, Object> routing) {
		String task = this.queue.engineTask(about, type, matter).orElseThrow(() -> new ProcessOutOfStep(about, type));
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

	/**
	 * Tells the process what came up beside its way, and which matter that is. It stays
	 * with what the message sets off.
	 * @throws ProcessOutOfStep when it does not listen
	 */
	void tell(Subject about, String message, UUID matter, Map<String, Object> routing) {
		if (!tellIfListening(about, message, matter, routing)) {
			throw new ProcessOutOfStep(about, message);
		}
	}

	/** Tells the one process that is about this matter. */
	void tellMatter(UUID matter, Subject about, String message, Map<String, Object> routing) {
		if (!tellMatterIfListening(matter, about, message, routing)) {
			throw new ProcessOutOfStep(about, message);
		}
	}

	/** The same where a process that is over need not know. */
	boolean tellMatterIfListening(UUID matter, Subject about, String message, Map<String, Object> routing) {
		return !this.engine.getRuntimeService()
			.createMessageCorrelation(message)
			.processInstanceBusinessKey(about.id().toString())
			.processInstanceVariableEquals(MATTER, matter.toString())
			.setVariables(Map.copyOf(routing))
			.correlateAllWithResult()
			.isEmpty();
	}

	/** Ends every process of this name about the subject that stands alone. */
	void end(String process, Subject about, String reason) {
		this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(about.id().toString())
			.processDefinitionKey(process)
			.rootProcessInstances()
			.listPage(0, 100)
			.forEach((one) -> this.engine.getRuntimeService().deleteProcessInstance(one.getId(), reason));
	}

	/** The same where a process that is over need not know. */
	boolean tellIfListening(Subject about, String message, UUID matter, Map<String, Object> routing) {
		return !this.engine.getRuntimeService()
			.createMessageCorrelation(message)
			.processInstanceBusinessKey(about.id().toString())
			.setVariablesToTriggeredScope(Map.copyOf(routing))
			.setVariableToTriggeredScope(MATTER, matter.toString())
			.correlateAllWithResult()
			.isEmpty();
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

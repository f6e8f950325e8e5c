package org.earlyhelp.workflow.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the processes of one subject did in one transaction, in the order in which it was
 * done. It is kept as JSON, process by process:
 * {@code [{"of":"FrontDoor","version":3,"did":[["ENDED","UserTask_ScreenContact","<instance>"],["TOOK","Flow_3"],["PASSED","Gateway_Urgent"]]}]}.
 * A step that begins and ends within the transaction is passed, and needs no instance.
 */
final class HistoryPage {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final List<Step> steps = new ArrayList<>();

	/** Where the steps that last stand in the list. */
	private final Map<String, Integer> begun = new HashMap<>();

	/** Of what was kept. */
	static List<Step> read(String json) {
		return JSON.readValue(json, new TypeReference<List<Run>>() {
		})
			.stream()
			.flatMap((run) -> run.did()
				.stream()
				.map((did) -> new Step(run.of(), run.version(), Verb.valueOf(did.get(0)), did.get(1),
						(did.size() > 2) ? did.get(2) : null)))
			.toList();
	}

	/**
	 * @param element of the model
	 * @param instance tells one time that a step was begun from another; null for a flow
	 */
	void add(String process, int version, Verb verb, String element, String instance) {
		Integer began = (verb == Verb.ENDED) ? this.begun.remove(instance) : null;
		if (began != null) {
			this.steps.set(began, new Step(process, version, Verb.PASSED, element, null));
			return;
		}
		if (verb == Verb.BEGAN) {
			this.begun.put(instance, this.steps.size());
		}
		this.steps.add(new Step(process, version, verb, element, instance));
	}

	/** As it is kept. */
	String json() {
		var runs = new ArrayList<Run>();
		for (Step step : this.steps) {
			Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
			if (last == null || !last.of().equals(step.process()) || last.version() != step.version()) {
				last = new Run(step.process(), step.version(), new ArrayList<>());
				runs.add(last);
			}
			last.did()
				.add((step.instance() != null) ? List.of(step.verb().name(), step.element(), step.instance())
						: List.of(step.verb().name(), step.element()));
		}
		return JSON.writeValueAsString(runs);
	}

	/** Steps of the same version of the same process, one after the other. */
	private record Run(String of, int version, List<List<String>> did) {
	}

	/**
	 * One of them.
	 *
	 * @param process the model's id
	 * @param element of the model: a flow's where it was taken, else a step's
	 * @param instance null for a flow, and for a step that was passed
	 */
	record Step(String process, int version, Verb verb, String element, String instance) {
	}

	/** What a process does. */
	enum Verb {

		/** A step, which lasts beyond the transaction. */
		BEGAN,
		/** A step that was begun before. */
		ENDED,
		/** A step, since the process goes on without it. */
		STOPPED,
		/** A step, all at once. */
		PASSED,
		/** A flow from one step to the next. */
		TOOK

	}

}

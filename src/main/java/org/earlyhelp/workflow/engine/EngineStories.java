package org.earlyhelp.workflow.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.workflow.Diagram.Arrow;
import org.earlyhelp.workflow.Diagrams;
import org.earlyhelp.workflow.ProcessStories;
import org.earlyhelp.workflow.ProcessStory;
import org.earlyhelp.workflow.ProcessStory.Activity;
import org.earlyhelp.workflow.ProcessStory.State;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the story together from the engine's history and from our own flow log. */
@Component
class EngineStories implements ProcessStories {

	private final HistoryService history;

	private final Diagrams diagrams;

	private final JdbcClient database;

	EngineStories(ProcessEngine engine, Diagrams diagrams, JdbcClient database) {
		this.history = engine.getHistoryService();
		this.diagrams = diagrams;
		this.database = database;
	}

	@Override
	public Optional<ProcessStory> of(Subject subject) {
		String key = subject.isContact() ? "FrontDoor" : "EarlyHelpCase";
		List<HistoricProcessInstance> processes = this.history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(subject.id().toString())
			.orderByProcessInstanceStartTime()
			.asc()
			.listPage(0, EngineConfiguration.RESULTS_LIMIT)
			.stream()
			.filter((process) -> !DeadlineWatches.PROCESS.equals(process.getProcessDefinitionKey()))
			.toList();
		return processes.stream()
			.filter((process) -> key.equals(process.getProcessDefinitionKey()))
			.findFirst()
			.map((root) -> {
				List<Taken> taken = taken(subject.id());
				return new ProcessStory(key, root.getProcessDefinitionVersion(), activities(processes, taken),
						taken.stream().map(Taken::flow).toList());
			});
	}

	private List<Activity> activities(List<HistoricProcessInstance> processes, List<Taken> taken) {
		Actors actors = new Actors(taken);
		List<HistoricActivityInstance> steps = new ArrayList<>();
		Map<String, Integer> versions = new HashMap<>();
		processes.forEach((process) -> {
			versions.put(process.getId(), process.getProcessDefinitionVersion());
			steps.addAll(this.history.createHistoricActivityInstanceQuery()
				.processInstanceId(process.getId())
				.listPage(0, EngineConfiguration.RESULTS_LIMIT));
		});
		steps.sort(Comparator.comparing(HistoricActivityInstance::getStartTime)
			.thenComparing(HistoricActivityInstance::getEndTime, Comparator.nullsLast(Comparator.naturalOrder())));
		return steps.stream().map((step) -> activity(step, versions.get(step.getProcessInstanceId()), actors)).toList();
	}

	private Activity activity(HistoricActivityInstance step, int version, Actors actors) {
		State state = step.isCanceled() ? State.CANCELED : (step.getEndTime() != null) ? State.COMPLETED : State.ACTIVE;
		return new Activity(step.getActivityId(), step.getProcessDefinitionKey(), version, step.getActivityName(),
				state, step.getStartTime().toInstant(),
				Optional.ofNullable(step.getEndTime()).map(Date::toInstant).orElse(null),
				(state == State.COMPLETED) ? actors.next(step.getActivityId()) : null);
	}

	private List<Taken> taken(UUID subject) {
		return this.database
			.sql("select definition, version, flow_id, actor from process_flow where subject_id = ?"
					+ " order by taken_at, id")
			.param(subject)
			.query((row, number) -> new Taken(row.getString("definition"), row.getInt("version"),
					row.getString("flow_id"), row.getString("actor")))
			.list();
	}

	/** A sequence flow that was taken. */
	private record Taken(String definition, int version, String flow, String actor) {
	}

	/**
	 * Who did each step: whoever took the flow that leaves it, the first flow for the
	 * first time that it was done.
	 */
	private final class Actors {

		private final Map<String, Deque<String>> leaving = new HashMap<>();

		private Actors(List<Taken> taken) {
			taken.forEach((flow) -> {
				Arrow way = EngineStories.this.diagrams.of(flow.definition(), flow.version()).arrow(flow.flow());
				this.leaving.computeIfAbsent(way.from(), (id) -> new ArrayDeque<>()).add(flow.actor());
			});
		}

		private String next(String activity) {
			Deque<String> actors = this.leaving.get(activity);
			return (actors != null) ? actors.poll() : null;
		}

	}

}

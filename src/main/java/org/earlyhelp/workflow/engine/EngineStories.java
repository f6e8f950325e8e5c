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
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.workflow.ProcessStories;
import org.earlyhelp.workflow.ProcessStory;
import org.earlyhelp.workflow.ProcessStory.Activity;
import org.earlyhelp.workflow.ProcessStory.State;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the story together from the engine's history and from our own flow log. */
@Component
class EngineStories implements ProcessStories {

	private final ProcessEngine engine;

	private final HistoryService history;

	private final JdbcClient database;

	EngineStories(ProcessEngine engine, JdbcClient database) {
		this.engine = engine;
		this.history = engine.getHistoryService();
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
		processes.forEach((process) -> steps.addAll(this.history.createHistoricActivityInstanceQuery()
			.processInstanceId(process.getId())
			.listPage(0, EngineConfiguration.RESULTS_LIMIT)));
		steps.sort(Comparator.comparing(HistoricActivityInstance::getStartTime)
			.thenComparing(HistoricActivityInstance::getEndTime, Comparator.nullsLast(Comparator.naturalOrder())));
		return steps.stream().map((step) -> activity(step, actors)).toList();
	}

	private Activity activity(HistoricActivityInstance step, Actors actors) {
		State state = step.isCanceled() ? State.CANCELED : (step.getEndTime() != null) ? State.COMPLETED : State.ACTIVE;
		return new Activity(step.getActivityId(), step.getProcessDefinitionKey(), step.getActivityName(), state,
				step.getStartTime().toInstant(),
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

		private final Map<String, BpmnModelInstance> models = new HashMap<>();

		private Actors(List<Taken> taken) {
			taken.forEach((flow) -> {
				SequenceFlow modelled = model(flow).getModelElementById(flow.flow());
				this.leaving.computeIfAbsent(modelled.getSource().getId(), (id) -> new ArrayDeque<>())
					.add(flow.actor());
			});
		}

		private String next(String activity) {
			Deque<String> actors = this.leaving.get(activity);
			return (actors != null) ? actors.poll() : null;
		}

		private BpmnModelInstance model(Taken flow) {
			return this.models.computeIfAbsent(flow.definition() + ":" + flow.version(),
					(key) -> EngineStories.this.engine.getRepositoryService()
						.getBpmnModelInstance(EngineStories.this.engine.getRepositoryService()
							.createProcessDefinitionQuery()
							.processDefinitionKey(flow.definition())
							.processDefinitionVersion(flow.version())
							.singleResult()
							.getId()));
		}

	}

}

package org.earlyhelp.workflow.engine;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.earlyhelp.conformance.KeepingPaths;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.worklist.Ending;
import org.earlyhelp.worklist.NewTask;
import org.earlyhelp.worklist.Queue;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the task queues what begins and ceases to wait, in the same transaction. */
@Component
class TaskFeed extends AbstractBpmnParseListener {

	static final String FRONT_DOOR = "FrontDoor";

	static final String PLAN_CHECK = "PlanCheck";

	static final String STEP_UP = "StepUp";

	static final String ESCALATION = "Escalation";

	static final String AGENCY_CHALLENGE = "AgencyChallenge";

	static final String CASE_FILE_AUDIT = "CaseFileAudit";

	static final String BREAK_GLASS = "BreakGlass";

	private static final String OVERTAKEN = "The decision was changed, or the case was closed";

	private static final String FURTHER = "It was taken to the next stage, or the case was closed";

	private static final String TIME_IS_OVER = "The time of the audit was over";

	private static final String LINKED = "The contact was linked to another about the same";

	private static final String CLOSED = "The case was closed";

	private final ObjectProvider<Queue> queue;

	private final ObjectProvider<KeepingPaths> paths;

	TaskFeed(ObjectProvider<Queue> queue, ObjectProvider<KeepingPaths> paths) {
		this.queue = queue;
		this.paths = paths;
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
		String type = task.getFormKey().getExpressionText();
		Set<Expression> groups = Set.copyOf(task.getCandidateGroupIdExpressions());
		// The queue keeps who may take it, and the engine has no need to.
		task.getCandidateGroupIdExpressions().clear();
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE,
				(waiting) -> this.queue.getObject()
					.add(new NewTask(waiting.getId(), type, subjectOf(waiting), waiting.getAssignee(),
							groupsOf(waiting, groups), matterOf(waiting), stepOf(waiting))));
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, (done) -> close(done, Ending.DONE, null));
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE,
				(dropped) -> close(dropped, Ending.CANCELLED, reasonOf(dropped)));
	}

	private void close(DelegateTask task, Ending ending, String reason) {
		this.queue.getObject().close(task.getId(), ending, reason);
		Subject subject = subjectOf(task);
		if (subject.isCase()) {
			this.paths.getObject().moved(new CaseId(subject.id()));
		}
	}

	private static String reasonOf(DelegateTask dropped) {
		return switch (dropped.getProcessDefinitionId().split(":")[0]) {
			case FRONT_DOOR -> LINKED;
			case STEP_UP -> OVERTAKEN;
			case ESCALATION, AGENCY_CHALLENGE -> FURTHER;
			case CASE_FILE_AUDIT -> TIME_IS_OVER;
			default -> CLOSED;
		};
	}

	private static Subject subjectOf(DelegateTask task) {
		UUID id = UUID.fromString(task.getExecution().getProcessBusinessKey());
		return new Subject(kindOf(task.getProcessDefinitionId().split(":")[0]), id);
	}

	private static Subject.Kind kindOf(String process) {
		return switch (process) {
			case FRONT_DOOR -> Subject.Kind.CONTACT;
			case PLAN_CHECK -> Subject.Kind.PLAN_CHECK;
			case AGENCY_CHALLENGE -> Subject.Kind.CHALLENGE;
			case CASE_FILE_AUDIT -> Subject.Kind.CASE_AUDIT;
			case BREAK_GLASS -> Subject.Kind.GLASS;
			default -> Subject.Kind.CASE;
		};
	}

	private static String stepOf(DelegateTask task) {
		return task.getProcessDefinitionId().split(":")[0] + ":" + task.getTaskDefinitionKey();
	}

	private static UUID matterOf(DelegateTask task) {
		// Not of the task, for which the engine would ask the database: none has any.
		String matter = (String) task.getExecution().getVariable(Processes.MATTER);
		return (matter != null) ? UUID.fromString(matter) : null;
	}

	private static Set<String> groupsOf(DelegateTask task, Set<Expression> groups) {
		return groups.stream().map((group) -> (String) group.getValue(task.getExecution())).collect(Collectors.toSet());
	}

}

package org.earlyhelp.workflow.engine;

import java.util.EnumSet;
import java.util.Set;

import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * What the engine keeps of what is over: processes and their steps, from which the story
 * of a case is drawn. Work is kept by the queues, with who did it, and notices by the
 * clocks: the engine's own copy of the one and the steps of the watch that gives the
 * other were read by nobody. To the database this is the level {@code activity}, so that
 * a node of an older version starts beside it.
 */
class StepsAlone extends HistoryLevelActivity {

	private static final Set<HistoryEventTypes> WORK = EnumSet.of(HistoryEventTypes.TASK_INSTANCE_CREATE,
			HistoryEventTypes.TASK_INSTANCE_UPDATE, HistoryEventTypes.TASK_INSTANCE_MIGRATE,
			HistoryEventTypes.TASK_INSTANCE_COMPLETE, HistoryEventTypes.TASK_INSTANCE_DELETE);

	private static final Set<HistoryEventTypes> STEPS = EnumSet.of(HistoryEventTypes.ACTIVITY_INSTANCE_START,
			HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE, HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE,
			HistoryEventTypes.ACTIVITY_INSTANCE_END);

	/**
	 * @param entity whose step it is; null where the engine asks of any
	 */
	@Override
	public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
		return !WORK.contains(type) && !(STEPS.contains(type) && watches(entity))
				&& super.isHistoryEventProduced(type, entity);
	}

	private static boolean watches(Object entity) {
		return entity instanceof ExecutionEntity execution
				&& DeadlineWatches.PROCESS.equals(execution.getProcessDefinition().getKey());
	}

}

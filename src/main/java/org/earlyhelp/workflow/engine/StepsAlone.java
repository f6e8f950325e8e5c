package org.earlyhelp.workflow.engine;

import java.util.EnumSet;
import java.util.Set;

import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * What the engine keeps of what is over: processes and their steps, from which the story
 * of a case is drawn. Work is kept by the queues, with who did it; the engine's own copy
 * of it was read by nobody. To the database this is the level {@code activity}, so that a
 * node of an older version starts beside it.
 */
class StepsAlone extends HistoryLevelActivity {

	private static final Set<HistoryEventTypes> WORK = EnumSet.of(HistoryEventTypes.TASK_INSTANCE_CREATE,
			HistoryEventTypes.TASK_INSTANCE_UPDATE, HistoryEventTypes.TASK_INSTANCE_MIGRATE,
			HistoryEventTypes.TASK_INSTANCE_COMPLETE, HistoryEventTypes.TASK_INSTANCE_DELETE);

	@Override
	public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
		return !WORK.contains(type) && super.isHistoryEventProduced(type, entity);
	}

}

package org.earlyhelp.workflow.engine;

import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;

/**
 * What the engine keeps of what is over: nothing. Steps and flows are kept by
 * {@link ProcessHistory}, work by the queues, with who did it, and notices by the clocks.
 * To the database this is the level {@code activity}, so that a node of an older version
 * starts beside it.
 *
 * @see "ADR 0026"
 */
class NothingKept extends HistoryLevelActivity {

	@Override
	public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
		return false;
	}

}

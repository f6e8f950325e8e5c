package org.earlyhelp.workflow.engine;

import java.time.Clock;
import java.time.ZoneOffset;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.shared.BeforeCommit;
import org.earlyhelp.shared.TimeOrderedId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes down which sequence flows were taken and by whom, in one batch for each
 * transaction. Watching deadlines is nobody's story and is left out.
 */
@Component
class FlowLog extends AbstractBpmnParseListener {

	private static final String INSERT = """
			insert into process_flow (id, subject_id, definition, version, flow_id, actor, taken_at)
			values (?, ?, ?, ?, ?, ?, ?)""";

	private final JdbcTemplate database;

	private final CurrentUser currentUser;

	private final Clock clock;

	private final BeforeCommit<Object[]> pending;

	FlowLog(JdbcTemplate database, CurrentUser currentUser, Clock clock) {
		this.database = database;
		this.currentUser = currentUser;
		this.clock = clock;
		this.pending = new BeforeCommit<>((rows) -> database.batchUpdate(INSERT, rows));
	}

	@Override
	public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
		if (!DeadlineWatches.PROCESS.equals(((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey())) {
			flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) this::taken);
		}
	}

	private void taken(DelegateExecution execution) {
		if (execution.getProcessBusinessKey() == null) {
			// Of no family: the morning's digest.
			return;
		}
		ProcessDefinitionEntity definition = ((ExecutionEntity) execution).getProcessDefinition();
		this.pending
			.add(new Object[] { TimeOrderedId.next(), java.util.UUID.fromString(execution.getProcessBusinessKey()),
					definition.getKey(), definition.getVersion(), execution.getCurrentTransitionId(),
					this.currentUser.get().username(), this.clock.instant().atOffset(ZoneOffset.UTC) });
	}

}

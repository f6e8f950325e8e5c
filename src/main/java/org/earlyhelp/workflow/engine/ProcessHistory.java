package org.earlyhelp.workflow.engine;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.shared.BeforeCommit;
import org.earlyhelp.shared.TimeOrderedId;
import org.earlyhelp.workflow.engine.HistoryPage.Verb;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes down what the processes do: which steps began and ended, which flows were taken,
 * and by whom. All that one transaction does about one subject is one row, which nobody
 * changes afterwards; the engine keeps no history beside it ({@link NothingKept}).
 * Watching deadlines is nobody's story and is left out.
 *
 * @see "ADR 0026"
 */
@Component
class ProcessHistory extends AbstractBpmnParseListener {

	private static final String INSERT = """
			insert into process_history (id, subject_id, actor, happened_at, steps)
			values (?, ?, ?, ?, ?)""";

	private final JdbcTemplate database;

	private final CurrentUser currentUser;

	private final Clock clock;

	private final BeforeCommit<Happening> pending = new BeforeCommit<>(this::write);

	ProcessHistory(JdbcTemplate database, CurrentUser currentUser, Clock clock) {
		this.database = database;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	@Override
	public void parseProcess(Element element, ProcessDefinitionEntity process) {
		if (!DeadlineWatches.PROCESS.equals(process.getKey())) {
			listenWithin(process);
		}
	}

	private void listenWithin(ScopeImpl scope) {
		for (ActivityImpl step : scope.getActivities()) {
			step.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) (execution) -> happened(Verb.BEGAN,
					(ExecutionEntity) execution, execution.getCurrentActivityId()));
			step.addListener(ExecutionListener.EVENTNAME_END,
					(ExecutionListener) (execution) -> happened(execution.isCanceled() ? Verb.STOPPED : Verb.ENDED,
							(ExecutionEntity) execution, execution.getCurrentActivityId()));
			step.getOutgoingTransitions()
				.forEach((flow) -> ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE,
						(ExecutionListener) (execution) -> happened(Verb.TOOK, (ExecutionEntity) execution,
								execution.getCurrentTransitionId())));
			listenWithin(step);
		}
	}

	private void happened(Verb verb, ExecutionEntity execution, String element) {
		if (execution.getProcessBusinessKey() == null) {
			// Of no family: the morning's digest.
			return;
		}
		ProcessDefinitionEntity process = execution.getProcessDefinition();
		this.pending.add(new Happening(
				new Page(UUID.fromString(execution.getProcessBusinessKey()), this.currentUser.get().username()),
				process.getKey(), process.getVersion(), verb, element,
				(verb != Verb.TOOK) ? execution.getActivityInstanceId() : null));
	}

	private void write(List<Happening> all) {
		Map<Page, HistoryPage> pages = new LinkedHashMap<>();
		all.forEach((one) -> pages.computeIfAbsent(one.page, (page) -> new HistoryPage())
			.add(one.process, one.version, one.verb, one.element, one.instance));
		var now = this.clock.instant().atOffset(ZoneOffset.UTC);
		this.database.batchUpdate(INSERT,
				pages.entrySet()
					.stream()
					.map((page) -> new Object[] { TimeOrderedId.next(), page.getKey().subject(), page.getKey().actor(),
							now, page.getValue().json() })
					.toList());
	}

	/** What one row is about, and who wrote it. */
	private record Page(UUID subject, String actor) {
	}

	/** Equal to none but itself: a process may do the same twice. */
	private static final class Happening {

		private final Page page;

		private final String process;

		private final int version;

		private final Verb verb;

		private final String element;

		private final String instance;

		private Happening(Page page, String process, int version, Verb verb, String element, String instance) {
			this.page = page;
			this.process = process;
			this.version = version;
			this.verb = verb;
			this.element = element;
			this.instance = instance;
		}

	}

}

package org.earlyhelp.workflow.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.earlyhelp.TestDatabase;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.workflow.ProcessStory.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every path of every process. When all have been walked, no element and no sequence flow
 * of any model may be left that none of them went through.
 */
@Tag("database")
class ProcessPathTests {

	/**
	 * The id of a step is that of its element and one that tells when it was made, or
	 * this alone.
	 */
	private static final int ID = 36;

	/**
	 * What the service writes down of the steps is what the engine itself saw, for each
	 * case and contact that the tests walked; and the same is made of what older versions
	 * let the engine keep.
	 */
	@AfterAll
	static void tellsWhatTheEngineSaw() {
		ProcessWorld world = ProcessWorld.get();
		Map<UUID, List<String>> seen = seen(world);
		assertThat(seen).hasSizeGreaterThan(30);

		assertThat(told(world, seen.keySet())).isEqualTo(seen);
		world.transaction().executeWithoutResult((moved) -> {
			world.database().sql("delete from process_history").update();
			new ResourceDatabasePopulator(new ClassPathResource("db/migration/"
					+ (TestDatabase.isPostgresql() ? "postgresql" : "h2") + "/V325__move_process_history.sql"))
				.populate(DataSourceUtils.getConnection(world.context.getBean(DataSource.class)));
			assertThat(told(world, seen.keySet())).isEqualTo(seen);
			moved.setRollbackOnly();
		});
	}

	private static Map<UUID, List<String>> seen(ProcessWorld world) {
		Map<String, UUID> subjects = world.engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.list()
			.stream()
			.filter((process) -> process.getBusinessKey() != null)
			.filter((process) -> !DeadlineWatches.PROCESS.equals(process.getProcessDefinitionKey()))
			.collect(Collectors.toMap(HistoricProcessInstance::getId,
					(process) -> UUID.fromString(process.getBusinessKey())));
		Map<UUID, List<String>> seen = new TreeMap<>();
		ProcessWorld.steps(world.engine)
			.stream()
			.sorted(Comparator.comparing(HistoricActivityInstance::getStartTime)
				.thenComparing((step) -> step.getId().substring(step.getId().length() - ID)))
			.filter((step) -> subjects.containsKey(step.getProcessInstanceId()))
			.forEach((step) -> seen
				.computeIfAbsent(subjects.get(step.getProcessInstanceId()), (subject) -> new ArrayList<>())
				.add(line(step.getProcessDefinitionKey(), step.getActivityId(), step.getActivityName(),
						step.isCanceled() ? State.CANCELED
								: (step.getEndTime() != null) ? State.COMPLETED : State.ACTIVE)));
		seen.values()
			.removeIf((steps) -> steps.stream().noneMatch((step) -> step.matches("(FrontDoor|EarlyHelpCase) .*")));
		return seen;
	}

	private static Map<UUID, List<String>> told(ProcessWorld world, Set<UUID> subjects) {
		var stories = world.context.getBean(EngineStories.class);
		Map<UUID, List<String>> told = new TreeMap<>();
		subjects.forEach((subject) -> told.put(subject,
				stories.of(new Subject(Subject.Kind.CASE, subject))
					.or(() -> stories.of(new Subject(Subject.Kind.CONTACT, subject)))
					.orElseThrow()
					.activities()
					.stream()
					.map((step) -> line(step.definition(), step.id(), step.name(), step.state()))
					.toList()));
		return told;
	}

	private static String line(String process, String step, String name, State state) {
		return process + " " + step + " " + name + " " + state;
	}

	@AfterAll
	static void leavesNoElementAndNoFlowUnwalked() throws IOException {
		ProcessWorld world = ProcessWorld.get();
		Set<String> unwalked = new TreeSet<>();
		for (BpmnModelInstance model : Models.all().values()) {
			String process = model.getModelElementsByType(Process.class).iterator().next().getId();
			model.getModelElementsByType(FlowElement.class)
				.stream()
				.filter((element) -> !isWaitedFor(element))
				.forEach((element) -> unwalked.add(process + "#" + element.getId()));
		}
		int all = unwalked.size();
		unwalked.removeAll(world.coverage().met(world.engine));

		assertThat(all).isGreaterThan(150);
		assertThat(unwalked).as("elements and flows that no test goes through").isEmpty();
	}

	/** The engine takes no flow from where it waits for one of several events. */
	private static boolean isWaitedFor(FlowElement element) {
		return element instanceof SequenceFlow flow && flow.getSource() instanceof EventBasedGateway;
	}

	@Nested
	class FrontDoor extends FrontDoorProcessPaths {

	}

	@Nested
	class PlanCheck extends PlanCheckProcessPaths {

	}

	@Nested
	class AgencyChallenge extends AgencyChallengeProcessPaths {

	}

	@Nested
	class BreakGlass extends BreakGlassProcessPaths {

	}

	@Nested
	class CaseFileAudit extends CaseFileAuditProcessPaths {

	}

	@Nested
	class EarlyHelpCase extends EarlyHelpCaseProcessPaths {

	}

	@Nested
	class StepDown extends StepDownProcessPaths {

	}

	@Nested
	class Lead extends LeadProcessPaths {

	}

	@Nested
	class Addendum extends AddendumProcessPaths {

	}

	@Nested
	class MorningDigest extends MorningDigestProcessPaths {

	}

	@Nested
	class StepUp extends StepUpProcessPaths {

	}

	@Nested
	class DeadlineWatch extends DeadlineWatchProcessPaths {

	}

}

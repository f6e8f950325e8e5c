package org.earlyhelp.workflow.engine;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every path of every process. When all have been walked, no element and no sequence flow
 * of any model may be left that none of them went through.
 */
@Tag("database")
class ProcessPathTests {

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

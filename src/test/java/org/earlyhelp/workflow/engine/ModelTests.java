package org.earlyhelp.workflow.engine;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ModelTests {

	@Test
	void everyModelKeepsTheHouseStyle() throws IOException {
		Map<String, List<ModelRules>> broken = new TreeMap<>();
		Models.all().forEach((file, model) -> broken.put(file, ModelRules.brokenBy(file, model)));
		broken.values().removeIf(List::isEmpty);

		assertThat(broken).isEmpty();
	}

	@Test
	void thereAreTheSpineItsStagesTheFrontDoorAndTheWatch() throws IOException {
		assertThat(Models.all().keySet()).containsExactly("AbsenceCover.bpmn", "Addendum.bpmn", "AgencyChallenge.bpmn",
				"Agreement.bpmn", "Allocation.bpmn", "AuditSample.bpmn", "BreakGlass.bpmn", "CaseFileAudit.bpmn",
				"ClosureSignOff.bpmn", "ComingOfAge.bpmn", "DeadlineWatch.bpmn", "EarlyHelpCase.bpmn",
				"Escalation.bpmn", "FamilyAssessment.bpmn", "FamilyCopy.bpmn", "FamilyPlan.bpmn", "FamilyReviews.bpmn",
				"FrontDoor.bpmn", "LeadHandover.bpmn", "LeadPractitioner.bpmn", "LeadVacancies.bpmn",
				"LookingBack.bpmn", "MorningDigest.bpmn", "PastDueActions.bpmn", "PlanCheck.bpmn", "StepDown.bpmn",
				"StepUp.bpmn", "Suspension.bpmn");
	}

	@Test
	void everyCallMeetsAModel() throws IOException {
		Set<String> files = Models.all().keySet();

		for (BpmnModelInstance model : Models.all().values()) {
			assertThat(model.getModelElementsByType(CallActivity.class))
				.allSatisfy((call) -> assertThat(files).contains(call.getCalledElement() + ".bpmn"));
		}
	}

	@Test
	void flowIdsAreUniqueOverAllModels() throws IOException {
		Set<String> ids = new HashSet<>();

		Models.all()
			.values()
			.forEach((model) -> model.getModelElementsByType(SequenceFlow.class)
				.forEach((flow) -> assertThat(ids.add(flow.getId())).as(flow.getId()).isTrue()));
	}

	/** The negative control: each rule can fail. */
	@Test
	void aModelThatBreaksEveryRuleIsCaughtByEveryRule() throws IOException {
		BpmnModelInstance bad = Models.at("classpath:models/breaks-every-rule.bpmn").get("breaks-every-rule.bpmn");

		assertThat(ModelRules.brokenBy("breaks-every-rule.bpmn", bad)).containsExactly(ModelRules.values());
	}

}

package org.earlyhelp.workflow.engine;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.outcome.DecisionTables;
import org.earlyhelp.outcome.TestResult;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Asks the outcome frameworks' tables: the locality's own,
 * {@code bpmn/decisions/<locality>}, else the common one, {@code bpmn/decisions/common}.
 * Read once, at start; a framework of the profile without tables does not start.
 */
@Component
class DmnDecisionTables implements DecisionTables {

	private static final Map<String, String> FILES = Map.of("FAMILIES_TOGETHER", "FamiliesTogether",
			"SUPPORTING_FAMILIES", "SupportingFamilies");

	private static final int QUESTIONS_REMEMBERED = 1_000;

	private final DmnEngine engine;

	private final Map<String, DmnDecision> decisions = new HashMap<>();

	private final Map<String, String> versions = new HashMap<>();

	private final ConcurrentLruCache<Asked, Ruling> answered = new ConcurrentLruCache<>(QUESTIONS_REMEMBERED,
			this::ask);

	@Autowired
	DmnDecisionTables(Profile profile) {
		this(profile.id(), profile.outcomes().frameworks().stream().map(FILES::get).toList());
	}

	DmnDecisionTables(String locality, List<String> frameworks) {
		this.engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
		for (String framework : frameworks) {
			DmnModelInstance model = model(locality, framework);
			for (Decision decision : model.getModelElementsByType(Decision.class)) {
				this.decisions.put(framework + "/" + decision.getId(),
						this.engine.parseDecision(decision.getId(), model));
				this.versions.put(framework, decision.getVersionTag());
			}
		}
	}

	/**
	 * A table answers the same question the same; asking it takes long beside the rest.
	 */
	@Override
	public Ruling decide(String framework, String decision, Map<String, Object> measures) {
		return this.answered.get(new Asked(framework + "/" + decision, new HashMap<>(measures)));
	}

	private Ruling ask(Asked asked) {
		DmnDecisionRuleResult answer = this.engine
			.evaluateDecisionTable(this.decisions.get(asked.decision()), asked.measures())
			.getSingleResult();
		return new Ruling(TestResult.valueOf(answer.getEntry("result")), answer.getEntry("reason"));
	}

	@Override
	public String version(String framework) {
		return this.versions.get(framework);
	}

	private static DmnModelInstance model(String locality, String framework) {
		InputStream tables = Stream.of(locality, "common")
			.map((place) -> DmnDecisionTables.class
				.getResourceAsStream("/bpmn/decisions/%s/%s.dmn".formatted(place, framework)))
			.filter((found) -> found != null)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"The locality %1$s has no tables of %2$s: add bpmn/decisions/%1$s/%2$s.dmn".formatted(locality,
							framework)));
		return Dmn.readModelFromStream(tables);
	}

	/** One question to one table. */
	private record Asked(String decision, Map<String, Object> measures) {
	}

}

package org.earlyhelp.workflow.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.earlyhelp.frontdoor.Outcome;
import org.earlyhelp.frontdoor.Recommendation;
import org.earlyhelp.frontdoor.Threshold;
import org.earlyhelp.frontdoor.ThresholdQuestion;
import org.earlyhelp.locality.Profile;

/**
 * One decision table that answers. The locality's own is
 * {@code bpmn/decisions/<locality>/Threshold.dmn}; a locality without a table does not
 * start.
 */
class DmnThreshold implements Threshold {

	static final String DECISION = "Threshold";

	private final DmnEngine engine;

	private final DmnDecision decision;

	private final String version;

	DmnThreshold(Profile profile) {
		this(profile.id(), DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine());
		requireAnswersThatMayBeGiven(profile);
	}

	DmnThreshold(String locality, DmnEngine engine) {
		this(model(locality), engine, null);
	}

	/**
	 * @param version what recommendations name; null for the table's own tag
	 */
	DmnThreshold(DmnModelInstance model, DmnEngine engine, String version) {
		this.engine = engine;
		this.decision = engine.parseDecision(DECISION, model);
		this.version = (version != null) ? version : ((Decision) model.getModelElementById(DECISION)).getVersionTag();
	}

	String version() {
		return this.version;
	}

	@Override
	public Recommendation recommend(ThresholdQuestion question) {
		DmnDecisionRuleResult answer = this.engine.evaluateDecisionTable(this.decision, variables(question))
			.getSingleResult();
		List<String> reasons = Stream.of(answer.<String>getEntry("reason"), answer.<String>getEntry("remark"))
			.filter(Objects::nonNull)
			.toList();
		return new Recommendation(answer.getEntry("level"), Outcome.valueOf(answer.getEntry("outcome")), reasons,
				answer.getEntry("rule"), this.version);
	}

	static DmnModelInstance model(String locality) {
		return Dmn.readModelFromStream(new ByteArrayInputStream(bytes(locality)));
	}

	/** The locality's own table, as it is written. */
	static String text(String locality) {
		return new String(bytes(locality), StandardCharsets.UTF_8);
	}

	private static byte[] bytes(String locality) {
		String path = "/bpmn/decisions/%s/%s.dmn".formatted(locality, DECISION);
		try (InputStream table = DmnThreshold.class.getResourceAsStream(path)) {
			if (table == null) {
				throw new IllegalStateException(
						"The locality %s has no decision table: add bpmn%s".formatted(locality, path.substring(5)));
			}
			return table.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A table that recommends what the locality does not know would fail in the middle of
	 * a screening; it fails here instead.
	 */
	private static void requireAnswersThatMayBeGiven(Profile profile) {
		for (Rule row : model(profile.id()).getModelElementsByType(Rule.class)) {
			List<String> answers = row.getOutputEntries()
				.stream()
				.map((entry) -> entry.getText().getTextContent().replace("\"", ""))
				.toList();
			if (profile.find(answers.get(0)).isEmpty() || !profile.allows(answers.get(1))) {
				throw new IllegalStateException("Decision table of %s, %s: level %s or outcome %s is not the locality's"
					.formatted(profile.id(), row.getId(), answers.get(0), answers.get(1)));
			}
		}
	}

	static Map<String, Object> variables(ThresholdQuestion question) {
		return Map.of("unmetNeeds", question.unmetNeeds(), "significantHarm", question.significantHarm(),
				"presentingStatutory", question.presentingStatutory(), "openToSocialCare", question.openToSocialCare(),
				"currentTaf", question.currentTaf(), "agreed", question.agreed(), "safeguardingConcern",
				question.safeguardingConcern(), "tafOffered", question.tafOffered(), "toolVerified",
				question.toolVerified(), "toolRuleApplies", question.toolRuleApplies());
	}

}

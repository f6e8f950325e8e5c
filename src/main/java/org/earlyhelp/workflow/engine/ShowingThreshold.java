package org.earlyhelp.workflow.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.earlyhelp.frontdoor.ShownThreshold;
import org.earlyhelp.frontdoor.ThresholdQuestion;
import org.earlyhelp.frontdoor.ThresholdTables;

/**
 * Puts a question to a table once more, and shows the table with what each column was
 * asked with and which row answered: the engine itself tells, nothing is guessed.
 */
final class ShowingThreshold implements DmnDecisionTableEvaluationListener {

	private final Map<String, String> asked = new HashMap<>();

	private final Set<String> fired = new HashSet<>();

	private ShowingThreshold() {
	}

	static ShownThreshold show(ThresholdTables.Table table, ThresholdQuestion question) {
		var watching = new ShowingThreshold();
		var configuration = (DefaultDmnEngineConfiguration) DmnEngineConfiguration
			.createDefaultDmnEngineConfiguration();
		configuration.setCustomPostDecisionTableEvaluationListeners(List.of(watching));
		DmnEngine engine = configuration.buildEngine();
		DmnModelInstance model = ReadingThreshold.model(table.text());
		name(model.getModelElementsByType(Rule.class), "Rule");
		name(model.getModelElementsByType(Input.class), "Input");
		engine.evaluateDecisionTable(engine.parseDecision(DmnThreshold.DECISION, model),
				DmnThreshold.variables(question));
		return watching.shown(table.version(), model.getModelElementsByType(DecisionTable.class).iterator().next());
	}

	/** What answered is told by its id, which a table need not give. */
	private static void name(Collection<? extends DmnElement> elements, String prefix) {
		int number = 0;
		for (DmnElement element : elements) {
			number++;
			if (element.getId() == null) {
				element.setId(prefix + "_" + number);
			}
		}
	}

	@Override
	public void notify(DmnDecisionTableEvaluationEvent event) {
		event.getInputs()
			.forEach((input) -> this.asked.put(input.getId(), String.valueOf(input.getValue().getValue())));
		event.getMatchingRules().forEach((rule) -> this.fired.add(rule.getId()));
	}

	private ShownThreshold shown(String version, DecisionTable table) {
		return new ShownThreshold(version, table.getHitPolicy().name(),
				table.getInputs().stream().map(this::input).toList(),
				table.getOutputs().stream().map(ShowingThreshold::name).toList(),
				table.getRules().stream().map(this::row).toList());
	}

	private ShownThreshold.Input input(Input input) {
		String expression = input.getChildElementsByType(InputExpression.class)
			.stream()
			.findFirst()
			.map((one) -> written(one.getText()))
			.orElse("");
		return new ShownThreshold.Input((input.getLabel() != null) ? input.getLabel() : expression, expression,
				this.asked.getOrDefault(input.getId(), ""));
	}

	private static String name(Output output) {
		return (output.getLabel() != null) ? output.getLabel() : output.getName();
	}

	private ShownThreshold.Row row(Rule rule) {
		var conditions = new ArrayList<String>();
		for (InputEntry entry : rule.getInputEntries()) {
			String condition = written(entry.getText());
			conditions.add(condition.equals("-") ? "" : condition);
		}
		var answers = new ArrayList<String>();
		for (OutputEntry entry : rule.getOutputEntries()) {
			String answer = written(entry.getText());
			answers.add(answer.equals("null") ? "" : answer.replaceAll("^\"|\"$", ""));
		}
		Description description = rule.getDescription();
		return new ShownThreshold.Row(rule.getId(), (description != null) ? description.getTextContent().strip() : null,
				conditions, answers, this.fired.contains(rule.getId()));
	}

	private static String written(Text text) {
		return (text != null) ? text.getTextContent().strip().replaceAll("\\s+", " ") : "";
	}

}

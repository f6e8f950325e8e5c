package org.earlyhelp.workflow.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.model.dmn.Dmn;

import org.springframework.web.util.HtmlUtils;

/**
 * The conditions that the rows of a table set to one of its inputs, as the engine reads
 * them. What an input tells hangs on few facts: each condition is asked once for what
 * they can be, and not once for every question.
 */
final class ThresholdConditions {

	private final DmnEngine engine;

	private final DmnDecision table;

	private final List<String> conditions;

	private final Collection<String> facts;

	private final Map<List<Object>, Set<String>> met = new HashMap<>();

	/**
	 * @param asked the input's expression
	 * @param facts those that it names
	 * @param conditions each once, none of them empty
	 */
	ThresholdConditions(DmnEngine engine, String asked, Collection<String> facts, List<String> conditions) {
		this.engine = engine;
		this.conditions = conditions;
		this.facts = facts;
		this.table = conditions.isEmpty() ? null : engine.parseDecision("Conditions", Dmn
			.readModelFromStream(new ByteArrayInputStream(table(asked, conditions).getBytes(StandardCharsets.UTF_8))));
	}

	/** Whether this condition holds. An empty one always does. */
	boolean hold(String condition, Map<String, Object> question) {
		if (condition.isEmpty() || condition.equals("-")) {
			return true;
		}
		List<Object> told = this.facts.stream().map(question::get).toList();
		return this.met.computeIfAbsent(told, (values) -> ask(question)).contains(condition);
	}

	private Set<String> ask(Map<String, Object> question) {
		var found = new HashSet<String>();
		this.engine.evaluateDecisionTable(this.table, question)
			.<Number>collectEntries("met")
			.forEach((index) -> found.add(this.conditions.get(index.intValue())));
		return found;
	}

	private static String table(String asked, List<String> conditions) {
		var rows = new StringBuilder();
		for (int index = 0; index < conditions.size(); index++) {
			rows.append("""
					<rule id="r%1$d"><inputEntry id="i%1$d"><text>%2$s</text></inputEntry>\
					<outputEntry id="o%1$d"><text>%1$d</text></outputEntry></rule>
					""".formatted(index, HtmlUtils.htmlEscapeDecimal(conditions.get(index))));
		}
		return """
				<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
				<decision id="Conditions" name="Conditions"><decisionTable id="t" hitPolicy="COLLECT">
				<input id="in"><inputExpression id="ie"><text>%s</text></inputExpression></input>
				<output id="out" name="met" typeRef="integer" />
				%s</decisionTable></decision></definitions>""".formatted(HtmlUtils.htmlEscapeDecimal(asked), rows);
	}

}

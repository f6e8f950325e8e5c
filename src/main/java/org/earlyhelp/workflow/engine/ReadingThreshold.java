package org.earlyhelp.workflow.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.ModelException;
import org.earlyhelp.frontdoor.Outcome;
import org.earlyhelp.frontdoor.ThresholdQuestion;
import org.earlyhelp.frontdoor.ThresholdRules;
import org.earlyhelp.frontdoor.ThresholdTables;
import org.earlyhelp.frontdoor.ThresholdTables.Table;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.InvalidInput;

/**
 * Reads a changed threshold as strictly as it will be used: it asks what the one in force
 * asks, answers with what the locality may decide, and answers every question once. Each
 * question that a contact can ask is put to it.
 */
final class ReadingThreshold {

	private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

	private static final Pattern ANSWER = Pattern.compile("\\s*(?:null|\"(?:[^\"\\\\]|\\\\.)*\")?\\s*");

	private static final Pattern PLAIN = Pattern.compile("[\\w\\s<>=!,.()\\[\\]+*/-]*");

	private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

	private static final Pattern NUMBER = Pattern.compile("(?<!\\w)[0-9]+");

	/** FEEL's words without those that call or repeat. */
	private static final Set<String> WORDS = Set.of("and", "or", "not", "true", "false", "null");

	private static final Set<String> FACTS = Set.of("unmetNeeds", "significantHarm", "presentingStatutory",
			"openToSocialCare", "currentTaf", "agreed", "safeguardingConcern", "tafOffered", "toolVerified",
			"toolRuleApplies");

	private static final int MOST_RULES = 60;

	/** A contact tells of at most so many needs. */
	private static final int MOST_NEEDS = 40;

	private static final int COMBINATIONS = 512;

	private final Profile profile;

	private final DmnEngine engine;

	private final DecisionTable inForce;

	private final InvalidInput.Findings findings = new InvalidInput.Findings();

	/**
	 * @param inForce the table that the changed one must be like
	 */
	ReadingThreshold(Profile profile, DmnEngine engine, String inForce) {
		this.profile = profile;
		this.engine = engine;
		this.inForce = tableOf(model(inForce)).orElseThrow();
	}

	Table read(String text) {
		if (text.length() > ThresholdTables.LONGEST) {
			throw InvalidInput.of("table", "threshold.too-long", ThresholdTables.LONGEST);
		}
		ThresholdXml.check(text);
		DmnModelInstance model = model(text);
		DecisionTable table = tableOf(model).orElseThrow(() -> InvalidInput.of("table", "threshold.no-table"));
		compare(table);
		this.findings.refuse();
		table.getRules().forEach(this::check);
		this.findings.refuse();
		DmnThreshold threshold = threshold(model);
		try {
			askEverything(table);
		}
		catch (DmnEngineException ex) {
			throw InvalidInput.of("table", "threshold.unreadable");
		}
		this.findings.refuse();
		return new Table(threshold.version(), text, threshold);
	}

	static DmnModelInstance model(String text) {
		try {
			return Dmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (ModelException ex) {
			throw InvalidInput.of("table", "threshold.unreadable");
		}
	}

	private static Optional<DecisionTable> tableOf(DmnModelInstance model) {
		Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
		return decisions.stream()
			.filter((decision) -> decisions.size() == 1 && DmnThreshold.DECISION.equals(decision.getId()))
			.map(Decision::getExpression)
			.filter(DecisionTable.class::isInstance)
			.map(DecisionTable.class::cast)
			.findFirst();
	}

	private void compare(DecisionTable table) {
		HitPolicy wanted = this.inForce.getHitPolicy();
		this.findings.unless(table.getHitPolicy() == wanted && table.getAggregation() == null, "table",
				"threshold.hit-policy", wanted);
		same("threshold.inputs", table.getInputs().stream().map(ReadingThreshold::asked).toList(),
				this.inForce.getInputs().stream().map(ReadingThreshold::asked).toList());
		same("threshold.outputs", table.getOutputs().stream().map(Output::getName).toList(),
				this.inForce.getOutputs().stream().map(Output::getName).toList());
		int rules = table.getRules().size();
		this.findings.unless(rules >= 1 && rules <= MOST_RULES, "table", "threshold.rules", MOST_RULES);
	}

	private void same(String key, List<String> found, List<String> wanted) {
		this.findings.unless(found.equals(wanted), "table", key, String.join(", ", wanted),
				ThresholdXml.shown(String.join(", ", found.stream().map(String::valueOf).toList())));
	}

	private static String asked(Input input) {
		return input.getChildElementsByType(InputExpression.class)
			.stream()
			.findFirst()
			.map((expression) -> written(expression.getText()))
			.orElse("");
	}

	private static String written(Text text) {
		return (text != null) ? text.getTextContent().strip().replaceAll("\\s+", " ") : "";
	}

	private void check(Rule rule) {
		String name = nameOf(rule);
		boolean whole = rule.getInputEntries().size() == this.inForce.getInputs().size()
				&& rule.getOutputEntries().size() == this.inForce.getOutputs().size();
		this.findings.unless(whole, "table", "threshold.entries", name);
		if (!whole) {
			return;
		}
		for (InputEntry entry : rule.getInputEntries()) {
			plain(name, written(entry.getText()));
		}
		List<String> answers = rule.getOutputEntries()
			.stream()
			.map(OutputEntry::getText)
			.map(ReadingThreshold::written)
			.toList();
		boolean texts = answers.stream().allMatch((answer) -> ANSWER.matcher(answer).matches());
		this.findings.unless(texts, "table", "threshold.answer-is-no-text", name);
		if (texts) {
			answers(name, answers.stream().map(ReadingThreshold::textOf).toList());
		}
	}

	private void plain(String rule, String condition) {
		String bare = STRING.matcher(condition).replaceAll("");
		Optional<String> strange = WORD.matcher(bare)
			.results()
			.map(MatchResult::group)
			.filter((word) -> !WORDS.contains(word))
			.findFirst();
		this.findings.unless(strange.isEmpty() && PLAIN.matcher(bare).matches(), "table", "threshold.condition", rule,
				ThresholdXml.shown(condition));
		NUMBER.matcher(bare)
			.results()
			.filter((number) -> number.group().length() > 3 || Integer.parseInt(number.group()) > MOST_NEEDS)
			.findFirst()
			.ifPresent((number) -> this.findings.unless(false, "table", "threshold.needs", rule, MOST_NEEDS));
	}

	private void answers(String rule, List<String> answers) {
		String level = answers.get(0);
		String outcome = answers.get(1);
		this.findings.unless(level != null && this.profile.find(level).isPresent(), "table", "threshold.level", rule,
				shown(level));
		this.findings.unless(isOutcome(outcome), "table", "threshold.outcome", rule, shown(outcome));
		this.findings.unless(answers.get(2) != null && answers.get(3) != null, "table", "threshold.reason", rule);
	}

	private boolean isOutcome(String outcome) {
		return outcome != null && this.profile.allows(outcome)
				&& List.of(Outcome.values()).stream().anyMatch((one) -> one.name().equals(outcome));
	}

	private static String shown(String text) {
		return (text != null) ? ThresholdXml.shown(text) : "";
	}

	private static String textOf(String answer) {
		String stripped = answer.strip();
		boolean none = stripped.length() < 3 || stripped.equals("null");
		return none ? null : stripped.substring(1, stripped.length() - 1);
	}

	private DmnThreshold threshold(DmnModelInstance model) {
		try {
			return new DmnThreshold(model, this.engine, null);
		}
		catch (DmnEngineException ex) {
			throw InvalidInput.of("table", "threshold.unreadable");
		}
	}

	/**
	 * Each question that a contact can ask: numbers of needs that no row names answer as
	 * the next one does.
	 */
	private void askEverything(DecisionTable table) {
		List<ThresholdConditions> inputs = inputs(table);
		for (int needs : needs(table)) {
			for (int bits = 0; bits < COMBINATIONS; bits++) {
				ThresholdQuestion question = question(needs, bits);
				boolean canBe = !question.significantHarm() || question.safeguardingConcern();
				if (canBe && !answers(table, inputs, question)) {
					return;
				}
			}
		}
	}

	private List<ThresholdConditions> inputs(DecisionTable table) {
		var inputs = new ArrayList<ThresholdConditions>();
		List<Input> asked = List.copyOf(table.getInputs());
		for (int index = 0; index < asked.size(); index++) {
			int column = index;
			String expression = asked(asked.get(index));
			inputs.add(new ThresholdConditions(this.engine, expression,
					FACTS.stream().filter((fact) -> expression.matches(".*\\b" + fact + "\\b.*")).sorted().toList(),
					table.getRules()
						.stream()
						.map((rule) -> condition(rule, column))
						.filter((condition) -> !condition.isEmpty() && !condition.equals("-"))
						.distinct()
						.toList()));
		}
		return inputs;
	}

	private static String condition(Rule rule, int column) {
		return written(List.copyOf(rule.getInputEntries()).get(column).getText());
	}

	private static Set<Integer> needs(DecisionTable table) {
		Set<Integer> needs = new TreeSet<>(Set.of(0, 1, MOST_NEEDS));
		for (Rule rule : table.getRules()) {
			for (InputEntry entry : rule.getInputEntries()) {
				Matcher number = NUMBER.matcher(STRING.matcher(written(entry.getText())).replaceAll(""));
				while (number.find()) {
					int named = Integer.parseInt(number.group());
					needs.addAll(List.of(Math.max(0, named - 1), named, named + 1));
				}
			}
		}
		return needs;
	}

	private boolean answers(DecisionTable table, List<ThresholdConditions> inputs, ThresholdQuestion question) {
		Map<String, Object> facts = DmnThreshold.variables(question);
		List<Rule> answering = table.getRules().stream().filter((rule) -> holds(rule, inputs, facts)).toList();
		if (answering.size() != 1) {
			this.findings.unless(false, "table", answering.isEmpty() ? "threshold.no-answer" : "threshold.two-answers",
					words(question), String.join(", ", answering.stream().map(ReadingThreshold::nameOf).toList()));
			return false;
		}
		Outcome outcome = Outcome
			.valueOf(textOf(written(List.copyOf(answering.get(0).getOutputEntries()).get(1).getText())));
		Optional<String> broken = ThresholdRules.broken(question, outcome);
		broken.ifPresent(
				(rule) -> this.findings.unless(false, "table", "threshold.breaks", outcome, words(question), rule));
		return broken.isEmpty();
	}

	private static boolean holds(Rule rule, List<ThresholdConditions> inputs, Map<String, Object> facts) {
		for (int column = 0; column < inputs.size(); column++) {
			if (!inputs.get(column).hold(condition(rule, column), facts)) {
				return false;
			}
		}
		return true;
	}

	private static ThresholdQuestion question(int needs, int bits) {
		return new ThresholdQuestion(needs, (bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0,
				(bits & 16) != 0, (bits & 32) != 0, (bits & 64) != 0, (bits & 128) != 0, (bits & 256) != 0);
	}

	/** The facts that hold, by their names in the table. */
	private static String words(ThresholdQuestion question) {
		var words = new ArrayList<String>(List.of("unmetNeeds = " + question.unmetNeeds()));
		Map<String, Object> facts = new TreeMap<>(DmnThreshold.variables(question));
		facts.forEach((name, value) -> {
			if (Boolean.TRUE.equals(value)) {
				words.add(name);
			}
		});
		return String.join(", ", words);
	}

	private static String nameOf(DmnElement rule) {
		return (rule.getId() != null) ? ThresholdXml.shown(rule.getId()) : "?";
	}

}

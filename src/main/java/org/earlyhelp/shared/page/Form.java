package org.earlyhelp.shared.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.RuleBroken;

/**
 * A form as a page shows it: what was typed, what is wrong with it, what may be chosen.
 * The words of a field stand in the bundles under {@code <name of the form>.<field>}, its
 * hint under {@code ....hint}, and what to do where it is missing under
 * {@code ....required}; rows of a list share theirs.
 */
public final class Form {

	private final String name;

	private final Class<?> payload;

	private final Wording words;

	private final String once;

	private final Map<String, List<Option>> options = new HashMap<>();

	private final Map<String, String> labels = new HashMap<>();

	private final List<Wrong> wrong = new ArrayList<>();

	private final Set<String> unsaid = new HashSet<>();

	private final Map<String, Integer> leastRows = new HashMap<>();

	private Typed typed;

	private String kept;

	Form(String name, Class<?> payload, Typed typed, String once, Wording words) {
		this.name = name;
		this.payload = payload;
		this.typed = typed;
		this.once = (once != null) ? once : UUID.randomUUID().toString();
		this.words = words;
	}

	/**
	 * Something wrong.
	 *
	 * @param field the path; empty where it is of no one field
	 * @param text what is wrong and what to do
	 */
	public record Wrong(String field, String text) {
	}

	/**
	 * One line of what was answered.
	 *
	 * @param label the question
	 * @param values the answers, as people read them
	 */
	public record Line(String label, List<String> values) {
	}

	public String name() {
		return this.name;
	}

	public Class<?> payload() {
		return this.payload;
	}

	public Typed typed() {
		return this.typed;
	}

	/** Makes a double click one record: hidden in the form, the same in both. */
	public String once() {
		return this.once;
	}

	/** Lets people choose among these in the fields of this path, whatever their row. */
	public Form choices(String field, List<Option> options) {
		this.options.put(field, List.copyOf(options));
		return this;
	}

	/** Names one row's field by what it is about, as a child's name. */
	public Form label(String field, String text) {
		this.labels.put(field, text);
		return this;
	}

	/** Leaves this field out of the answers, as the row is called by it. */
	public Form unsaid(String field) {
		this.unsaid.add(field);
		return this;
	}

	/** Fills in what nobody has typed yet. */
	public Form begin(Typed first) {
		this.typed = first.with(this.typed);
		return this;
	}

	/** Adds what other pages of the same form hold. */
	public Form beside(Typed elsewhere) {
		this.typed = elsewhere.with(this.typed);
		return this;
	}

	/**
	 * Says above the form that this is what had been typed before, and why it is here.
	 */
	public Form keptBecause(String key) {
		this.kept = this.words.of(key);
		return this;
	}

	/** Null where nothing was kept. */
	public String kept() {
		return this.kept;
	}

	public String value(String field) {
		return this.typed.value(field);
	}

	public List<String> values(String field) {
		return this.typed.values(field);
	}

	public boolean has(String field, String value) {
		return this.typed.values(field).contains(value);
	}

	/** Shows at least so many rows of the list. */
	public Form atLeast(String list, int rows) {
		this.leastRows.merge(list, rows, Math::max);
		return this;
	}

	/** Shows one more row than was typed. */
	Form oneMore(String list) {
		return atLeast(list, rows(list, 0).size() + 1);
	}

	/** The paths of the rows that the page shows, as {@code outcomes[0]}. */
	public List<String> rows(String list, int least) {
		int most = this.typed.rows(list).stream().max(Comparator.naturalOrder()).map((row) -> row + 1).orElse(0);
		int shownRows = Math.max(most, Math.max(least, this.leastRows.getOrDefault(list, 0)));
		return IntStream.range(0, shownRows).mapToObj((row) -> list + "[" + row + "]").toList();
	}

	/**
	 * Which row is about whom: those that were typed, and the next free one for everybody
	 * else.
	 * @param field of a row, which tells whom or what it is about
	 */
	public Map<String, String> rowsAbout(String list, String field, List<String> ids) {
		var about = new LinkedHashMap<String, String>();
		int next = this.typed.rows(list)
			.stream()
			.filter((row) -> this.typed.says(list + "[" + row + "]"))
			.max(Comparator.naturalOrder())
			.map((row) -> row + 1)
			.orElse(0);
		for (String id : ids) {
			String row = this.typed.rowSaying(list, field, id);
			about.put(id, (row != null) ? row : list + "[" + next++ + "]");
		}
		return about;
	}

	/** Forgets the rows of which nothing is said. */
	public Form onlyRowsThatSay(String list) {
		this.typed = this.typed.onlyRows(list, this.typed::says);
		return this;
	}

	/** Forgets the rows of which nothing is said but whom or what they are about. */
	public Form onlyRowsThatSay(String list, String field) {
		this.typed = this.typed.onlyRows(list, (row) -> this.typed.without(List.of(row + "." + field)).says(row));
		return this;
	}

	/** Forgets the rows that do not say this, unless none does. */
	public Form onlyRowsWith(String list, String field) {
		Typed chosen = this.typed.onlyRows(list, (row) -> this.typed.says(row + "." + field));
		this.typed = chosen.rows(list).isEmpty() ? this.typed.onlyRows(list, (row) -> row.endsWith("[0]")) : chosen;
		return this;
	}

	/** Forgets every row, where none says this. */
	public Form noRowsWithout(String list, String field) {
		if (this.typed.rows(list).stream().noneMatch((row) -> this.typed.says(list + "[" + row + "]." + field))) {
			this.typed = this.typed.onlyRows(list, (row) -> false);
		}
		return this;
	}

	/** The id of the field's element. */
	public String id(String field) {
		return field.replaceAll("[\\[\\].]+", "-").replaceAll("-$", "");
	}

	/** The question. */
	public String label(String field) {
		String own = this.labels.get(field);
		return (own != null) ? own : this.words.of(key(field), FieldPath.rowNumber(field));
	}

	/** What this row is called, as "Outcome 2". */
	public String rowLabel(String row) {
		String own = this.labels.get(row);
		return (own != null) ? own : this.words.of(key(row) + ".row", FieldPath.rowNumber(row));
	}

	/** Null where there is none. */
	public String hint(String field) {
		return this.words.firstOf(null, key(field) + ".hint");
	}

	/** What is wrong with this field; null where nothing is. */
	public String error(String field) {
		return this.wrong.stream().filter((one) -> isOf(one.field(), field)).map(Wrong::text).findFirst().orElse(null);
	}

	/** What may be chosen: as the page said, else the constants of the payload's type. */
	public List<Option> options(String field) {
		String plain = FieldPath.plain(field);
		List<Option> said = this.options.containsKey(field) ? this.options.get(field) : this.options.get(plain);
		if (said != null) {
			return said;
		}
		Class<?> type = typeOf(field);
		if (type != null && type.isEnum()) {
			return Arrays.stream((Enum<?>[]) type.getEnumConstants())
				.map((constant) -> Option.of(constant.name(), this.words.code(constant),
						this.words.firstOf(null, "code." + type.getSimpleName() + "." + constant.name() + ".hint")))
				.toList();
		}
		return List.of(Option.of("true", this.words.of("page.yes")), Option.of("false", this.words.of("page.no")));
	}

	/** The choices behind an empty one, for a list that opens. */
	public List<Option> optionsOrNone(String field, String none) {
		var options = new ArrayList<Option>();
		options.add(Option.of("", none));
		options.addAll(options(field));
		return options;
	}

	/** The one box that says yes, with the question beside it. */
	public List<Option> ticked(String field) {
		return List.of(Option.of("true", label(field), hint(field)));
	}

	/** The most characters that the payload takes there; null where it sets no limit. */
	public Integer longest(String field) {
		return Payloads.longest(this.payload, field);
	}

	/** Whether the form was sent and refused. */
	public boolean refused() {
		return !this.wrong.isEmpty();
	}

	/** All that is wrong, in the payload's order; what is of no one field first. */
	public List<Wrong> wrong() {
		return this.wrong.stream()
			.sorted(Comparator
				.comparing((Wrong one) -> one.field().isEmpty() ? "" : Payloads.place(this.payload, one.field())))
			.toList();
	}

	/** The lines of the summary in the payload's order, each with its link. */
	public List<Map<String, String>> summary() {
		return wrong().stream().map((one) -> {
			var line = new HashMap<String, String>();
			line.put("text", told(one));
			line.put("href", href(one));
			return (Map<String, String>) line;
		}).toList();
	}

	/** What is wrong, with the name of the row that it is in. */
	public String told(Wrong one) {
		List<String> rows = FieldPath.rows(one.field());
		if (rows.isEmpty() || isScalarList(one.field())) {
			return one.text();
		}
		String row = rows.get(0);
		String own = this.labels.getOrDefault(row,
				this.words.firstOf(new Object[] { FieldPath.rowNumber(row) }, key(row) + ".row"));
		return (own != null) ? own + ": " + lowerFirst(one.text()) : one.text();
	}

	/** Where the summary's link leads; null where what is wrong is of no one field. */
	public String href(Wrong one) {
		if (one.field().isEmpty()) {
			return null;
		}
		String id = id(isScalarList(one.field()) ? FieldPath.list(one.field()) : one.field());
		return "#" + (Answers.isWhen(typeOf(one.field())) ? id + "-day" : id);
	}

	/** Keeps what was refused, each at its field. */
	public Form refuse(RuleBroken refusal) {
		if (refusal instanceof InvalidInput invalid) {
			invalid.fields().forEach((field) -> add(field.path(), sentence(field)));
			return this;
		}
		String own = refusal.field().isEmpty() ? null
				: this.words.firstOf(refusal.values(), key(refusal.field()) + "." + refusal.key());
		return add(refusal.field(), (own != null) ? own : this.words.of(refusal.key(), refusal.values()));
	}

	public Form add(String field, String text) {
		this.wrong.add(new Wrong(field, text));
		return this;
	}

	/** Forgets what is wrong elsewhere than in these fields. */
	public Form onlyWrongIn(List<String> fields) {
		this.wrong.removeIf((one) -> fields.stream().noneMatch((field) -> FieldPath.isUnder(one.field(), field)));
		return this;
	}

	/**
	 * What was answered in these fields, a line a question, as people read it.
	 * @param fields the paths, in order
	 */
	public List<Line> answers(List<String> fields) {
		return new Answers(this).in(fields);
	}

	/**
	 * Whether anybody answered something in or under this field, other than what the form
	 * began with and what it carries along.
	 */
	public boolean isAnswered(String field, Typed first) {
		return this.typed.under(List.of(field))
			.fields()
			.entrySet()
			.stream()
			.anyMatch((one) -> one.getValue().stream().anyMatch((value) -> !value.isBlank())
					&& !one.getValue().equals(first.values(one.getKey()))
					&& !isHidden(new Answers(this).whole(one.getKey())));
	}

	/** Whether the page asks for it nowhere, or says it elsewhere. */
	boolean isHidden(String field) {
		return this.unsaid.contains(field)
				|| (this.words.firstOf(null, key(field)) == null && !this.labels.containsKey(field));
	}

	/** Whether it is answered by choosing, and not in words. */
	boolean isChosen(String field) {
		Class<?> type = typeOf(field);
		return this.options.containsKey(field) || this.options.containsKey(FieldPath.plain(field))
				|| type == Boolean.class || (type != null && type.isEnum());
	}

	/** What the payload has there; null where it has nothing. */
	Class<?> typeOf(String field) {
		return Payloads.typeOf(this.payload, field);
	}

	private String sentence(InvalidInput.Field field) {
		Class<?> type = typeOf(field.path());
		String key = key(field.path());
		String kind = Answers.isWhen(type) ? "when"
				: (type != null && (type.isEnum() || type == Boolean.class)) ? "choice" : "text";
		String own = this.words.firstOf(field.values(), key + "." + field.key());
		if (own != null) {
			return own;
		}
		String question = this.words.firstOf(new Object[] { FieldPath.rowNumber(field.path()) }, key);
		String said = this.words.firstOf(field.values(), "page." + kind + "." + field.key(), "page." + field.key(),
				field.key());
		return (question != null) ? question + ": " + lowerFirst((said != null) ? said : field.key())
				: (said != null) ? said : field.key();
	}

	private static String lowerFirst(String sentence) {
		return sentence.isEmpty() ? sentence : sentence.substring(0, 1).toLowerCase(Locale.UK) + sentence.substring(1);
	}

	private String key(String field) {
		return this.name + "." + FieldPath.plain(field);
	}

	/** A refusal of a value in a plain list is the list's. */
	private boolean isOf(String wrong, String field) {
		return wrong.equals(field) || (isScalarList(wrong) && FieldPath.list(wrong).equals(field));
	}

	private boolean isScalarList(String field) {
		Class<?> type = typeOf(field);
		return field.endsWith("]") && (type == null || !Payloads.isStructure(type));
	}

}

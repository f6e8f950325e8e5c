package org.earlyhelp.shared.page;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

	private static final Pattern ROW = Pattern.compile("\\[(\\d+)]");

	private final String name;

	private final Class<?> payload;

	private final Wording words;

	private final String once;

	private final Map<String, List<Option>> options = new HashMap<>();

	private final Map<String, String> labels = new HashMap<>();

	private final List<Wrong> wrong = new ArrayList<>();

	private final List<String> shown = new ArrayList<>();

	private final java.util.Set<String> unsaid = new java.util.HashSet<>();

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
	public record Wrong(String field, String text) implements java.io.Serializable {
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
		var about = new java.util.LinkedHashMap<String, String>();
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

	/** The id of the field's element. */
	public String id(String field) {
		return field.replaceAll("[\\[\\].]+", "-").replaceAll("-$", "");
	}

	/** The question; the page shows the fields in the order in which it asks for this. */
	public String label(String field) {
		if (!this.shown.contains(field)) {
			this.shown.add(field);
		}
		String own = this.labels.get(field);
		return (own != null) ? own : this.words.of(key(field), rowNumber(field));
	}

	/** What this row is called, as "Outcome 2". */
	public String rowLabel(String row) {
		String own = this.labels.get(row);
		return (own != null) ? own : this.words.of(key(row) + ".row", rowNumber(row + "."));
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
		String plain = plain(field);
		List<Option> said = this.options.containsKey(field) ? this.options.get(field) : this.options.get(plain);
		if (said != null) {
			return said;
		}
		Class<?> type = Payloads.typeOf(this.payload, field);
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

	/** All that is wrong, in the order of the page where it is known. */
	public List<Wrong> wrong() {
		return List.copyOf(this.wrong);
	}

	/** The lines of the summary in the payload's order, each with its link. */
	public List<Map<String, String>> summary() {
		return this.wrong.stream().sorted(Comparator.comparingInt(this::place)).map((one) -> {
			var line = new HashMap<String, String>();
			line.put("text", told(one));
			line.put("href", href(one));
			return (Map<String, String>) line;
		}).toList();
	}

	/** What is wrong, with the name of the row that it is in. */
	public String told(Wrong one) {
		Matcher row = ROW.matcher(one.field());
		if (!row.find() || isScalarList(one.field())) {
			return one.text();
		}
		String path = one.field().substring(0, row.end());
		String own = this.labels.getOrDefault(path,
				this.words.firstOf(new Object[] { rowNumber(path + ".") }, key(path) + ".row"));
		return (own != null) ? own + ": " + lowerFirst(one.text()) : one.text();
	}

	private int place(Wrong one) {
		RecordComponent[] fields = this.payload.isRecord() ? this.payload.getRecordComponents()
				: new RecordComponent[0];
		String first = one.field().replaceFirst("[\\[.].*", "");
		return IntStream.range(0, fields.length)
			.filter((place) -> fields[place].getName().equals(first))
			.findFirst()
			.orElse(-1);
	}

	/** Where the summary's link leads; null where what is wrong is of no one field. */
	public String href(Wrong one) {
		if (one.field().isEmpty()) {
			return null;
		}
		Class<?> type = Payloads.typeOf(this.payload, one.field());
		String id = id(one.field().replaceAll("\\[\\d+]$", isScalarList(one.field()) ? "" : "$0"));
		boolean boxes = type != null && (Payloads.isDay(type) || Payloads.isMoment(type));
		return "#" + (boxes ? id + "-day" : id);
	}

	/** Keeps what was refused, each at its field. */
	public Form refuse(RuleBroken refusal) {
		if (refusal instanceof InvalidInput invalid) {
			invalid.fields()
				.stream()
				.sorted(Comparator.comparing((field) -> Payloads.place(this.payload, field.path())))
				.forEach((field) -> add(field.path(), sentence(field)));
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
		this.wrong.removeIf((one) -> fields.stream().noneMatch((field) -> isUnder(one.field(), field)));
		return this;
	}

	/**
	 * What was answered in these fields, a line a question, as people read it.
	 * @param fields the paths, in order
	 */
	public List<Line> answers(List<String> fields) {
		var lines = new ArrayList<Line>();
		for (String field : fields) {
			var seen = new LinkedHashSet<String>();
			this.typed.under(List.of(field)).fields().keySet().forEach((name) -> seen.add(whole(name)));
			seen.forEach((name) -> {
				List<String> values = said(name);
				if (!values.isEmpty() && !isHidden(name)) {
					lines.add(new Line(questioned(name), values));
				}
			});
		}
		return lines;
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
					&& !one.getValue().equals(first.values(one.getKey())) && !isHidden(whole(one.getKey())));
	}

	private boolean isHidden(String field) {
		return this.unsaid.contains(field)
				|| (this.words.firstOf(null, key(field)) == null && !this.labels.containsKey(field));
	}

	private String questioned(String field) {
		var parts = new ArrayList<String>();
		Matcher row = ROW.matcher(field);
		while (row.find()) {
			parts.add(rowLabel(field.substring(0, row.end())));
		}
		String own = this.labels.get(field);
		parts.add((own != null) ? own : this.words.of(key(field), rowNumber(field)));
		return String.join(": ", parts);
	}

	private List<String> said(String field) {
		Class<?> type = Payloads.typeOf(this.payload, field);
		if (type != null && Payloads.isDay(type)) {
			return shownDay(DayTyped.day(this.typed, field));
		}
		if (type != null && Payloads.isMoment(type)) {
			return shownMoment(DayTyped.moment(this.typed, field));
		}
		List<String> values = this.typed.fields().containsKey(field + ".lines")
				? this.typed.value(field + ".lines").lines().toList() : this.typed.values(field);
		boolean chosen = this.options.containsKey(plain(field)) || this.options.containsKey(field)
				|| type == Boolean.class || (type != null && type.isEnum());
		List<Option> options = chosen ? options(field) : List.of();
		return values.stream()
			.filter((value) -> !value.isBlank())
			.map((value) -> options.stream()
				.filter((option) -> option.value().equals(value))
				.map(Option::text)
				.findFirst()
				.orElse(value))
			.toList();
	}

	private static List<String> shownDay(String day) {
		try {
			return (day != null) ? List.of(new When().day(java.time.LocalDate.parse(day))) : List.of();
		}
		catch (java.time.DateTimeException ex) {
			return List.of(day);
		}
	}

	private static List<String> shownMoment(String moment) {
		try {
			return (moment != null) ? List.of(new When().moment(java.time.Instant.parse(moment))) : List.of();
		}
		catch (java.time.DateTimeException ex) {
			return List.of(moment);
		}
	}

	/** The boxes of a date, and the lines of a list, are one field. */
	private String whole(String name) {
		if (name.endsWith(".lines")) {
			return name.substring(0, name.length() - ".lines".length());
		}
		int dot = name.lastIndexOf('.');
		if (dot > 0 && List.of("day", "month", "year", "time").contains(name.substring(dot + 1))) {
			Class<?> type = Payloads.typeOf(this.payload, name.substring(0, dot));
			if (type != null && (Payloads.isDay(type) || Payloads.isMoment(type))) {
				return name.substring(0, dot);
			}
		}
		return name;
	}

	private String sentence(InvalidInput.Field field) {
		Class<?> type = Payloads.typeOf(this.payload, field.path());
		String key = key(field.path());
		String kind = (type != null && (Payloads.isDay(type) || Payloads.isMoment(type))) ? "when"
				: (type != null && (type.isEnum() || type == Boolean.class)) ? "choice" : "text";
		String own = this.words.firstOf(field.values(), key + "." + field.key());
		if (own != null) {
			return own;
		}
		String question = this.words.firstOf(new Object[] { rowNumber(field.path()) }, key);
		String said = this.words.firstOf(field.values(), "page." + kind + "." + field.key(), "page." + field.key(),
				field.key());
		return (question != null) ? question + ": " + lowerFirst((said != null) ? said : field.key())
				: (said != null) ? said : field.key();
	}

	private static String lowerFirst(String sentence) {
		return sentence.isEmpty() ? sentence
				: sentence.substring(0, 1).toLowerCase(java.util.Locale.UK) + sentence.substring(1);
	}

	private String key(String field) {
		return this.name + "." + plain(field);
	}

	private static String plain(String field) {
		return ROW.matcher(field).replaceAll("");
	}

	/**
	 * The number, from 1, of the innermost row that the field stands in; empty where in
	 * none.
	 */
	private static Object rowNumber(String field) {
		Matcher row = ROW.matcher(field);
		String number = "";
		while (row.find()) {
			number = String.valueOf(Integer.parseInt(row.group(1)) + 1);
		}
		return number;
	}

	/** A refusal of a value in a plain list is the list's. */
	private boolean isOf(String wrong, String field) {
		return wrong.equals(field) || (isScalarList(wrong) && ROW.matcher(wrong)
			.results()
			.reduce((one, other) -> other)
			.map((row) -> wrong.substring(0, row.start()).equals(field) && row.end() == wrong.length())
			.orElse(false));
	}

	private boolean isScalarList(String field) {
		Class<?> type = Payloads.typeOf(this.payload, field);
		return field.endsWith("]") && (type == null || !Payloads.isStructure(type));
	}

	private static boolean isUnder(String name, String path) {
		return name.startsWith(path) && (name.length() == path.length() || name.charAt(path.length()) == '.'
				|| name.charAt(path.length()) == '[');
	}

}

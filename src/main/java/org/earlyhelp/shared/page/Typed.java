package org.earlyhelp.shared.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What somebody typed into a form, letter by letter: nothing is dropped because it could
 * not be read. Names are the paths of the payload's JSON, as
 * {@code outcomes[0].actions[1].text}; a date has {@code .day}, {@code .month} and
 * {@code .year}, a moment {@code .time} besides; a list that is written one a line has
 * {@code .lines}, and {@code .none} where there is nothing in it. Immutable.
 *
 * @param fields the values by name, in the order in which they came; a name that was sent
 * blank is there with a blank value
 */
public record Typed(Map<String, List<String>> fields) {

	/** Nothing yet. */
	public static final Typed NOTHING = new Typed(Map.of());

	/** Names of the form's own machinery, never of the payload. */
	private static final Pattern OURS = Pattern.compile("_.*");

	private static final Pattern NAME = Pattern
		.compile("[A-Za-z][A-Za-z0-9]*(\\[\\d{1,3}])?(\\.[A-Za-z][A-Za-z0-9]*" + "(\\[\\d{1,3}])?){0,5}");

	public Typed {
		var copy = new LinkedHashMap<String, List<String>>();
		fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
		fields = java.util.Collections.unmodifiableMap(copy);
	}

	/**
	 * What a form sent, without the form's own machinery and what no form can send. Of
	 * two fields for one answer, as a list to choose from and a line for what is not in
	 * it, the one that says something counts.
	 */
	public static Typed sent(Map<String, String[]> parameters) {
		var fields = new LinkedHashMap<String, List<String>>();
		parameters.forEach((name, values) -> {
			if (!OURS.matcher(name).matches() && NAME.matcher(name).matches()) {
				List<String> said = List.of(values).stream().filter((value) -> !value.isBlank()).toList();
				fields.put(name, (values.length > 1 && !said.isEmpty()) ? said : List.of(values));
			}
		});
		return new Typed(fields);
	}

	/** The first value; the empty text where there is none. */
	public String value(String name) {
		List<String> values = values(name);
		return values.isEmpty() ? "" : values.get(0);
	}

	public List<String> values(String name) {
		return this.fields.getOrDefault(name, List.of());
	}

	/** Whether something other than blanks stands in it or under it. */
	public boolean says(String path) {
		return this.fields.entrySet()
			.stream()
			.anyMatch((field) -> FieldPath.isUnder(field.getKey(), path)
					&& field.getValue().stream().anyMatch((value) -> !value.isBlank()));
	}

	/** The rows that a list has, by their number, in order; blank ones among them. */
	public Collection<Integer> rows(String list) {
		var rows = new TreeSet<Integer>();
		String start = list + "[";
		this.fields.keySet()
			.stream()
			.filter((name) -> name.startsWith(start))
			.forEach((name) -> rows
				.add(Integer.parseInt(name.substring(start.length(), name.indexOf(']', start.length())))));
		return rows;
	}

	/** The same with this value in this field. */
	public Typed with(String name, String value) {
		var fields = new LinkedHashMap<>(this.fields);
		fields.put(name, List.of(value));
		return new Typed(fields);
	}

	/** The same with these fields, which stand in place of those of the same names. */
	public Typed with(Typed others) {
		var fields = new LinkedHashMap<>(this.fields);
		fields.putAll(others.fields);
		return new Typed(fields);
	}

	/** The same without what stands in or under these paths. */
	public Typed without(Collection<String> paths) {
		return only((name) -> paths.stream().noneMatch((path) -> FieldPath.isUnder(name, path)));
	}

	/** The payload's own fields of which something stands here. */
	public Set<String> roots() {
		return this.fields.keySet().stream().map(FieldPath::root).collect(Collectors.toUnmodifiableSet());
	}

	/** Of it, what stands in or under these paths. */
	public Typed under(Collection<String> paths) {
		return only((name) -> paths.stream().anyMatch((path) -> FieldPath.isUnder(name, path)));
	}

	/**
	 * The same without the row of this path, as {@code outcomes[1]}; those after it move
	 * up.
	 */
	public Typed withoutRow(String row) {
		int bracket = row.lastIndexOf('[');
		String list = row.substring(0, bracket);
		int gone = Integer.parseInt(row.substring(bracket + 1, row.length() - 1));
		return renumbered(list, rows(list).stream().filter((number) -> number != gone).toList());
	}

	/** The path of the row that says this in this field of it; null where none does. */
	String rowSaying(String list, String field, String value) {
		return rows(list).stream()
			.map((row) -> list + "[" + row + "]")
			.filter((row) -> value.equals(value(row + "." + field)))
			.findFirst()
			.orElse(null);
	}

	/** The same with the rows whose path is not kept gone. */
	Typed onlyRows(String list, Predicate<String> kept) {
		return renumbered(list, rows(list).stream().filter((row) -> kept.test(list + "[" + row + "]")).toList());
	}

	/** The same with the blank rows of every list gone, so that rows count from 0. */
	public Typed compact() {
		Typed compacted = this;
		for (String list : lists()) {
			Typed before = compacted;
			compacted = before.renumbered(list,
					before.rows(list).stream().filter((row) -> before.says(list + "[" + row + "]")).toList());
		}
		return compacted;
	}

	/**
	 * Inner lists first, so that the rows of the outer ones are still where they were.
	 */
	private List<String> lists() {
		var lists = new TreeSet<String>((one, other) -> (one.length() != other.length())
				? Integer.compare(other.length(), one.length()) : one.compareTo(other));
		this.fields.keySet().forEach((name) -> {
			for (int bracket = name.indexOf('['); bracket >= 0; bracket = name.indexOf('[', bracket + 1)) {
				lists.add(name.substring(0, bracket));
			}
		});
		return new ArrayList<>(lists);
	}

	private Typed renumbered(String list, List<Integer> kept) {
		var fields = new LinkedHashMap<String, List<String>>();
		String start = list + "[";
		this.fields.forEach((name, values) -> {
			if (!name.startsWith(start)) {
				fields.put(name, values);
				return;
			}
			int end = name.indexOf(']', start.length());
			int row = kept.indexOf(Integer.valueOf(name.substring(start.length(), end)));
			if (row >= 0) {
				fields.put(start + row + name.substring(end), values);
			}
		});
		return new Typed(fields);
	}

	private Typed only(Predicate<String> names) {
		var fields = new LinkedHashMap<String, List<String>>();
		this.fields.forEach((name, values) -> {
			if (names.test(name)) {
				fields.put(name, values);
			}
		});
		return new Typed(fields);
	}

}

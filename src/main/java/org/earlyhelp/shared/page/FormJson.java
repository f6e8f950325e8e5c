package org.earlyhelp.shared.page;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns what was typed into the JSON that the API takes, and back, so that a page and a
 * caller are read by the same payload record. What cannot be read as its type goes in as
 * text: reading the payload says what is wrong with it, by the path of the field.
 */
public final class FormJson {

	private static final JsonMapper JSON = new JsonMapper();

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private FormJson() {
	}

	/**
	 * The payload as JSON; blank fields and blank rows are absent.
	 * @param typed compact, as {@link Typed#compact()} gives it, so that a refusal's
	 * paths are those of the form
	 */
	public static String of(Typed typed, Class<?> payload) {
		JsonNode node = structure(typed, "", payload);
		return ((node != null) ? node : NODES.objectNode()).toString();
	}

	/** The same without what cannot be read: that stays in the form alone. */
	public static String readablePart(Typed typed, Class<?> payload, StrictJson json) {
		Typed readable = typed;
		for (int tries = 0; tries < 3; tries++) {
			String part = of(readable, payload);
			try {
				json.readPart(part, payload);
				return part;
			}
			catch (InvalidInput ex) {
				readable = readable.without(ex.fields().stream().map(InvalidInput.Field::path).toList()).compact();
			}
		}
		return "{}";
	}

	/** What a form shows for this payload, or for a part of one. */
	public static Typed typed(String json, Class<?> payload) {
		var fields = new LinkedHashMap<String, List<String>>();
		spread(JSON.readTree(json), "", payload, fields);
		return new Typed(fields);
	}

	/** What was typed, as it is stored. */
	public static String write(Typed typed) {
		return JSON.writeValueAsString(typed.fields());
	}

	/** What {@link #write} wrote. */
	public static Typed read(String stored) {
		var fields = new LinkedHashMap<String, List<String>>();
		JSON.readTree(stored).properties().forEach((field) -> {
			var values = new ArrayList<String>();
			field.getValue().forEach((value) -> values.add(value.asString()));
			fields.put(field.getKey(), values);
		});
		return new Typed(fields);
	}

	private static ObjectNode structure(Typed typed, String path, Class<?> type) {
		ObjectNode node = NODES.objectNode();
		for (RecordComponent component : type.getRecordComponents()) {
			JsonNode value = value(typed, joined(path, component.getName()), component.getGenericType());
			if (value != null) {
				node.set(component.getName(), value);
			}
		}
		return node.isEmpty() ? null : node;
	}

	private static JsonNode value(Typed typed, String path, Type type) {
		Class<?> raw = Payloads.raw(type);
		if (Payloads.isList(raw)) {
			return list(typed, path, Payloads.raw(Payloads.element(type)));
		}
		if (Payloads.isStructure(raw)) {
			return structure(typed, path, raw);
		}
		if (Payloads.isMap(raw)) {
			return map(typed, path, Payloads.raw(Payloads.entry(type)));
		}
		if (Payloads.isDay(raw)) {
			return text(DayTyped.day(typed, path));
		}
		if (Payloads.isMoment(raw)) {
			return text(DayTyped.moment(typed, path));
		}
		return scalar(typed.value(path), raw);
	}

	/** One answer by each code. */
	private static ObjectNode map(Typed typed, String path, Class<?> entry) {
		ObjectNode node = NODES.objectNode();
		typed.under(List.of(path))
			.fields()
			.keySet()
			.stream()
			.filter((name) -> name.length() > path.length())
			.forEach((name) -> {
				JsonNode value = scalar(typed.value(name), entry);
				if (value != null) {
					node.set(name.substring(path.length() + 1), value);
				}
			});
		return node.isEmpty() ? null : node;
	}

	private static ArrayNode list(Typed typed, String path, Class<?> element) {
		ArrayNode list = NODES.arrayNode();
		if (Payloads.isStructure(element)) {
			typed.rows(path).forEach((row) -> {
				JsonNode value = structure(typed, path + "[" + row + "]", element);
				list.add((value != null) ? value : NODES.objectNode());
			});
		}
		else {
			List<String> values = typed.fields().containsKey(path + ".lines")
					? typed.value(path + ".lines").lines().toList() : typed.values(path);
			values.stream().map((value) -> scalar(value, element)).filter((value) -> value != null).forEach(list::add);
		}
		return (list.isEmpty() && !saysNone(typed, path)) ? null : list;
	}

	/** A box that says "none of these" sends the list's name with nothing in it. */
	private static boolean saysNone(Typed typed, String path) {
		return !typed.values(path).isEmpty() && typed.values(path).stream().allMatch(String::isBlank);
	}

	private static JsonNode scalar(String typed, Class<?> type) {
		String value = typed.replace("\r\n", "\n");
		if (value.isBlank()) {
			return null;
		}
		if ((type == Boolean.class || type == boolean.class) && List.of("true", "false").contains(value)) {
			return NODES.booleanNode(Boolean.parseBoolean(value));
		}
		if (type == BigDecimal.class && value.strip().replace(",", "").matches("-?\\d{1,14}(\\.\\d{1,6})?")) {
			return NODES.numberNode(new BigDecimal(value.strip().replace(",", "")));
		}
		if ((type == Integer.class || type == int.class) && value.strip().matches("-?\\d{1,9}")) {
			return NODES.numberNode(Integer.parseInt(value.strip()));
		}
		return NODES.stringNode(value);
	}

	private static JsonNode text(String text) {
		return (text != null) ? NODES.stringNode(text) : null;
	}

	private static void spread(JsonNode node, String path, Type type, Map<String, List<String>> fields) {
		Class<?> raw = Payloads.raw(type);
		if (Payloads.isList(raw)) {
			spreadList(node, path, Payloads.raw(Payloads.element(type)), fields);
		}
		else if (Payloads.isStructure(raw)) {
			for (RecordComponent component : raw.getRecordComponents()) {
				JsonNode value = node.get(component.getName());
				if (value != null && !value.isNull()) {
					spread(value, joined(path, component.getName()), component.getGenericType(), fields);
				}
			}
		}
		else if (Payloads.isMap(raw)) {
			node.properties()
				.forEach((one) -> spread(one.getValue(), joined(path, one.getKey()), Payloads.entry(type), fields));
		}
		else if (Payloads.isDay(raw)) {
			DayTyped.spread(path, LocalDate.parse(node.asString()), fields);
		}
		else if (Payloads.isMoment(raw)) {
			DayTyped.spread(path, Instant.parse(node.asString()), fields);
		}
		else {
			fields.put(path, List.of(node.asString()));
		}
	}

	private static void spreadList(JsonNode list, String path, Class<?> element, Map<String, List<String>> fields) {
		if (Payloads.isStructure(element)) {
			for (int row = 0; row < list.size(); row++) {
				spread(list.get(row), path + "[" + row + "]", element, fields);
			}
			return;
		}
		var values = new ArrayList<String>();
		list.forEach((value) -> values.add(value.asString()));
		fields.put(path, values);
		fields.put(path + ".lines", List.of(String.join("\n", values)));
	}

	private static String joined(String path, String name) {
		return path.isEmpty() ? name : path + "." + name;
	}

}

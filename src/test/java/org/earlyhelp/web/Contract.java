package org.earlyhelp.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.earlyhelp.Api;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What the description at {@code /v3/api-docs} promises, held against answers. */
final class Contract {

	private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

	private final JsonNode document;

	private final Set<String> answered = new TreeSet<>();

	Contract(JsonNode document) {
		this.document = document;
	}

	/** Each operation, as {@code GET /api/cases/{id}}. */
	Set<String> operations() {
		var operations = new TreeSet<String>();
		this.document.get("paths")
			.forEachEntry((path, item) -> item.propertyNames()
				.stream()
				.filter(METHODS::contains)
				.forEach((method) -> operations.add(method.toUpperCase() + " " + path)));
		return operations;
	}

	/** The operations that were seen to do what they are for. */
	Set<String> answered() {
		return this.answered;
	}

	JsonNode operation(String named) {
		String[] parts = named.split(" ");
		return this.document.get("paths").get(parts[1]).get(parts[0].toLowerCase());
	}

	/**
	 * Holds this answer against what is promised: its status, its type, its fields.
	 */
	void check(String method, String path, Api.Answer answer) {
		String operation = method + " " + template(path.replaceAll("\\?.*", ""));
		assertThat(operations()).contains(operation);
		JsonNode responses = operation(operation).get("responses");
		String status = String.valueOf(answer.status());
		JsonNode response = responses.get(responses.has(status) ? status : "default");
		assertThat(answer.status() < 400 && !responses.has(status))
			.as("%s does not say that it answers %s: %s", operation, status, answer.text())
			.isFalse();
		if (answer.status() < 400) {
			this.answered.add(operation);
		}
		if (answer.text().isEmpty()) {
			return;
		}
		String type = answer.header("Content-Type").replaceAll(";.*", "");
		JsonNode content = response.get("content");
		JsonNode media = ofType(content, type);
		assertThat(media).as("%s %s does not say that it answers in %s", operation, status, type).isNotNull();
		if (type.endsWith("json")) {
			var findings = new ArrayList<String>();
			compare(answer.body(), media.get("schema"), "", findings);
			assertThat(findings).as("%s %s: %s", operation, status, answer.text()).isEmpty();
		}
	}

	private static JsonNode ofType(JsonNode content, String type) {
		if (content == null) {
			return null;
		}
		return content.propertyNames()
			.stream()
			.filter((offered) -> offered.equals("*/*") || offered.replaceAll(";.*", "").equals(type))
			.max(Comparator.comparing(String::length))
			.map(content::get)
			.orElse(null);
	}

	private String template(String path) {
		return this.document.get("paths")
			.propertyNames()
			.stream()
			.filter((template) -> path.matches(template.replaceAll("\\{[^}]+}", "[^/]+")))
			.min(Comparator.comparing((String template) -> template.chars().filter((sign) -> sign == '{').count()))
			.orElseThrow(() -> new AssertionError(path + " is not described"));
	}

	private void compare(JsonNode value, JsonNode promised, String where, List<String> findings) {
		JsonNode schema = resolved(promised);
		if (schema == null || schema.isEmpty()) {
			return;
		}
		for (String several : List.of("oneOf", "anyOf", "allOf")) {
			if (schema.has(several)) {
				boolean any = false;
				for (JsonNode one : schema.get(several)) {
					var its = new ArrayList<String>();
					compare(value, one, where, its);
					any |= its.isEmpty();
				}
				if (!any) {
					findings.add(where + " is none of " + several);
				}
				return;
			}
		}
		if (schema.has("type") && !isOfType(value, schema.get("type"))) {
			findings.add(where + " is no " + schema.get("type") + ": " + value);
			return;
		}
		if (schema.has("enum") && !schema.get("enum").valueStream().toList().contains(value)) {
			findings.add(where + " is none of " + schema.get("enum") + ": " + value);
		}
		if (schema.has("format") && value.isString()
				&& !isOfFormat(value.asString(), schema.get("format").asString())) {
			findings.add(where + " is no " + schema.get("format").asString() + ": " + value);
		}
		if (value.isObject()) {
			compareFields(value, schema, where, findings);
		}
		if (value.isArray() && schema.has("items")) {
			int index = 0;
			for (JsonNode item : value) {
				compare(item, schema.get("items"), where + "[" + index++ + "]", findings);
			}
		}
	}

	private void compareFields(JsonNode value, JsonNode schema, String where, List<String> findings) {
		for (JsonNode required : schema.path("required")) {
			if (!value.has(required.asString())) {
				findings.add(where + "." + required.asString() + " is missing");
			}
		}
		JsonNode others = schema.get("additionalProperties");
		value.forEachEntry((name, field) -> {
			if (schema.path("properties").has(name)) {
				compare(field, schema.get("properties").get(name), where + "." + name, findings);
			}
			else if (others != null && others.isObject()) {
				compare(field, others, where + "." + name, findings);
			}
			else if (others == null && schema.has("properties")) {
				findings.add(where + "." + name + " is not described");
			}
		});
	}

	private JsonNode resolved(JsonNode schema) {
		JsonNode found = schema;
		while (found != null && found.has("$ref")) {
			found = this.document.at(found.get("$ref").asString().substring(1));
			assertThat(found.isMissingNode()).as("%s leads nowhere", schema).isFalse();
		}
		return found;
	}

	private static boolean isOfType(JsonNode value, JsonNode type) {
		if (type.isArray()) {
			return type.valueStream().anyMatch((one) -> isOfType(value, one));
		}
		return switch (type.asString()) {
			case "object" -> value.isObject();
			case "array" -> value.isArray();
			case "string" -> value.isString();
			case "boolean" -> value.isBoolean();
			case "integer" -> value.isIntegralNumber();
			case "number" -> value.isNumber();
			case "null" -> value.isNull();
			default -> false;
		};
	}

	private static boolean isOfFormat(String text, String format) {
		try {
			switch (format) {
				case "uuid" -> UUID.fromString(text);
				case "date" -> LocalDate.parse(text);
				case "date-time" -> {
					Instant.parse(text);
					return text.endsWith("Z");
				}
				default -> {
				}
			}
			return true;
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	/** What is wrong with the document itself. */
	List<String> faults() {
		var faults = new ArrayList<String>();
		if (!this.document.get("openapi").asString().startsWith("3.1.")) {
			faults.add("openapi is " + this.document.get("openapi"));
		}
		var ids = new TreeSet<String>();
		for (String name : operations()) {
			JsonNode operation = operation(name);
			if (!ids.add(operation.get("operationId").asString())) {
				faults.add(name + " has the operationId of another");
			}
			if (!operation.has("summary")) {
				faults.add(name + " does not say what it is for");
			}
			operation.get("responses").forEachEntry((status, response) -> {
				if (!status.matches("[1-5]\\d\\d|default") || !response.has("description")) {
					faults.add(name + " describes " + status + " wrongly");
				}
			});
			if (operation.get("responses").propertyNames().stream().noneMatch((status) -> status.startsWith("2"))) {
				faults.add(name + " never succeeds");
			}
			faults.addAll(faultsOfParameters(name, operation));
		}
		references(this.document, faults);
		return faults;
	}

	private static List<String> faultsOfParameters(String name, JsonNode operation) {
		var faults = new ArrayList<String>();
		var seen = new TreeSet<String>();
		for (JsonNode parameter : operation.path("parameters")) {
			String called = parameter.get("in").asString() + " " + parameter.get("name").asString();
			boolean inPath = called.startsWith("path ");
			if (!seen.add(called) || !parameter.has("schema")
					|| (inPath && !parameter.path("required").asBoolean(false))) {
				faults.add(name + " describes " + called + " wrongly");
			}
		}
		var inPath = java.util.regex.Pattern.compile("\\{([^}]+)}").matcher(name);
		while (inPath.find()) {
			if (!seen.contains("path " + inPath.group(1))) {
				faults.add(name + " does not describe " + inPath.group());
			}
		}
		return faults;
	}

	private void references(JsonNode node, List<String> faults) {
		if (node.isObject() && node.has("$ref") && node.get("$ref").isString()
				&& this.document.at(node.get("$ref").asString().substring(1)).isMissingNode()) {
			faults.add(node.get("$ref") + " leads nowhere");
		}
		node.forEach((child) -> references(child, faults));
	}

}

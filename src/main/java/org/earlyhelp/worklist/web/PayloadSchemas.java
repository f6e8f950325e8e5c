package org.earlyhelp.worklist.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of each payload, as one document without references. */
@Component
class PayloadSchemas {

	private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

	private final Map<Class<?>, JsonNode> known = new ConcurrentHashMap<>();

	JsonNode of(Class<?> payload) {
		return this.known.computeIfAbsent(payload, PayloadSchemas::read);
	}

	private static JsonNode read(Class<?> payload) {
		ResolvedSchema resolved = ModelConverters.getInstance(true)
			.resolveAsResolvedSchema(new AnnotatedType(payload).resolveAsRef(false));
		Map<String, JsonNode> parts = new ConcurrentHashMap<>();
		resolved.referencedSchemas.forEach((name, schema) -> parts.put("#/components/schemas/" + name, json(schema)));
		ObjectNode schema = (ObjectNode) json(resolved.schema);
		inline(schema, parts, 0);
		ObjectNode document = JsonMapper.shared().createObjectNode();
		document.put("$schema", DRAFT);
		document.setAll(schema);
		return document;
	}

	private static JsonNode json(Schema<?> schema) {
		return JsonMapper.shared().readTree(Json31.pretty(schema));
	}

	private static void inline(JsonNode node, Map<String, JsonNode> parts, int depth) {
		if (depth > 20) {
			throw new IllegalStateException("A payload holds itself");
		}
		if (node instanceof ObjectNode object) {
			JsonNode part = object.has("$ref") ? parts.get(object.get("$ref").asString()) : null;
			if (part != null) {
				object.remove("$ref");
				object.setAll((ObjectNode) part.deepCopy());
			}
		}
		node.forEach((child) -> inline(child, parts, depth + 1));
	}

}

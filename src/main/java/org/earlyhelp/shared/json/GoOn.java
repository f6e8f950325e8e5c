package org.earlyhelp.shared.json;

import org.earlyhelp.shared.InvalidInput;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;

/** Notes what is wrong and reads on, so that all of it is told at once. */
final class GoOn extends DeserializationProblemHandler {

	@Override
	public boolean handleUnknownProperty(DeserializationContext context, JsonParser parser,
			ValueDeserializer<?> deserializer, Object beanOrClass, String name) {
		// A record's unknown fields are told from a buffer, once the record has been
		// read.
		boolean buffered = parser != context.getParser();
		String path = buffered ? Found.joined(Found.path(context.getParser()), name) : Found.path(parser);
		parser.skipChildren();
		Found.in(context).add(path, "json.unknown");
		return true;
	}

	@Override
	public Object handleWeirdKey(DeserializationContext context, Class<?> type, String key, String message) {
		Found.in(context).add(Found.path(context.getParser()), "json.key");
		return null;
	}

	@Override
	public Object handleWeirdStringValue(DeserializationContext context, Class<?> type, String value, String message) {
		return noted(context, context.getParser(), "json.value");
	}

	@Override
	public Object handleWeirdNumberValue(DeserializationContext context, Class<?> type, Number value, String message) {
		return noted(context, context.getParser(), "json.value");
	}

	@Override
	public Object handleUnexpectedToken(DeserializationContext context, JavaType type, JsonToken token,
			JsonParser parser, String message) {
		return noted(context, parser, type.isCollectionLikeType() ? "json.list" : "json.type");
	}

	@Override
	public Object handleMissingInstantiator(DeserializationContext context, Class<?> type,
			ValueInstantiator instantiator, JsonParser parser, String message) {
		return noted(context, parser, "json.type");
	}

	@Override
	public Object handleInstantiationProblem(DeserializationContext context, Class<?> type, Object argument,
			Throwable problem) {
		String path = Found.path(context.getParser());
		Found found = Found.in(context);
		Throwable cause = problem;
		while (cause != null && !(cause instanceof InvalidInput)) {
			cause = cause.getCause();
		}
		if (cause instanceof InvalidInput invalid) {
			invalid.fields()
				.forEach((field) -> found.add(Found.joined(path, field.path()), field.key(), field.values()));
		}
		else if (!found.hasUnder(path)) {
			found.add(path, "json.value");
		}
		return null;
	}

	private static Object noted(DeserializationContext context, JsonParser parser, String key) {
		String path = Found.path(parser);
		parser.skipChildren();
		Found.in(context).add(path, key);
		return null;
	}

}

package org.earlyhelp.shared.json;

import java.util.function.BiFunction;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads one value of one kind of token, and goes on where it cannot.
 *
 * @param <T> what is read
 */
final class Scalar<T> extends StdScalarDeserializer<T> {

	private final JsonToken token;

	private final String wrongType;

	private final transient BiFunction<JsonParser, Complaint, T> reading;

	private final T absent;

	private final boolean required;

	/**
	 * @param wrongType the key of what is said where another kind of token stands there
	 */
	Scalar(Class<T> type, JsonToken token, String wrongType, BiFunction<JsonParser, Complaint, T> reading) {
		this(type, token, wrongType, reading, null, false);
	}

	private Scalar(Class<T> type, JsonToken token, String wrongType, BiFunction<JsonParser, Complaint, T> reading,
			T absent, boolean required) {
		super(type);
		this.token = token;
		this.wrongType = wrongType;
		this.reading = reading;
		this.absent = absent;
		this.required = required;
	}

	/** The same for a primitive, which cannot be missing. */
	Scalar<T> required(T stand) {
		@SuppressWarnings("unchecked")
		Class<T> type = (Class<T>) handledType();
		return new Scalar<>(type, this.token, this.wrongType, this.reading, stand, true);
	}

	@Override
	public T deserialize(JsonParser parser, DeserializationContext context) {
		Found found = Found.in(context);
		if (found == null) {
			found = new Found();
		}
		String path = Found.path(parser);
		Found finds = found;
		boolean expected = parser.currentToken() == this.token
				|| (this.token == JsonToken.VALUE_TRUE && parser.currentToken() == JsonToken.VALUE_FALSE)
				|| (this.token == JsonToken.VALUE_NUMBER_FLOAT && parser.currentToken() == JsonToken.VALUE_NUMBER_INT);
		if (!expected) {
			parser.skipChildren();
			finds.add(path, this.wrongType);
			return this.absent;
		}
		T value = this.reading.apply(parser, (key, values) -> finds.add(path, key, values));
		return (value != null) ? value : this.absent;
	}

	@Override
	public Object getNullValue(DeserializationContext context) {
		if (this.required) {
			Found.in(context).add(Found.path(context.getParser()), "required");
		}
		return this.absent;
	}

	@Override
	public Object getAbsentValue(DeserializationContext context) {
		return this.absent;
	}

	/** Tells what is wrong with the value at hand. */
	@FunctionalInterface
	interface Complaint {

		void of(String key, Object... values);

	}

}

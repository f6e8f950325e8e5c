package org.earlyhelp.shared.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import org.earlyhelp.shared.text.Text;
import org.earlyhelp.shared.ServiceTime;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;

/** How each kind of value is read: as the contract writes it, and no other way. */
final class StrictTypes extends Deserializers.Base {

	private static final int LONGEST_NUMBER = 20;

	private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(:\\d{2})?");

	private static final Pattern MOMENT = Pattern
		.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");

	private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

	private final Map<Class<?>, ValueDeserializer<?>> scalars = new HashMap<>();

	StrictTypes() {
		text(String.class, "json.text", StrictTypes::string);
		text(LocalDate.class, "date.form", (text, complaint) -> date(text, complaint));
		text(LocalTime.class, "time.form", (text, complaint) -> TIME.matcher(text).matches() ? LocalTime.parse(text)
				: wrong(complaint, "time.form"));
		text(Instant.class, "moment.form", StrictTypes::moment);
		text(UUID.class, "id.form",
				(text, complaint) -> ID.matcher(text).matches() ? UUID.fromString(text) : wrong(complaint, "id.form"));
		var integer = new Scalar<>(Integer.class, JsonToken.VALUE_NUMBER_INT, "json.number",
				(parser, complaint) -> isWithin(parser, Integer.MIN_VALUE, Integer.MAX_VALUE) ? parser.getIntValue()
						: wrong(complaint, "number.range"));
		this.scalars.put(Integer.class, integer);
		this.scalars.put(int.class, integer.required(0));
		var whole = new Scalar<>(Long.class, JsonToken.VALUE_NUMBER_INT, "json.number",
				(parser, complaint) -> isWithin(parser, Long.MIN_VALUE, Long.MAX_VALUE) ? parser.getLongValue()
						: wrong(complaint, "number.range"));
		this.scalars.put(Long.class, whole);
		this.scalars.put(long.class, whole.required(0L));
		this.scalars.put(BigDecimal.class,
				new Scalar<>(BigDecimal.class, JsonToken.VALUE_NUMBER_FLOAT, "json.decimal",
						(parser, complaint) -> isShort(parser.getDecimalValue()) ? parser.getDecimalValue()
								: wrong(complaint, "number.range")));
		var truth = new Scalar<>(Boolean.class, JsonToken.VALUE_TRUE, "json.boolean",
				(parser, complaint) -> parser.getBooleanValue());
		this.scalars.put(Boolean.class, truth);
		this.scalars.put(boolean.class, truth.required(false));
	}

	@Override
	public ValueDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config,
			BeanDescription.Supplier description) {
		return this.scalars.get(type.getRawClass());
	}

	@Override
	@SuppressWarnings("unchecked")
	public ValueDeserializer<?> findEnumDeserializer(JavaType type, DeserializationConfig config,
			BeanDescription.Supplier description) {
		return isPlain(type.getRawClass()) ? code((Class<? extends Enum<?>>) type.getRawClass()) : null;
	}

	@Override
	public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
		return this.scalars.containsKey(type);
	}

	/** Reads a date of the service as it is written everywhere, or tells why not. */
	static LocalDate date(String text, Scalar.Complaint complaint) {
		if (!DATE.matcher(text).matches()) {
			return wrong(complaint, "date.form");
		}
		try {
			LocalDate date = LocalDate.parse(text);
			return ServiceTime.isKept(date.getYear()) ? date
					: wrong(complaint, "date.range", ServiceTime.EARLIEST_YEAR, ServiceTime.LATEST_YEAR);
		}
		catch (DateTimeException ex) {
			return wrong(complaint, "date.no-such-day");
		}
	}

	static Instant moment(String text, Scalar.Complaint complaint) {
		if (!MOMENT.matcher(text).matches()) {
			return wrong(complaint, "moment.form");
		}
		try {
			OffsetDateTime moment = OffsetDateTime.parse(text);
			return ServiceTime.isKept(moment.getYear()) ? moment.toInstant()
					: wrong(complaint, "date.range", ServiceTime.EARLIEST_YEAR, ServiceTime.LATEST_YEAR);
		}
		catch (DateTimeException ex) {
			return wrong(complaint, "date.no-such-day");
		}
	}

	static UUID id(String text) {
		return ID.matcher(text).matches() ? UUID.fromString(text) : null;
	}

	private static String string(String text, Scalar.Complaint complaint) {
		if (!Text.isWhole(text)) {
			return wrong(complaint, "text.unseen");
		}
		return Text.trimmed(text);
	}

	private <T> void text(Class<T> type, String wrongType, Reading<T> reading) {
		this.scalars.put(type, new Scalar<>(type, JsonToken.VALUE_STRING, wrongType, (parser, complaint) -> {
			try {
				return reading.read(parser.getString(), complaint);
			}
			catch (DateTimeException ex) {
				return wrong(complaint, wrongType);
			}
		}));
	}

	private static <E extends Enum<?>> ValueDeserializer<E> code(Class<E> type) {
		Map<String, E> codes = Arrays.stream(type.getEnumConstants())
			.collect(Collectors.toMap(Enum::name, (constant) -> constant));
		String names = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
		return new Scalar<>(type, JsonToken.VALUE_STRING, "json.text", (parser, complaint) -> {
			E constant = codes.get(parser.getString());
			return (constant != null) ? constant : wrong(complaint, "code.unknown", names);
		});
	}

	private static boolean isPlain(Class<?> type) {
		boolean told = Arrays.stream(type.getDeclaredMethods())
			.anyMatch((method) -> method.isAnnotationPresent(JsonCreator.class)
					|| method.isAnnotationPresent(JsonValue.class));
		return !told && Arrays.stream(type.getDeclaredFields())
			.noneMatch((field) -> field.isAnnotationPresent(JsonProperty.class)
					|| field.isAnnotationPresent(JsonValue.class));
	}

	private static boolean isWithin(JsonParser parser, long least, long most) {
		return switch (parser.getNumberType()) {
			case INT -> true;
			case LONG -> parser.getLongValue() >= least && parser.getLongValue() <= most;
			default -> false;
		};
	}

	/** Nothing that is written as a power of ten to fill a page. */
	private static boolean isShort(BigDecimal number) {
		return number.precision() <= LONGEST_NUMBER && Math.abs(number.scale()) <= LONGEST_NUMBER;
	}

	private static <T> T wrong(Scalar.Complaint complaint, String key, Object... values) {
		complaint.of(key, values);
		return null;
	}

	private interface Reading<T> {

		T read(String text, Scalar.Complaint complaint);

	}

}

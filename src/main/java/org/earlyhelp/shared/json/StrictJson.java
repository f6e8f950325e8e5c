package org.earlyhelp.shared.json;

import java.lang.reflect.Type;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Validator;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.text.Violations;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import org.springframework.stereotype.Component;

/**
 * Reads what callers send. Unknown fields, wrong types, duplicate keys, trailing text and
 * half-dates are refused, and so is what the record's validation annotations refuse: all
 * in one answer, each by its path, as {@code children[0].dateOfBirth}.
 */
@Component
public class StrictJson {

	private static final Pattern DUPLICATE = Pattern.compile("Duplicate [^\"]*\"([^\"]{1,60})\"");

	private static final Pattern UNENDED = Pattern.compile("Trailing token|No content");

	private static final JsonMapper MAPPER = mapper();

	private final Validator validator;

	public StrictJson(Validator validator) {
		this.validator = validator;
	}

	/**
	 * Reads the whole of it.
	 * @return never null; text in it is trimmed, and blank text is absent
	 * @throws InvalidInput naming every wrong field
	 */
	public <P> P read(String json, Class<P> type) {
		return type.cast(bind(type, (reader) -> reader.readValue(json), true));
	}

	/** The same from the bytes of a request, in UTF-8. */
	public Object read(byte[] json, Type type) {
		return bind(type, (reader) -> reader.readValue(json), true);
	}

	/**
	 * Reads a draft: as {@link #read}, except that what is required may be missing.
	 * @return never null
	 * @throws InvalidInput naming every field of the wrong shape
	 */
	public <P> P readPart(String json, Class<P> type) {
		return type.cast(bind(type, (reader) -> reader.readValue(json), false));
	}

	/** Writes as answers are written: nulls left out, dates ISO, instants in Z. */
	public String write(Object value) {
		return MAPPER.writeValueAsString(value);
	}

	private Object bind(Type type, Function<ObjectReader, Object> reading, boolean whole) {
		var found = new Found();
		Object value = null;
		try {
			value = reading.apply(MAPPER.readerFor(MAPPER.constructType(type)).withAttribute(Found.class, found));
			if (value == null) {
				addUnlessFound(found, "required");
			}
		}
		catch (DatabindException ex) {
			String path = path(ex);
			boolean unended = path.isEmpty() && UNENDED.matcher(String.valueOf(ex.getOriginalMessage())).lookingAt();
			found.add(path, unended ? "json.unreadable" : "json.type");
		}
		catch (StreamConstraintsException ex) {
			found.add("", "json.too-much");
		}
		catch (JacksonException ex) {
			addMalformed(found, ex);
		}
		if (value != null && whole) {
			found.addUnlessUnread(Violations.fields(this.validator.validate(value)));
		}
		found.refuse();
		return value;
	}

	private static void addUnlessFound(Found found, String key) {
		if (found.isEmpty()) {
			found.add("", key);
		}
	}

	private static void addMalformed(Found found, JacksonException ex) {
		Matcher duplicate = DUPLICATE.matcher(String.valueOf(ex.getOriginalMessage()));
		if (duplicate.find()) {
			found.add(Found.joined("", duplicate.group(1)), "json.duplicate");
			return;
		}
		if (ex.getLocation() == null) {
			found.add("", "json.unreadable");
			return;
		}
		found.add("", "json.malformed", ex.getLocation().getLineNr(), ex.getLocation().getColumnNr());
	}

	private static String path(JacksonException ex) {
		String path = "";
		for (JacksonException.Reference step : ex.getPath()) {
			path = (step.getPropertyName() != null) ? Found.joined(path, step.getPropertyName())
					: path + "[" + step.getIndex() + "]";
		}
		return path;
	}

	private static JsonMapper mapper() {
		var limits = StreamReadConstraints.builder()
			.maxNestingDepth(64)
			.maxNumberLength(64)
			.maxNameLength(200)
			.maxStringLength(100_000)
			.maxDocumentLength(11_000_000)
			.build();
		return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
			.addModule(new SimpleModule("strict types") {
				@Override
				public void setupModule(SetupContext context) {
					super.setupModule(context);
					context.addDeserializers(new StrictTypes());
				}
			})
			.addHandler(new GoOn())
			.build();
	}

}

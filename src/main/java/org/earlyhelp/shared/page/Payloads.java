package org.earlyhelp.shared.page;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonValue;
import org.earlyhelp.shared.text.FreeText;

/** What stands where in a payload record, by the paths of its JSON. */
final class Payloads {

	private static final Pattern STEP = Pattern.compile("\\.");

	private Payloads() {
	}

	/** What a field of this path is; null where the payload has none. */
	static Class<?> typeOf(Class<?> payload, String path) {
		Type type = payload;
		for (String step : STEP.split(path)) {
			int bracket = step.indexOf('[');
			String name = (bracket >= 0) ? step.substring(0, bracket) : step;
			if (isMap(raw(type))) {
				type = entry(type);
				continue;
			}
			RecordComponent component = component(raw(type), name);
			if (component == null) {
				return null;
			}
			type = component.getGenericType();
			if (bracket >= 0 && isList(raw(type))) {
				type = element(type);
			}
		}
		return isList(raw(type)) ? raw(element(type)) : raw(type);
	}

	/**
	 * Where the field stands among all of the payload: sorts as the record and its rows
	 * are ordered, what the payload does not have last.
	 */
	static String place(Class<?> payload, String path) {
		var place = new StringBuilder();
		Class<?> owner = payload;
		int end = 0;
		for (String step : STEP.split(path)) {
			int bracket = step.indexOf('[');
			List<String> names = (owner != null && owner.isRecord())
					? Arrays.stream(owner.getRecordComponents()).map(RecordComponent::getName).toList() : List.of();
			int index = names.indexOf((bracket >= 0) ? step.substring(0, bracket) : step);
			String row = (bracket >= 0) ? step.replaceAll("\\D", "") : "";
			place.append("%03d.%4s.".formatted((index >= 0) ? index : 999, row));
			end += step.length() + 1;
			owner = typeOf(payload, path.substring(0, end - 1));
		}
		return place.toString();
	}

	/** The most characters that the field takes; null where nothing limits it. */
	static Integer longest(Class<?> payload, String path) {
		int dot = path.lastIndexOf('.');
		Class<?> owner = (dot < 0) ? payload : typeOf(payload, path.substring(0, dot));
		RecordComponent component = (owner != null) ? component(owner, path.substring(dot + 1)) : null;
		if (component == null) {
			return null;
		}
		FreeText text = component.getAnnotation(FreeText.class);
		return (text != null) ? Integer.valueOf(text.max()) : null;
	}

	/** A record that is made of fields, and not of one value that reads like a text. */
	static boolean isStructure(Class<?> type) {
		return type.isRecord() && Arrays.stream(type.getRecordComponents())
			.noneMatch((component) -> component.getAccessor().isAnnotationPresent(JsonValue.class));
	}

	static boolean isList(Class<?> type) {
		return List.class.isAssignableFrom(type);
	}

	/** Answers by a code, as a grade for each area: {@code grades.VOICE}. */
	static boolean isMap(Class<?> type) {
		return Map.class.isAssignableFrom(type);
	}

	static Type entry(Type map) {
		return ((ParameterizedType) map).getActualTypeArguments()[1];
	}

	static boolean isDay(Class<?> type) {
		return type == LocalDate.class;
	}

	static boolean isMoment(Class<?> type) {
		return type == Instant.class;
	}

	static Type element(Type list) {
		return ((ParameterizedType) list).getActualTypeArguments()[0];
	}

	static Class<?> raw(Type type) {
		return (Class<?>) ((type instanceof ParameterizedType generic) ? generic.getRawType() : type);
	}

	private static RecordComponent component(Class<?> type, String name) {
		return type.isRecord() ? Arrays.stream(type.getRecordComponents())
			.filter((component) -> component.getName().equals(name))
			.findFirst()
			.orElse(null) : null;
	}

}

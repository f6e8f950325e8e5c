package org.earlyhelp.shared;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import jakarta.persistence.AttributeConverter;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a value that is only ever read whole as JSON in one column. What lists filter or
 * sort by has a column of its own. Each is marked {@code @Immutable}, so that Hibernate
 * compares values and copies none through JSON with each row that it reads.
 *
 * @param <T> an immutable value with {@code equals}: records, or unmodifiable lists of
 * them
 */
public abstract class JsonColumn<T> implements AttributeConverter<T, String> {

	private static final JsonMapper JSON = JsonMapper.builder()
		.changeDefaultPropertyInclusion(
				(value) -> value.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
		.build();

	private final TypeReference<T> type;

	protected JsonColumn(TypeReference<T> type) {
		this.type = type;
	}

	@Override
	public String convertToDatabaseColumn(T value) {
		return (value != null) ? JSON.writeValueAsString(value) : null;
	}

	@Override
	public T convertToEntityAttribute(String column) {
		return (column != null) ? unmodifiable(JSON.readValue(column, this.type)) : null;
	}

	@SuppressWarnings("unchecked")
	private static <T> T unmodifiable(T value) {
		if (value instanceof List<?> list) {
			return (T) Collections.unmodifiableList(list);
		}
		return (value instanceof Map<?, ?> map) ? (T) Collections.unmodifiableMap(map) : value;
	}

}

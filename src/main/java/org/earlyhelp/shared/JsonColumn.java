package org.earlyhelp.shared;

import jakarta.persistence.AttributeConverter;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a value that is only ever read whole as JSON in one column. What lists filter or
 * sort by has a column of its own.
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
		return (column != null) ? JSON.readValue(column, this.type) : null;
	}

}

package org.earlyhelp.casefile;

import java.util.List;

import jakarta.persistence.Converter;
import org.earlyhelp.shared.JsonColumn;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

@Converter
@Immutable
class TextsColumn extends JsonColumn<List<String>> {

	TextsColumn() {
		super(new TypeReference<>() {
		});
	}

}

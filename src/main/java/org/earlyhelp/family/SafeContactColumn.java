package org.earlyhelp.family;

import jakarta.persistence.Converter;
import org.earlyhelp.shared.JsonColumn;
import tools.jackson.core.type.TypeReference;

@Converter
class SafeContactColumn extends JsonColumn<SafeContact> {

	SafeContactColumn() {
		super(new TypeReference<>() {
		});
	}

}

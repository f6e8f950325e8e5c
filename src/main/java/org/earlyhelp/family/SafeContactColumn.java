package org.earlyhelp.family;

import jakarta.persistence.Converter;
import org.earlyhelp.shared.JsonColumn;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

@Converter
@Immutable
class SafeContactColumn extends JsonColumn<SafeContact> {

	SafeContactColumn() {
		super(new TypeReference<>() {
		});
	}

}

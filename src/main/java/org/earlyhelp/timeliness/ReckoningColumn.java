package org.earlyhelp.timeliness;

import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

import org.earlyhelp.locality.Reckoning;
import org.earlyhelp.shared.JsonColumn;

@Converter
@Immutable
class ReckoningColumn extends JsonColumn<Reckoning> {

	ReckoningColumn() {
		super(new TypeReference<>() {
		});
	}

}

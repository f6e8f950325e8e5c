package org.earlyhelp.timeliness;

import jakarta.persistence.Converter;
import tools.jackson.core.type.TypeReference;

import org.earlyhelp.locality.Reckoning;
import org.earlyhelp.shared.JsonColumn;

@Converter
class ReckoningColumn extends JsonColumn<Reckoning> {

	ReckoningColumn() {
		super(new TypeReference<>() {
		});
	}

}

package org.earlyhelp.policy;

import jakarta.persistence.Converter;
import org.earlyhelp.shared.JsonColumn;
import tools.jackson.core.type.TypeReference;

@Converter
class FiguresColumn extends JsonColumn<Figures> {

	FiguresColumn() {
		super(new TypeReference<>() {
		});
	}

}

package org.earlyhelp.policy;

import jakarta.persistence.Converter;
import org.earlyhelp.shared.JsonColumn;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

@Converter
@Immutable
class FiguresColumn extends JsonColumn<Figures> {

	FiguresColumn() {
		super(new TypeReference<>() {
		});
	}

}

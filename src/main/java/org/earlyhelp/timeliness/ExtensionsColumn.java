package org.earlyhelp.timeliness;

import java.util.List;

import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

import org.earlyhelp.shared.JsonColumn;

@Converter
@Immutable
class ExtensionsColumn extends JsonColumn<List<Extension>> {

	ExtensionsColumn() {
		super(new TypeReference<>() {
		});
	}

}

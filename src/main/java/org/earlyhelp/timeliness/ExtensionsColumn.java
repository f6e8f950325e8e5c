package org.earlyhelp.timeliness;

import java.util.List;

import jakarta.persistence.Converter;
import tools.jackson.core.type.TypeReference;

import org.earlyhelp.shared.JsonColumn;

@Converter
class ExtensionsColumn extends JsonColumn<List<Extension>> {

	ExtensionsColumn() {
		super(new TypeReference<>() {
		});
	}

}

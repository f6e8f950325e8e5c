package org.earlyhelp.frontdoor;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/** The advice that was given, and what becomes of it. */
public record RecordConsultation(@NotNull @FreeText(max = 10_000) String advice, @NotNull ConsultationResult result,
		@Size(max = 40) List<@NotNull @Line(max = 200) String> services) {

	public RecordConsultation {
		services = (services != null) ? services : List.of();
	}

}

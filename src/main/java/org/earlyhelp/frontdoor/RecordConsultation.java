package org.earlyhelp.frontdoor;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The advice that was given, and what becomes of it. */
public record RecordConsultation(@NotBlank @Size(max = 10_000) String advice, @NotNull ConsultationResult result,
		@Size(max = 40) List<@NotBlank @Size(max = 200) String> services) {

	public RecordConsultation {
		services = (services != null) ? services : List.of();
	}

}

package org.earlyhelp.web;

import java.util.List;

import jakarta.validation.constraints.NotNull;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param errors each wrong field; null where it is not about fields
 */
record Problem(@NotNull String type, @NotNull String title, @NotNull int status, @NotNull String detail,
		@NotNull String key, @NotNull String correlationId, List<WrongField> errors) {

	static final String MEDIA_TYPE = "application/problem+json";

	/** One wrong field. */
	record WrongField(@NotNull String field, @NotNull String key, @NotNull String message) {
	}

}

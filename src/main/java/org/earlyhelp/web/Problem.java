package org.earlyhelp.web;

import java.util.List;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param errors each wrong field; null where it is not about fields
 */
record Problem(String type, String title, int status, String detail, String key, String correlationId,
		List<WrongField> errors) {

	static final String MEDIA_TYPE = "application/problem+json";

	/** One wrong field. */
	record WrongField(String field, String key, String message) {
	}

}

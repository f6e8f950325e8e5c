package org.earlyhelp.shared.json;

import jakarta.validation.Validator;
import org.springframework.stereotype.Component;

/**
 * Reads what callers send. Unknown fields, wrong types, duplicate keys, trailing text and
 * half-dates are refused, and so is what the record's validation annotations refuse: all
 * in one answer, each by its path, as {@code children[0].dateOfBirth}.
 */
@Component
public class StrictJson {

	private final Validator validator;

	public StrictJson(Validator validator) {
		this.validator = validator;
	}

	/**
	 * Reads the whole of it.
	 * @return never null; text in it is trimmed, and blank text is absent
	 * @throws org.earlyhelp.shared.InvalidInput naming every wrong field
	 */
	public <P> P read(String json, Class<P> type) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Reads a draft: as {@link #read}, except that what is required may be missing.
	 * @return never null
	 * @throws org.earlyhelp.shared.InvalidInput naming every field of the wrong shape
	 */
	public <P> P readPart(String json, Class<P> type) {
		throw new UnsupportedOperationException();
	}

	/** Writes as answers are written: nulls left out, dates ISO, instants in Z. */
	public String write(Object value) {
		throw new UnsupportedOperationException();
	}

}

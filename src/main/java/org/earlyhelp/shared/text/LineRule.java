package org.earlyhelp.shared.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Decides {@link Line}. */
class LineRule implements ConstraintValidator<Line, String> {

	@Override
	public boolean isValid(String value, ConstraintValidatorContext context) {
		return true;
	}

}

package org.earlyhelp.shared.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Decides {@link FreeText}. */
class FreeTextRule implements ConstraintValidator<FreeText, String> {

	@Override
	public boolean isValid(String value, ConstraintValidatorContext context) {
		return true;
	}

}

package org.earlyhelp.shared.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Decides {@link Name}. */
public class NameRule implements ConstraintValidator<Name, String> {

	private static final int MAX = 100;

	@Override
	public boolean isValid(String value, ConstraintValidatorContext context) {
		if (value == null) {
			return true;
		}
		if (!Text.isVisible(value)) {
			return Finding.of(context, "required");
		}
		if (value.codePoints().anyMatch(Text::isUnseen)) {
			return Finding.of(context, "text.unseen");
		}
		if (value.codePoints().anyMatch(Text::isSign)) {
			return Finding.of(context, "text.sign");
		}
		return value.codePointCount(0, value.length()) <= MAX || Finding.of(context, "text.too-long", MAX);
	}

}

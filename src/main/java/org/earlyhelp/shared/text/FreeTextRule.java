package org.earlyhelp.shared.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Decides {@link FreeText}. */
public class FreeTextRule implements ConstraintValidator<FreeText, String> {

	private int max;

	@Override
	public void initialize(FreeText text) {
		this.max = text.max();
	}

	@Override
	public boolean isValid(String value, ConstraintValidatorContext context) {
		if (value == null) {
			return true;
		}
		if (!Text.isVisible(value)) {
			return Finding.of(context, "required");
		}
		if (value.codePoints().anyMatch(Text::isControl)) {
			return Finding.of(context, "text.control");
		}
		return value.codePointCount(0, value.length()) <= this.max || Finding.of(context, "text.too-long", this.max);
	}

}

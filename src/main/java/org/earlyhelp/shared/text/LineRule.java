package org.earlyhelp.shared.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Decides {@link Line}. */
public class LineRule implements ConstraintValidator<Line, String> {

	private int max;

	@Override
	public void initialize(Line line) {
		this.max = line.max();
	}

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
		return value.codePointCount(0, value.length()) <= this.max || Finding.of(context, "text.too-long", this.max);
	}

}

package org.earlyhelp.shared.text;

import jakarta.validation.ConstraintValidatorContext;

/**
 * Tells what a constraint found as the key of its wording and the values that fill it,
 * parted by bars: {@code text.too-long|100}.
 */
final class Finding {

	private Finding() {
	}

	static boolean of(ConstraintValidatorContext context, String key, Object... values) {
		var told = new StringBuilder(key);
		for (Object value : values) {
			told.append('|').append(value);
		}
		context.disableDefaultConstraintViolation();
		context.buildConstraintViolationWithTemplate(told.toString()).addConstraintViolation();
		return false;
	}

}

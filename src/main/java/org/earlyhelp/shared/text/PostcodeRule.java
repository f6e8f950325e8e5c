package org.earlyhelp.shared.text;

import java.util.regex.Pattern;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Decides {@link Postcode}. */
public class PostcodeRule implements ConstraintValidator<Postcode, String> {

	private static final Pattern FORM = Pattern.compile("[A-Za-z]{1,2}[0-9][0-9A-Za-z]? ?[0-9][A-Za-z]{2}");

	@Override
	public boolean isValid(String value, ConstraintValidatorContext context) {
		return value == null || FORM.matcher(value).matches() || Finding.of(context, "text.postcode");
	}

}

package org.earlyhelp.shared.text;

import java.time.LocalDate;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.earlyhelp.shared.ServiceTime;

/** Decides {@link DateOfBirth}. */
public class DateOfBirthRule implements ConstraintValidator<DateOfBirth, LocalDate> {

	private static final int OLDEST = 125;

	@Override
	public boolean isValid(LocalDate value, ConstraintValidatorContext context) {
		if (value == null) {
			return true;
		}
		LocalDate today = ServiceTime.dayOf(context.getClockProvider().getClock().instant());
		if (value.isAfter(today)) {
			return Finding.of(context, "date.birth-in-future");
		}
		return !value.isBefore(today.minusYears(OLDEST)) || Finding.of(context, "date.birth-too-early", OLDEST);
	}

}

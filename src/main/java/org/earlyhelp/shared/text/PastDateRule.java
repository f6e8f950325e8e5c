package org.earlyhelp.shared.text;

import java.time.LocalDate;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.earlyhelp.shared.ServiceTime;

/** Decides {@link PastDate}. */
public class PastDateRule implements ConstraintValidator<PastDate, LocalDate> {

	@Override
	public boolean isValid(LocalDate value, ConstraintValidatorContext context) {
		LocalDate today = ServiceTime.dayOf(context.getClockProvider().getClock().instant());
		return value == null || !value.isAfter(today) || Finding.of(context, "date.future");
	}

}

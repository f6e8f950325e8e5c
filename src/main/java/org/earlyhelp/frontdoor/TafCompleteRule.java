package org.earlyhelp.frontdoor;

import java.time.Clock;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.earlyhelp.locality.Profile;

/** Decides {@link TafComplete}: tells each finding at its own path. */
class TafCompleteRule implements ConstraintValidator<TafComplete, StartTaf> {

	private final KnownCodes codes;

	private final Clock clock;

	TafCompleteRule(Profile profile, Clock clock) {
		this.codes = KnownCodes.of(profile);
		this.clock = clock;
	}

	@Override
	public boolean isValid(StartTaf start, ConstraintValidatorContext context) {
		var found = TafCheck.findings(start, this.codes, this.clock.instant());
		context.disableDefaultConstraintViolation();
		found.forEach((field) -> context.buildConstraintViolationWithTemplate(field.key())
			.addPropertyNode(field.path())
			.addConstraintViolation());
		return found.isEmpty();
	}

}

package org.earlyhelp.frontdoor;

import java.time.Clock;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.earlyhelp.locality.Profile;

/** Decides {@link ContactComplete}: tells each finding at its own path. */
class ContactCompleteRule implements ConstraintValidator<ContactComplete, ReceiveContact> {

	private final KnownCodes codes;

	private final Clock clock;

	ContactCompleteRule(Profile profile, Clock clock) {
		this.codes = KnownCodes.of(profile);
		this.clock = clock;
	}

	@Override
	public boolean isValid(ReceiveContact told, ConstraintValidatorContext context) {
		var found = ContactCheck.findings(told, this.codes, this.clock.instant());
		context.disableDefaultConstraintViolation();
		found.forEach((field) -> context.buildConstraintViolationWithTemplate(field.key())
			.addPropertyNode(field.path())
			.addConstraintViolation());
		return found.isEmpty();
	}

}

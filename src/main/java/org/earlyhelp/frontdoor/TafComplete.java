package org.earlyhelp.frontdoor;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/** The same for a TAF that a partner starts as {@link ContactComplete} for a contact. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TafCompleteRule.class)
@interface TafComplete {

	String message() default "contact.incomplete";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}

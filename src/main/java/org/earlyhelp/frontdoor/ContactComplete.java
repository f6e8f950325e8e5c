package org.earlyhelp.frontdoor;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * What is required is there, codes are those of the locality, and dates fit each other:
 * told with every other wrong field, at once.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ContactCompleteRule.class)
@interface ContactComplete {

	String message() default "contact.incomplete";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}

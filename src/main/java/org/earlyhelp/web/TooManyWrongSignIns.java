package org.earlyhelp.web;

import org.springframework.security.core.AuthenticationException;

/** Ten wrong passwords in five minutes from one address. Answered with 429. */
class TooManyWrongSignIns extends AuthenticationException {

	TooManyWrongSignIns() {
		super("Too many wrong sign-ins");
	}

}

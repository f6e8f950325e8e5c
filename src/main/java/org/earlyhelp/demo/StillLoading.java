package org.earlyhelp.demo;

import org.earlyhelp.shared.RuleBroken;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The demonstration's stories are being lived: reading works, changing must wait. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
class StillLoading extends RuleBroken {

	StillLoading() {
		super("still-loading");
	}

}

package org.earlyhelp.directory;

import org.earlyhelp.shared.RuleBroken;

/** One state of a request does not follow the other. */
public class RequestNotInState extends RuleBroken {

	RequestNotInState(RequestState now, RequestState next) {
		super("service-request.not-in-state", now, next);
	}

}

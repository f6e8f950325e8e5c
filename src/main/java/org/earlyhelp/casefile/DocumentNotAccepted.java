package org.earlyhelp.casefile;

import org.earlyhelp.shared.RuleBroken;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Its content is none of the sorts that a case may hold. Answered with 415. */
@ResponseStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
public class DocumentNotAccepted extends RuleBroken {

	DocumentNotAccepted() {
		super("document.not-accepted");
	}

}

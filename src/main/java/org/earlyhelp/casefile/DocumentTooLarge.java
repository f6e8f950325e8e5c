package org.earlyhelp.casefile;

import org.earlyhelp.shared.RuleBroken;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** It is larger than a document may be. Answered with 413. */
@ResponseStatus(HttpStatus.CONTENT_TOO_LARGE)
public class DocumentTooLarge extends RuleBroken {

	DocumentTooLarge(int megabytes) {
		super("document.too-large", megabytes);
	}

}

/**
 * Answers somebody who asks to see what the service holds of them: the request and its
 * clock, what is held, what is decided about each of it, whom else was asked, and the one
 * pack that they are given (people-and-access, 6.4). Reads what the journey's modules
 * know, under the request alone, and changes nothing of theirs.
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality", "audit", "family", "frontdoor", "casefile",
		"assessment", "plan", "review", "stepping", "closure" })
package org.earlyhelp.subjectaccess;

import org.springframework.modulith.ApplicationModule;

/**
 * The end and the look back after it: outcomes, sign-off, letter, follow-up, and whether
 * what was achieved lasts. Tells others {@link ClosureProposed} and
 * {@link ClosureSignedOff}.
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality", "family", "casefile", "frontdoor",
		"assessment", "plan", "review", "stepping", "worklist" })
package org.earlyhelp.closure;

import org.springframework.modulith.ApplicationModule;

/**
 * Work given to others, many pieces at once: what a practitioner has who leaves, is away
 * or carries too much, a preview of giving it, and the giving itself, each case by the
 * use case that moves it alone.
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality", "family", "casefile", "worklist",
		"timeliness :: figures", "message" })
package org.earlyhelp.caseload;

import org.springframework.modulith.ApplicationModule;

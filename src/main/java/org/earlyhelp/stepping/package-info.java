/**
 * Between early help and children's social care: step-up, step-down, escalation.
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality", "family", "frontdoor", "casefile",
		"assessment", "plan", "review", "worklist" })
package org.earlyhelp.stepping;

import org.springframework.modulith.ApplicationModule;

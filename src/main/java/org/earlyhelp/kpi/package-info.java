/**
 * The measures K01 to K21: each one select that yields a row per unit counted, so that a
 * figure and the list behind it cannot differ. Listens to the journey for what only its
 * documents tell, and keeps what was told for a quarter as it was.
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality", "family", "casefile", "frontdoor",
		"assessment", "review", "stepping" })
package org.earlyhelp.kpi;

import org.springframework.modulith.ApplicationModule;

/**
 * Deadlines: each knows its origin, its rule and how it was counted. Listens to the
 * journey's events and starts and stops clocks in their transaction.
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality", "family", "casefile", "frontdoor",
		"assessment", "plan", "review", "stepping", "closure" })
package org.earlyhelp.timeliness;

import org.springframework.modulith.ApplicationModule;

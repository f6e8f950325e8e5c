/**
 * Deadlines: each knows its origin, its rule and how it was counted. Listens to the
 * journey's events and starts and stops clocks in their transaction, tells the queues
 * what is due when, and gives notice before, at and after the day. Tells others
 * {@link DeadlinesChanged}.
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality", "family", "casefile", "frontdoor",
		"assessment", "plan", "review", "stepping", "closure", "quality", "worklist" })
package org.earlyhelp.timeliness;

import org.springframework.modulith.ApplicationModule;

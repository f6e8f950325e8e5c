/**
 * Meetings, and the plan: outcomes for needs, actions for outcomes, each with an owner
 * and a date. Tells others {@link TafMeetingHeld}.
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality", "family", "frontdoor", "casefile",
		"assessment", "worklist" })
package org.earlyhelp.plan;

import org.springframework.modulith.ApplicationModule;

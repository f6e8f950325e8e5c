/**
 * Reviews of the plan in a loop, and drift judged child by child. Tells others
 * {@link ReviewHeld}.
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality", "family", "casefile", "assessment", "plan",
		"worklist" })
package org.earlyhelp.review;

import org.springframework.modulith.ApplicationModule;

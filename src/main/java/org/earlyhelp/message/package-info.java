/**
 * Tells colleagues what happened and what waits: within the service, by e-mail, and once
 * each morning what is overdue. Says references and links, never a name.
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality", "family", "casefile", "frontdoor", "plan",
		"stepping", "quality", "inspection", "worklist", "timeliness" })
package org.earlyhelp.message;

import org.springframework.modulith.ApplicationModule;

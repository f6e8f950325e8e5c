/**
 * What auditors and inspectors look at: the ledger, unusual access, files of it for other
 * tools, and one child's whole history. Puts together what other modules know, and
 * changes nothing.
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality", "audit", "verify", "family", "casefile",
		"assessment", "plan", "review", "stepping", "closure" })
package org.earlyhelp.inspection;

import org.springframework.modulith.ApplicationModule;

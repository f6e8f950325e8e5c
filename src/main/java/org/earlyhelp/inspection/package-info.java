/**
 * What auditors look at: the ledger and unusual access. Puts together what other modules know, and
 * changes nothing.
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality", "audit", "verify", "family" })
package org.earlyhelp.inspection;

import org.springframework.modulith.ApplicationModule;

/**
 * The ledger: every change, view, search, export and refusal, appended and never changed.
 */
@ApplicationModule(allowedDependencies = { "shared", "access" })
package org.earlyhelp.audit;

import org.springframework.modulith.ApplicationModule;

/**
 * Who may see and do what. Owns the facts that decide it ({@link CaseFacts},
 * {@link ContactFacts}), the one pure decision ({@link Access}), the people who work with
 * the service and who acts now.
 */
@ApplicationModule(allowedDependencies = "shared")
package org.earlyhelp.access;

import org.springframework.modulith.ApplicationModule;

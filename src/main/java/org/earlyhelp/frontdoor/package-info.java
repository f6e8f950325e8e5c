/**
 * Where a family's journey begins: somebody tells the front door about a child, the
 * contact is screened and decided on the continuum of need. Tells others
 * {@link ContactReceived}, {@link ContactScreened} and {@link ContactDecided}; opens
 * cases through casefile, and knows nothing of what follows.
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality", "family", "casefile", "worklist" })
package org.earlyhelp.frontdoor;

import org.springframework.modulith.ApplicationModule;

/**
 * Case-file audits by two agencies.
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality", "casefile", "worklist" })
package org.earlyhelp.quality;

import org.springframework.modulith.ApplicationModule;

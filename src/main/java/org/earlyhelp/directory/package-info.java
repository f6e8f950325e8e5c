/**
 * The directory of services that a family may be helped by, what was asked of each, and
 * what could not be met.
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality", "casefile", "frontdoor" })
package org.earlyhelp.directory;

import org.springframework.modulith.ApplicationModule;

/**
 * People and households: who they are, where they live, who they are to each other, how
 * they may be contacted, and who agreed to what.
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality" })
package org.earlyhelp.family;

import org.springframework.modulith.ApplicationModule;

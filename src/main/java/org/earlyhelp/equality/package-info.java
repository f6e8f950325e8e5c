/**
 * Whether help reaches families alike: each stage of the journey compared by what is
 * recorded of the children, and what is not recorded as a figure of its own. Counts only;
 * it lists nobody.
 *
 * @see "outcomes-and-kpis, 5.6; people-and-access, 7"
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality", "timeliness :: figures" })
package org.earlyhelp.equality;

import org.springframework.modulith.ApplicationModule;

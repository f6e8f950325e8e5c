/**
 * Files that others ask of the council, as they prescribe them: the inspectorate's lists
 * and the standard safeguarding data set. Reads what the journey wrote and changes
 * nothing.
 *
 * @see "outcomes-and-kpis, 5.2 to 5.4"
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality" })
package org.earlyhelp.returns;

import org.springframework.modulith.ApplicationModule;

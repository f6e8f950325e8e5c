/**
 * Whether help helped: facts that partners bring about people, the frameworks that they
 * are held against, and how far each need has come. What a framework asks is in decision
 * tables; what it is asked about is gathered here.
 *
 * @see "outcomes-and-kpis, 4 and 5.6"
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality", "family", "casefile", "assessment", "plan",
		"review", "closure" })
package org.earlyhelp.outcome;

import org.springframework.modulith.ApplicationModule;

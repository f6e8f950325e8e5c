/**
 * What differs between localities: continuum of need, labels, timescales, working days,
 * code lists. Data, validated at start; no rule of the journey lives here.
 */
@ApplicationModule(allowedDependencies = { "shared" })
package org.earlyhelp.locality;

import org.springframework.modulith.ApplicationModule;

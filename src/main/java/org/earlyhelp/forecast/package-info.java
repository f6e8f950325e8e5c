/**
 * How many deadlines are likely to be missed in the weeks to come, by a seeded simulation
 * of the open work over the measured times, and how far off the same would have been in
 * past months. Reads the figures of deadlines and tells nobody anything.
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality", "timeliness", "timeliness::figures" })
package org.earlyhelp.forecast;

import org.springframework.modulith.ApplicationModule;

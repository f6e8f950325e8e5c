/**
 * How the numbers of policy change: another length of a clock, or another threshold, is
 * tried on what is, proposed with what it would do, decided by a second person, and holds
 * from a day on. Changes nothing of what was decided before.
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality", "frontdoor", "timeliness" })
package org.earlyhelp.policy;

import org.springframework.modulith.ApplicationModule;

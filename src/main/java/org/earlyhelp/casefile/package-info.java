/**
 * The case: its state, its level of need, the team around the family and the lead
 * practitioner, notes and documents. Tells others {@link CaseOpened} and each step of its
 * own; later stages open it through {@link CaseDoor} and move it on.
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality", "family", "worklist" })
package org.earlyhelp.casefile;

import org.springframework.modulith.ApplicationModule;

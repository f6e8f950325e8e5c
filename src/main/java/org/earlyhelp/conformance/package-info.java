/**
 * Whether what happened to families is what the model asks for. One case: its steps as
 * required and as done, side by side, each departure named with what is behind it, the
 * threshold table as it stood, and who looked ({@link ReadingCaseHistory},
 * {@link ReadingLooks}). Many cases: the paths that they took, where these part, how
 * often they depart from the model ({@link ReadingConformance}). Which departures there
 * are is said once, in {@link DeviationRules}. Who knows the models implements
 * {@link StepOrder}; who conducts them tells {@link KeepingPaths} of each step.
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality", "casefile", "frontdoor", "worklist",
		"timeliness", "timeliness::figures", "audit", "stepping" })
package org.earlyhelp.conformance;

import org.springframework.modulith.ApplicationModule;

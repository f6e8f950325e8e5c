/**
 * The whole-family assessment: each child seen and heard, needs scaled, strengths,
 * worries and what they mean. Tells others {@link AssessmentCompleted}.
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality", "family", "casefile", "worklist" })
package org.earlyhelp.assessment;

import org.springframework.modulith.ApplicationModule;

/**
 * What the partnership is told: the quarterly pack, with the story that somebody wrote to
 * its figures, and the monthly summary. All figures are those of the measures: of closed
 * quarters as they were told. Tells others {@link StoryWritten}.
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality", "kpi" })
package org.earlyhelp.pack;

import org.springframework.modulith.ApplicationModule;

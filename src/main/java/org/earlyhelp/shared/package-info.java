/**
 * The small kernel that every part of the journey may lean on: ids, events, refusals,
 * time.
 */
@ApplicationModule(allowedDependencies = {})
package org.earlyhelp.shared;

import org.springframework.modulith.ApplicationModule;

/**
 * The small kernel that every part of the journey may lean on: ids, events, refusals,
 * time, and what text, JSON and lists look like.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package org.earlyhelp.shared;

import org.springframework.modulith.ApplicationModule;

/**
 * The task queues: what waits for whom, fed in the transaction of the engine's own tasks.
 * No list reads the engine's tables.
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality" })
package org.earlyhelp.worklist;

import org.springframework.modulith.ApplicationModule;

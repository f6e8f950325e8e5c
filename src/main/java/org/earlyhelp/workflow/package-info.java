/**
 * Conducts the journey with Camunda: the only package that may import
 * {@code org.camunda}. The domain decides and tells; the engine keeps the place, the
 * timers and the tasks, in the same transaction.
 */
@ApplicationModule
package org.earlyhelp.workflow;

import org.springframework.modulith.ApplicationModule;

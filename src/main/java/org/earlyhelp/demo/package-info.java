/**
 * The demonstration: the scenarios of the domain, lived through by the real use cases
 * when the service starts for the first time. Exists in the demo profile alone.
 */
@ApplicationModule
package org.earlyhelp.demo;

import org.springframework.modulith.ApplicationModule;

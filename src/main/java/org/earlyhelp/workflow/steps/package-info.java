/**
 * What the processes ask of the domain, called by the expressions of the models and by
 * nothing else: an id comes in, one use case or one fact, a routing value goes out.
 */
package org.earlyhelp.workflow.steps;

/**
 * The engine and what moves it: its settings, its clock, and a conductor for each part of
 * the journey that starts, completes and correlates as the domain tells.
 */
package org.earlyhelp.workflow.engine;

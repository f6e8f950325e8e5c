/** The measures as others call for them, and as pages. */
package org.earlyhelp.kpi.web;

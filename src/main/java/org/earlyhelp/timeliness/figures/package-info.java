/**
 * How timely the work is, as figures: per clock, per stage and per caseload, as it stands
 * or as it stood. A figure and the list behind it are read from the same rows.
 */
@NamedInterface("figures")
package org.earlyhelp.timeliness.figures;

import org.springframework.modulith.NamedInterface;

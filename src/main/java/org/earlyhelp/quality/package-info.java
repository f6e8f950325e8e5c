/**
 * Case-file audits by two agencies (T28): each month's cases are drawn by a rule and a
 * seed that anybody can follow, graded by two auditors who do not know what the other
 * finds, agreed where they differ, and followed until what was asked is done. Auditors
 * read a case while its audit is open, and no longer.
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality", "family", "casefile", "worklist" })
package org.earlyhelp.quality;

import org.springframework.modulith.ApplicationModule;

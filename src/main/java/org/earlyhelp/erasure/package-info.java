/**
 * Erases a family's records when their time is over, or a court says so: one person asks,
 * a second decides, the family's key is destroyed and its rows go in one transaction.
 * What stays names nobody; every proof of the ledger still holds.
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "locality", "audit", "family", "casefile", "frontdoor" })
package org.earlyhelp.erasure;

import org.springframework.modulith.ApplicationModule;

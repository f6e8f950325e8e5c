/**
 * What an auditor checks the ledger with, and what it is made by: the hashes of RFC 6962,
 * its proofs, and C2SP checkpoints. Needs nothing but the JDK and a reader of JSON, so
 * that it also stands alone, as {@code ledger-verify.jar}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6962">RFC 6962, 2.1</a>
 * @see <a href="https://c2sp.org/tlog-checkpoint">C2SP tlog-checkpoint</a>
 */
@ApplicationModule(allowedDependencies = {})
package org.earlyhelp.verify;

import org.springframework.modulith.ApplicationModule;

/**
 * The ledger: every change, view, search, export and refusal, appended in its transaction
 * and never changed. Its entries get their places in a Merkle tree ({@link Sequencer})
 * whose size and root are signed ({@link Checkpoints}). What is personal is encrypted
 * under a key per family ({@link Vault}); what was refused is written by
 * {@link Refusals}; a case's story is told by {@link History}.
 */
@ApplicationModule(allowedDependencies = { "shared", "access", "verify" })
package org.earlyhelp.audit;

import org.springframework.modulith.ApplicationModule;

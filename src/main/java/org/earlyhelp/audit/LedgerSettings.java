package org.earlyhelp.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node writes the ledger.
 *
 * @param masterKey 32 bytes in base64 that wrap every family's key; from the environment
 * or a secret store, never from a file of the repository
 * @param signingKey 32 bytes in base64 that sign its checkpoints; kept as the master key
 * is
 * @param previousSigningKey the one before, set while the ledger changes to a new one: it
 * signs that the new one follows
 * @param origin the name that its checkpoints carry; no spaces and no plus signs
 * @param checkpointFile where each checkpoint is also written, best on another machine;
 * in the data directory where null
 * @param node this node's name; the host's where null
 * @param witness address of a witness that each checkpoint is offered to; null for none
 * @param witnessKey its public key, as it says at its start; what it answers is checked
 * with it
 */
@ConfigurationProperties("early-help.ledger")
record LedgerSettings(String masterKey, String signingKey, String previousSigningKey,
		@DefaultValue("early-help-ledger") String origin, String checkpointFile, String node, String witness,
		String witnessKey) {

}

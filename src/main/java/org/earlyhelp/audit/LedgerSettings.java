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
 * @param origin the name that its checkpoints carry; no spaces and no plus signs
 * @param checkpointFile where each checkpoint is also written, best on another machine;
 * in the data directory where null
 * @param node this node's name; the host's where null
 */
@ConfigurationProperties("early-help.ledger")
record LedgerSettings(String masterKey, String signingKey, @DefaultValue("early-help-ledger") String origin,
		String checkpointFile, String node) {

}

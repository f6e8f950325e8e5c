package org.earlyhelp.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How this node writes the ledger.
 *
 * @param masterKey 32 bytes in base64 that wrap every family's key; from the environment
 * or a secret store, never from a file of the repository
 * @param node this node's name; the host's where null
 */
@ConfigurationProperties("early-help.ledger")
record LedgerSettings(String masterKey, String node) {

}

package org.earlyhelp.verify;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * From when on a key signs: it ends where the next begins.
 *
 * @param key the ledger's
 * @param from the size of the tree then
 * @param endorsement the key before it signed {@link LedgerKey#succession}; null for the
 * first, and where that key was lost
 */
public record SigningEra(LedgerKey key, long from, byte[] endorsement) {

	String line() {
		Map<String, Object> members = new LinkedHashMap<>(Map.of("key", this.key.text(), "from", this.from));
		if (this.endorsement != null) {
			members.put("endorsement", Base64Text.of(this.endorsement));
		}
		return CanonicalJson.write(members);
	}

}

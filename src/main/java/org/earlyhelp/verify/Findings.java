package org.earlyhelp.verify;

import java.util.ArrayList;
import java.util.List;

/** What was checked, counted. */
final class Findings {

	private BundleManifest manifest;

	private String keys;

	private long cosigned;

	private long compared;

	private EntryCheck entries;

	void of(BundleManifest manifest, Keys keys, LedgerKey signer, boolean trusted) {
		this.manifest = manifest;
		this.keys = keys.eras().size() + " of the ledger, " + keys.witnesses()
				+ " of witnesses; the newest signature is by " + signer.text()
				+ (trusted ? ", for which the key that you trust vouches"
						: " (compare it with the key that you got from elsewhere, or give that with --key)");
	}

	void cosigned(boolean cosigned) {
		this.cosigned += cosigned ? 1 : 0;
	}

	void compared() {
		this.compared++;
	}

	void entries(EntryCheck entries) {
		this.entries = entries;
	}

	List<String> lines() {
		var lines = new ArrayList<String>();
		boolean whole = this.manifest.isWhole();
		lines
			.add("subject      " + this.manifest.kind() + ((this.manifest.id() != null) ? " " + this.manifest.id() : "")
					+ ", made at " + this.manifest.madeAt());
		lines.add("keys         " + this.keys);
		lines.add("checkpoints  " + this.manifest.checkpoints() + ", the newest of " + this.manifest.size()
				+ " entries; each signed"
				+ (whole ? ", and each root counted from the entries" : ", and each continues the one before") + "; "
				+ this.cosigned + " co-signed by a witness"
				+ ((this.compared > 0) ? "; " + this.compared + " the same as you kept" : ""));
		lines.add("entries      " + this.entries.entries() + ", each leaf hashed"
				+ (whole ? " and compared with the tree" : " and proved under the newest checkpoint"));
		lines.add("commitments  " + this.entries.opened() + " opened, and each fits; " + this.entries.erased()
				+ " erased; " + this.entries.closed() + " not for whoever asked; "
				+ (this.entries.entries() - this.entries.opened() - this.entries.erased() - this.entries.closed())
				+ " not given");
		lines.add(whole
				? "This is the whole ledger up to its newest checkpoint, and what each of its checkpoints was signed over."
				: "These entries stand in the ledger as they were written. That there are no others, the whole ledger shows.");
		return lines;
	}

}

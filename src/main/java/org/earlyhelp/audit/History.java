package org.earlyhelp.audit;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a case's story from the ledger. Asks no right: whoever shows it opens the case
 * first, and publishes the view.
 */
@Component
public class History {

	private final LedgerEntries entries;

	History(LedgerEntries entries) {
		this.entries = entries;
	}

	/**
	 * What was done, the oldest first; views and refusals are left to auditors.
	 * @param contact what began the case, to begin with; may be null
	 * @param without actions that its reader may not know of
	 * @param after continues above this entry; null begins with the first
	 * @param limit at most so many
	 */
	@Transactional
	public List<LedgerLine> of(CaseId episode, ContactId contact, Set<String> without, UUID after, int limit) {
		return this.entries.story(episode.value(), (contact != null) ? contact.value() : null, without, after, limit);
	}

	/** How many entries the story has, without these. */
	@Transactional
	public long count(CaseId episode, ContactId contact, Set<String> without) {
		return this.entries.lengthOf(episode.value(), (contact != null) ? contact.value() : null, without);
	}

}

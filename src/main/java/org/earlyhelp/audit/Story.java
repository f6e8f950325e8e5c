package org.earlyhelp.audit;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;

/**
 * What of a case's story is asked for.
 *
 * @param contact what began the case, to begin with; may be null
 * @param without actions that its reader may not know of
 * @param actions these alone; null for all
 * @param entries these alone; null for all
 */
public record Story(CaseId episode, ContactId contact, Set<String> without, Collection<String> actions,
		Collection<UUID> entries) {

	/** All of it that its reader may know of. */
	public static Story of(CaseId episode, ContactId contact, Set<String> without) {
		return new Story(episode, contact, without, null, null);
	}

	/** Only what was done in one of these ways; null narrows nothing. */
	public Story ofActions(Collection<String> only) {
		return new Story(this.episode, this.contact, this.without, only, this.entries);
	}

	/** Only these entries; null narrows nothing. */
	public Story ofEntries(Collection<UUID> only) {
		return new Story(this.episode, this.contact, this.without, this.actions, only);
	}

}

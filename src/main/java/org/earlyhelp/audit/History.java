package org.earlyhelp.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
	 * @param after continues above this entry; null begins with the first
	 * @param limit at most so many
	 */
	@Transactional
	public List<LedgerLine> of(Story story, UUID after, int limit) {
		return this.entries.story(story, after, limit);
	}

	/**
	 * The same, the newest first.
	 * @param before continues below this entry; null begins with the last
	 */
	@Transactional
	public List<LedgerLine> latestOf(Story story, UUID before, int limit) {
		return this.entries.latestOf(story, before, limit);
	}

	/** How many entries the story has. */
	@Transactional
	public long count(Story story) {
		return this.entries.lengthOf(story);
	}

	/** The entry that the actor's latest deed of this sort on the case made. */
	@Transactional
	public Optional<UUID> latest(CaseId episode, String action, String actor) {
		return this.entries.latest(episode.value(), action, actor);
	}

	/**
	 * What others than this person did on these cases since then, the newest first.
	 * @param actions the sorts of deed that count
	 * @param since by the machine's time, this moment not included
	 * @param except entries that do not count
	 * @param limit at most so many
	 */
	@Transactional
	public List<LedgerLine> byOthers(Collection<UUID> cases, String username, Collection<String> actions, Instant since,
			Collection<UUID> except, int limit) {
		return cases.isEmpty() ? List.of() : this.entries.byOthers(cases, username, actions, since, except, limit);
	}

	/** How many these are, counted up to a limit. */
	@Transactional
	public int countByOthers(Collection<UUID> cases, String username, Collection<String> actions, Instant since,
			Collection<UUID> except, int limit) {
		return cases.isEmpty() ? 0 : this.entries.countByOthers(cases, username, actions, since, except, limit);
	}

	/**
	 * Who looked at the case or the contact that began it, the newest first. Lists in
	 * which they stood are entries of the service, and are not among them.
	 * @param contact null where none did
	 * @param before continues below this entry; null begins with the last
	 */
	@Transactional
	public List<LedgerLine> looksAt(CaseId episode, ContactId contact, UUID before, int limit) {
		return this.entries.looks(episode.value(), (contact != null) ? contact.value() : null, before, limit);
	}

	/** How many looks these are. */
	@Transactional
	public long countLooksAt(CaseId episode, ContactId contact) {
		return this.entries.countLooks(episode.value(), (contact != null) ? contact.value() : null);
	}

}

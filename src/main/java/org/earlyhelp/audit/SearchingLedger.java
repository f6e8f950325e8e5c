package org.earlyhelp.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.http.Page;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows auditors what happened; the search is itself written down. */
@Service
@Transactional
public class SearchingLedger {

	/** What one request did is a handful of entries; an import is more than a page. */
	private static final int MOST_OF_ONE_REQUEST = 100;

	private final LedgerEntries entries;

	private final ReadingPayloads payloads;

	private final FamilyKeys keys;

	private final ProvingLedger proofs;

	private final JdbcClient database;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SearchingLedger(LedgerEntries entries, ReadingPayloads payloads, FamilyKeys keys, ProvingLedger proofs,
			JdbcClient database, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.entries = entries;
		this.payloads = payloads;
		this.keys = keys;
		this.proofs = proofs;
		this.database = database;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** Whether somebody may read the ledger at all: for pages that lead to it. */
	public static boolean isFor(User reader) {
		return reader.is(Role.AUDITOR, Role.RECORDS_OFFICER);
	}

	/**
	 * The newest first.
	 * @throws NotPermitted to all but auditors and records officers
	 */
	public Page<LedgerLine> search(LedgerSearch search) {
		demand();
		List<LedgerLine> found = this.entries.newest(search);
		boolean more = found.size() > search.limit();
		List<LedgerLine> shown = readable(more ? found.subList(0, search.limit()) : found);
		long total = this.entries.count(search.filter());
		looked(shown, search.filters());
		return new Page<>(shown, total, more ? shown.get(shown.size() - 1).id().toString() : null);
	}

	/**
	 * One entry, and the others of the same request, the oldest first.
	 *
	 * @param proof that it is in the ledger, under a signed checkpoint
	 * @param more whether the request did more than are shown
	 */
	public record Shown(LedgerLine line, InclusionProof proof, List<LedgerLine> sameRequest, boolean more) {
	}

	/**
	 * @throws NotPermitted to all but auditors and records officers
	 * @throws NotThere where there is no such entry
	 * @throws NotYetInTree where so much was written before it that it has no place yet
	 */
	public Shown show(UUID id) {
		demand();
		LedgerLine line = this.entries.one(id).orElseThrow(() -> NotThere.none(id));
		InclusionProof proof = this.proofs.prove(id);
		List<LedgerLine> others = this.entries
			.newest(new LedgerSearch(LedgerFilter.ofRequest(line.correlationId()), null, MOST_OF_ONE_REQUEST));
		boolean more = others.size() > MOST_OF_ONE_REQUEST;
		List<LedgerLine> shown = readable(
				others.stream().limit(MOST_OF_ONE_REQUEST).sorted(Comparator.comparing(LedgerLine::id)).toList());
		looked(shown, Map.of("entry", id.toString()));
		return new Shown(readable(List.of(line)).get(0), proof, shown, more);
	}

	/**
	 * What was done about these records up to a moment, the oldest first, a page at a
	 * time: for whoever shows a child's history, asks the right and writes the view down.
	 * @param without actions that the reader may not know of
	 * @param after continues above this entry; null begins with the first
	 */
	public List<LedgerLine> about(LedgerRecords records, Set<String> without, Instant until, UUID after, int limit) {
		return readable(this.entries.about(records, without, until, after, limit));
	}

	/** How many those are. */
	public long countAbout(LedgerRecords records, Set<String> without, Instant until) {
		return this.entries.countAbout(records, without, until);
	}

	/**
	 * When each of these deeds was first done about these records from a moment on: that
	 * it was, and not what it says.
	 */
	public Map<String, Instant> firstSince(LedgerRecords records, Set<String> actions, Instant since) {
		return this.entries.firstSince(records, actions, since);
	}

	/**
	 * Whether any of these records is restricted to people of whom the reader is none.
	 */
	public boolean isClosed(Collection<UUID> records) {
		ReadingPayloads.Right right = this.payloads.of(this.user.get());
		return records.stream().anyMatch((record) -> !right.covers(record));
	}

	/** The moments and reasons at which keys of these families were destroyed. */
	private Map<UUID, LedgerLine.Erased> erased(Collection<UUID> families) {
		return this.keys.destroyed(families);
	}

	private List<LedgerLine> readable(List<LedgerLine> lines) {
		ReadingPayloads.Right right = this.payloads.of(this.user.get());
		Map<UUID, Long> places = places(lines.stream().map(LedgerLine::id).toList());
		Map<UUID, LedgerLine.Erased> gone = erased(lines.stream()
			.filter((line) -> line.payload() == null)
			.map(LedgerLine::familyId)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet()));
		return lines.stream()
			.map((line) -> right.apply(line)
				.with(places.get(line.id()), (line.payload() == null) ? gone.get(line.familyId()) : null))
			.toList();
	}

	/** Where these stand in the tree; what was written just now has no place yet. */
	private Map<UUID, Long> places(List<UUID> ids) {
		var places = new HashMap<UUID, Long>();
		if (!ids.isEmpty()) {
			this.database.sql("select entry_id, leaf_index from ledger_leaf where entry_id in (:ids)")
				.param("ids", ids)
				.query((row) -> {
					places.put(row.getObject("entry_id", UUID.class), row.getLong("leaf_index"));
				});
		}
		return places;
	}

	private void looked(List<LedgerLine> shown, Map<String, String> filters) {
		this.events.publishEvent(
				new AuditSearched(shown.stream().map(LedgerLine::id).toList(), filters, this.clock.instant()));
	}

	/**
	 * Lets those pass who read the ledger.
	 * @throws NotPermitted to all but auditors and records officers
	 */
	public void demand() {
		if (!isFor(this.user.get())) {
			throw new NotPermitted("read the ledger");
		}
	}

}

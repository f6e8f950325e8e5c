package org.earlyhelp.audit;

import java.time.Clock;
import java.util.List;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.http.Page;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows auditors what happened; the search is itself written down. */
@Service
public class SearchingLedger {

	private final LedgerEntries entries;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SearchingLedger(LedgerEntries entries, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.entries = entries;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The newest first.
	 * @throws NotPermitted to all but auditors and records officers
	 */
	@Transactional
	public Page<LedgerLine> search(LedgerSearch search) {
		if (!this.user.get().is(Role.AUDITOR, Role.RECORDS_OFFICER)) {
			throw new NotPermitted("read the ledger");
		}
		List<LedgerLine> found = this.entries.newest(search);
		boolean more = found.size() > search.limit();
		List<LedgerLine> shown = more ? found.subList(0, search.limit()) : found;
		long total = this.entries.count(search);
		this.events.publishEvent(
				new AuditSearched(shown.stream().map(LedgerLine::id).toList(), search.filters(), this.clock.instant()));
		return new Page<>(shown, total, more ? shown.get(shown.size() - 1).id().toString() : null);
	}

}

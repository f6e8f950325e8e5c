package org.earlyhelp.conformance;

import java.util.List;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a path to cases that began before paths were kept, a few at a time. Each is held
 * while it is written, and left for the next time where somebody works on it.
 */
@Component
class CatchingUpPaths {

	private static final Logger log = LoggerFactory.getLogger(CatchingUpPaths.class);

	private static final int AT_ONCE = 200;

	private final KeepingPaths keeping;

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	CatchingUpPaths(KeepingPaths keeping, JdbcClient database, TransactionTemplate transaction) {
		this.keeping = keeping;
		this.database = database;
		this.transaction = transaction;
	}

	@Scheduled(initialDelayString = "${early-help.conformance.catch-up-every:10m}",
			fixedDelayString = "${early-help.conformance.catch-up-every:10m}")
	void catchUp() {
		int kept;
		do {
			kept = this.transaction.execute((status) -> keepSome());
			if (kept > 0) {
				log.info("paths of earlier cases kept: cases={}", kept);
			}
		}
		while (kept == AT_ONCE);
	}

	/** How many it was. */
	int keepSome() {
		List<UUID> without = this.database
			.sql("select c.id from case_file c where not exists (select 1 from case_path p where p.case_id = c.id)"
					+ " order by c.started_at fetch first :most rows only for update skip locked")
			.param("most", AT_ONCE)
			.query(UUID.class)
			.list();
		without.forEach((episode) -> this.keeping.keep(new CaseId(episode)));
		return without.size();
	}

}

package org.earlyhelp.erasure;

import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts until when records are kept of families that were there before this was kept,
 * and anew where another policy holds, a few at a time. Each is held while it is counted,
 * and left for the next time where somebody works on it.
 */
@Component
class CatchingUpRetention {

	private static final Logger log = LoggerFactory.getLogger(CatchingUpRetention.class);

	private static final int AT_ONCE = 200;

	private static final UUID FIRST = new UUID(0, 0);

	private final CountingRetention counting;

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	CatchingUpRetention(CountingRetention counting, JdbcClient database, TransactionTemplate transaction) {
		this.counting = counting;
		this.database = database;
		this.transaction = transaction;
	}

	@Scheduled(initialDelayString = "${early-help.erasure.catch-up-first:10m}",
			fixedDelayString = "${early-help.erasure.catch-up-every:24h}")
	void catchUp() {
		List<UUID> some = List.of();
		do {
			UUID after = some.isEmpty() ? FIRST : some.get(some.size() - 1);
			some = this.transaction.execute((status) -> countSomeNew(after));
		}
		while (some.size() == AT_ONCE);
		for (String than : List.of("<", ">")) {
			do {
				some = this.transaction.execute((status) -> countSomeAnew(than));
			}
			while (some.size() == AT_ONCE);
		}
	}

	/** Families after this one of which nothing is kept yet. */
	private List<UUID> countSomeNew(UUID after) {
		return count(this.database.sql("""
				select f.id from family f where f.became is null and f.id > ?
				and not exists (select 1 from family_kept k where k.family_id = f.id)
				order by f.id fetch first ? rows only for update skip locked""").params(after, AT_ONCE));
	}

	/** Families counted by another policy, one side of the index at a time. */
	private List<UUID> countSomeAnew(String than) {
		return count(this.database
			.sql("select family_id from family_kept where counted_by " + than
					+ " ? fetch first ? rows only for update skip locked")
			.params(this.counting.policy(), AT_ONCE));
	}

	private List<UUID> count(JdbcClient.StatementSpec which) {
		List<UUID> some = which.query(UUID.class).list();
		if (!some.isEmpty()) {
			this.counting.count(some);
			log.info("retention of families counted: families={}", some.size());
		}
		return some;
	}

}

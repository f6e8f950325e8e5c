package org.earlyhelp.frontdoor;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.access.User;
import org.earlyhelp.shared.RealTime;
import org.earlyhelp.shared.TimeOrderedId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts how often each person asks for plans, on all nodes together. Runs on real time,
 * as every throttle does.
 */
@Component
class PlanCheckAllowance {

	private static final Duration HOUR = Duration.ofHours(1);

	private static final Duration DAY = Duration.ofDays(1);

	private final JdbcClient database;

	private final PlanCheckSettings settings;

	private final TransactionTemplate transaction;

	PlanCheckAllowance(JdbcClient database, PlanCheckSettings settings, PlatformTransactionManager transactions) {
		this.database = database;
		this.settings = settings;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Takes one. What is taken is seen by whoever asks next before they count, so that
	 * asking many times at once gains nothing.
	 * @throws TooManyPlanChecks where none is left
	 */
	void take(User asker) {
		Instant now = RealTime.now();
		UUID mine = TimeOrderedId.next();
		this.transaction.executeWithoutResult((status) -> note(mine, asker.username(), now));
		List<Instant> taken = taken(asker.username(), now.minus(DAY));
		Duration wait = longest(wait(taken, HOUR, this.settings.perHour(), now),
				wait(taken, DAY, this.settings.perDay(), now));
		if (!wait.isZero()) {
			this.transaction.executeWithoutResult(
					(status) -> this.database.sql("delete from plan_check_try where id = ?").param(mine).update());
			throw new TooManyPlanChecks(wait);
		}
	}

	private void note(UUID id, String username, Instant now) {
		this.database.sql("delete from plan_check_try where username = ? and tried_at < ?")
			.param(username)
			.param(utc(now.minus(DAY)))
			.update();
		this.database.sql("insert into plan_check_try (id, username, tried_at) values (?, ?, ?)")
			.param(id)
			.param(username)
			.param(utc(now))
			.update();
	}

	/** The latest first, the one just taken among them. */
	private List<Instant> taken(String username, Instant since) {
		return this.database
			.sql("select tried_at from plan_check_try where username = ? and tried_at >= ? order by tried_at desc")
			.param(username)
			.param(utc(since))
			.query((row, number) -> row.getObject("tried_at", OffsetDateTime.class).toInstant())
			.list();
	}

	/** Until the one that stands in the way is older than the window. */
	private static Duration wait(List<Instant> taken, Duration window, int most, Instant now) {
		if (taken.size() <= most || !taken.get(most).isAfter(now.minus(window))) {
			return Duration.ZERO;
		}
		return Duration.between(now, taken.get(most).plus(window));
	}

	private static Duration longest(Duration one, Duration other) {
		return (one.compareTo(other) > 0) ? one : other;
	}

	private static OffsetDateTime utc(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}

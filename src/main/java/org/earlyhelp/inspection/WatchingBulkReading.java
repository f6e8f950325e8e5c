package org.earlyhelp.inspection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.Exported;
import org.earlyhelp.shared.RealTime;
import org.earlyhelp.shared.TimeOrderedId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells who reads in bulk, and gives them no file (S-09). Counts what the ledger and the
 * files of the last hour say, on real time, so that neither a restart nor a second node
 * begins anew. Whoever makes a return may finish it, however long it is; the next one
 * waits. Files of the ledger hold pseudonyms and are not counted.
 */
@Component
class WatchingBulkReading {

	private static final Duration HOUR = Duration.ofHours(1);

	private static final String OF_LEDGER = "LEDGER_";

	private static final String OPENED = """
			select actor, count(distinct case_id) as opened, min(recorded_at) as since from ledger_entry
			 where id >= :least and recorded_at > :from and outcome = 'VIEWED' and case_id is not null %s
			 group by actor having count(distinct case_id) > :most""";

	private final JdbcClient database;

	private final Profile profile;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final TransactionTemplate within;

	private final TransactionTemplate alone;

	WatchingBulkReading(JdbcClient database, Profile profile, CurrentUser user, ApplicationEventPublisher events,
			Clock clock, PlatformTransactionManager transactions) {
		this.database = database;
		this.profile = profile;
		this.user = user;
		this.events = events;
		this.clock = clock;
		this.within = new TransactionTemplate(transactions);
		this.alone = new TransactionTemplate(transactions);
		this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	private record Reading(String actor, long opened, Instant since) {
	}

	private record Taken(Instant at, long rows) {
	}

	/** Looks at everybody who opened cases within the last hour. */
	@Scheduled(initialDelayString = "${early-help.reading.watch-every:1m}",
			fixedDelayString = "${early-help.reading.watch-every:1m}")
	void watch() {
		Instant now = RealTime.now();
		this.user.as(User.SYSTEM, () -> opened(now, null).stream()
			.filter((one) -> !one.actor().equals(User.SYSTEM.username()))
			.forEach((one) -> tell(one.actor(), BulkReadingFound.Kind.CASES_OPENED, one.opened(), mostCases(), now)));
	}

	/**
	 * Before the ledger has it: what is refused was not taken.
	 * @throws TooMuchTaken where so much was opened or taken within the hour before
	 */
	@EventListener
	@Order(-10)
	void on(Exported file) {
		User taker = this.user.get();
		if (taker.isSystem() || file.what().startsWith(OF_LEDGER)) {
			return;
		}
		this.within.executeWithoutResult((status) -> take(taker.username(), file.rows(), RealTime.now()));
	}

	private void take(String taker, long rows, Instant now) {
		this.database.sql("select username from staff where username = ? for update")
			.param(taker)
			.query(String.class)
			.list();
		refuseWhoOpensMany(taker, now);
		List<Taken> before = takenSince(taker, now);
		long all = before.stream().mapToLong(Taken::rows).sum();
		if (all > mostRows()) {
			tell(taker, BulkReadingFound.Kind.ROWS_TAKEN, all, mostRows(), now);
			throw new TooMuchTaken(untilFew(before, all, now));
		}
		this.database.sql("insert into file_taken (id, taker, taken_at, row_count) values (?, ?, ?, ?)")
			.params(TimeOrderedId.next(), taker, utc(now), rows)
			.update();
		if (all + rows > mostRows()) {
			tell(taker, BulkReadingFound.Kind.ROWS_TAKEN, all + rows, mostRows(), now);
		}
	}

	private void refuseWhoOpensMany(String taker, Instant now) {
		opened(now, taker).forEach((one) -> {
			tell(taker, BulkReadingFound.Kind.CASES_OPENED, one.opened(), mostCases(), now);
			throw new TooMuchTaken(Duration.between(now, one.since().plus(HOUR)));
		});
	}

	/** How long until the oldest of these have left the hour, and few are left. */
	private Duration untilFew(List<Taken> taken, long all, Instant now) {
		long left = all;
		for (Taken one : taken) {
			left -= one.rows();
			if (left <= mostRows()) {
				return Duration.between(now, one.at().plus(HOUR));
			}
		}
		return HOUR;
	}

	private List<Taken> takenSince(String taker, Instant now) {
		return this.database
			.sql("select taken_at, row_count from file_taken where taker = ? and taken_at > ? order by taken_at")
			.params(taker, utc(now.minus(HOUR)))
			.query((row, index) -> new Taken(row.getObject("taken_at", OffsetDateTime.class).toInstant(),
					row.getLong("row_count")))
			.list();
	}

	private List<Reading> opened(Instant now, String actor) {
		Instant from = now.minus(HOUR);
		JdbcClient.StatementSpec asked = this.database
			.sql(OPENED.formatted((actor != null) ? "and actor = :actor" : ""))
			.param("least", least(from))
			.param("from", utc(from))
			.param("most", mostCases());
		return ((actor != null) ? asked.param("actor", actor) : asked)
			.query((row, index) -> new Reading(row.getString("actor"), row.getLong("opened"),
					row.getObject("since", OffsetDateTime.class).toInstant()))
			.list();
	}

	/** Ids of entries begin with the moment at which they were made. */
	private static UUID least(Instant from) {
		return new UUID(from.minusSeconds(60).toEpochMilli() << 16, 0);
	}

	/** Once an hour, whichever node finds it, and kept though the file is refused. */
	private void tell(String reader, BulkReadingFound.Kind kind, long count, int most, Instant now) {
		try {
			this.alone.executeWithoutResult((status) -> {
				this.database.sql("insert into bulk_reading (reader, kind, found_in) values (?, ?, ?)")
					.params(reader, kind.name(), utc(now.truncatedTo(ChronoUnit.HOURS)))
					.update();
				this.events.publishEvent(new BulkReadingFound(reader, kind, count, most, this.clock.instant()));
			});
		}
		catch (DuplicateKeyException ex) {
			// Told already.
		}
	}

	private int mostCases() {
		return this.profile.unusualAccess().casesAnHour();
	}

	private int mostRows() {
		return this.profile.unusualAccess().rowsAnHour();
	}

	private static OffsetDateTime utc(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}

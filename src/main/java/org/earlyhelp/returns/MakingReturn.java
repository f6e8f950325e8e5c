package org.earlyhelp.returns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.Exported;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.csv.CsvLines;
import org.earlyhelp.shared.http.MadeFile;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a return, row by row, onto the disk: however many rows it has, it needs no more
 * memory, nobody's slow line holds the database, and none leaves that broke off half-way.
 * The ledger has it, with what is in it, before it leaves.
 */
@Service
public class MakingReturn {

	/** What every return is. */
	public static final String CONTENT_TYPE = "text/csv;charset=UTF-8";

	private static final int ROWS_AT_ONCE = 500;

	private final Map<ReturnName, Extract> extracts;

	private final JdbcClient database;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MakingReturn(List<Extract> extracts, JdbcClient database, CurrentUser user, ApplicationEventPublisher events,
			Clock clock) {
		this.extracts = extracts.stream()
			.collect(java.util.stream.Collectors.toUnmodifiableMap(Extract::name, (extract) -> extract));
		this.database = database;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** Whether the asker may have returns at all: for pages that offer them. */
	public boolean mayAsk() {
		return may(this.user.get());
	}

	/**
	 * @throws NotPermitted unless they answer for the service, count for it or audit it
	 */
	public void demand() {
		if (!mayAsk()) {
			throw new NotPermitted("make returns");
		}
	}

	/** Whether the asker gets pseudonyms and ages. */
	public boolean givesPseudonyms() {
		return Naming.isPseudonymous(this.user.get());
	}

	/** What the return looks back on from today. */
	public Period usual(ReturnName name) {
		return name.until(ServiceTime.dayOf(this.clock.instant()));
	}

	/**
	 * The file; whoever sends it closes it.
	 * @throws NotPermitted as {@link #demand}
	 */
	@Transactional
	public MadeFile make(ReturnName name, Period period) {
		demand();
		var left = new AtomicLong();
		return MadeFile.of(name.filename(), CONTENT_TYPE,
				(out) -> write(this.extracts.get(name), period, CsvLines.to(out), left),
				(made) -> this.events.publishEvent(new Exported(name.name(),
						Map.of("from", period.from().toString(), "to", period.to().toString()), made.rows(), left.get(),
						made.sha256(), this.clock.instant())));
	}

	/**
	 * How many rows it has.
	 * @param left counts those that are not for the asker
	 */
	private long write(Extract extract, Period period, CsvLines lines, AtomicLong left) throws IOException {
		lines.write(extract.columns());
		User asker = this.user.get();
		Naming naming = Naming.forFileOf(asker);
		Extract.Question question = extract.question(period, asker);
		var rows = new AtomicLong();
		this.database.sql(question.sql())
			.withFetchSize(ROWS_AT_ONCE)
			.params(question.values())
			.query((java.sql.ResultSet row) -> {
				List<String> cells = extract.cells(row, period, naming);
				if (cells.isEmpty()) {
					return;
				}
				if (!row.getBoolean("whole")) {
					left.incrementAndGet();
					return;
				}
				rows.incrementAndGet();
				append(lines, cells);
			});
		return rows.get();
	}

	private static boolean may(User asker) {
		return asker.is(Role.SERVICE_MANAGER, Role.ANALYST, Role.AUDITOR);
	}

	private static void append(CsvLines lines, List<String> cells) {
		try {
			lines.write(cells);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

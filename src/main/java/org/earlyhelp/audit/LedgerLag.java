package org.earlyhelp.audit;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;

import org.earlyhelp.shared.RealTime;
import org.earlyhelp.shared.VitalSign;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long the oldest entry of the ledger has waited for its place in the tree. */
@Component
class LedgerLag implements VitalSign {

	private final JdbcClient database;

	LedgerLag(JdbcClient database) {
		this.database = database;
	}

	@Override
	public String name() {
		return "ledger.lag.seconds";
	}

	@Override
	public String meaning() {
		return "Seconds that the oldest entry of the ledger has waited for its place in the tree";
	}

	@Override
	public List<Reading> read() {
		Timestamp oldest = this.database
			.sql("select min(recorded_at) from ledger_entry"
					+ " where number > (select last_number from ledger_sequencer)")
			.query(Timestamp.class)
			.optional()
			.orElse(null);
		return List.of(Reading.of((oldest != null)
				? Math.max(0, Duration.between(oldest.toInstant(), RealTime.now()).toMillis() / 1000.0) : 0));
	}

}

package org.earlyhelp.audit;

import java.util.List;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.RealTime;
import org.earlyhelp.shared.TimeOrderedId;
import org.earlyhelp.verify.LedgerKey;
import org.earlyhelp.verify.SigningEra;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which key signs from which size of the tree on. A node that comes with a new key ends
 * the old one, and a key that has ended never signs again.
 */
@Component
class SigningEras {

	private static final Logger log = LoggerFactory.getLogger(SigningEras.class);

	private final JdbcClient database;

	private final SigningKey key;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	SigningEras(JdbcClient database, SigningKey key, CurrentUser user, ApplicationEventPublisher events) {
		this.database = database;
		this.key = key;
		this.user = user;
		this.events = events;
	}

	/** The first first. */
	List<SigningEra> all() {
		return this.database.sql("select public_key, from_size, endorsement from ledger_signing_key order by id")
			.query((row, number) -> new SigningEra(LedgerKey.parse(row.getString(1)), row.getLong(2), row.getBytes(3)))
			.list();
	}

	/**
	 * Whether this node's key may sign; where it is new to the ledger, it begins now.
	 */
	@Transactional
	public boolean mayISign() {
		List<SigningEra> known = all();
		if (isLast(known)) {
			return true;
		}
		long size = this.database.sql("select tree_size from ledger_sequencer where id = 1 for update")
			.query(Long.class)
			.single();
		List<SigningEra> eras = all();
		if (isLast(eras)) {
			return true;
		}
		if (eras.stream().anyMatch((era) -> era.key().equals(this.key.known()))) {
			return false;
		}
		begin(eras.isEmpty() ? null : eras.get(eras.size() - 1).key(), size);
		return true;
	}

	private boolean isLast(List<SigningEra> eras) {
		return !eras.isEmpty() && eras.get(eras.size() - 1).key().equals(this.key.known());
	}

	private void begin(LedgerKey last, long size) {
		long from = (last != null) ? size : 0;
		byte[] endorsement = (last != null) ? this.key.succeed(last, from) : null;
		this.database
			.sql("insert into ledger_signing_key (id, public_key, from_size, since, endorsement)"
					+ " values (?, ?, ?, ?, ?)")
			.params(TimeOrderedId.next(), this.key.known().text(), from, Entry.utc(RealTime.now()),
					new SqlParameterValue(java.sql.Types.BINARY, endorsement))
			.update();
		if (last == null) {
			return;
		}
		log.warn("ledger signs with a new key from entries={} named-by-the-old={}", from, endorsement != null);
		this.user.as(User.SYSTEM, () -> this.events
			.publishEvent(new LedgerKeyChanged(this.key.known().text(), from, endorsement != null, RealTime.now())));
	}

}

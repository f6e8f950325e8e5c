package org.earlyhelp.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may read what an entry says beyond that it is there. That it is there is told to
 * all who read the ledger, or nobody could prove it whole. Records that are restricted to
 * people who are named open to those people alone; a records officer reads who looked at
 * what and who was refused, and of families' records no more than that.
 *
 * @see "people-and-access, 6.1 Role matrix and 6.2 Need to know"
 */
@Component
@Transactional(readOnly = true)
class ReadingPayloads {

	private static final String RESTRICTED = """
			select c.id, c.family_id, c.contact_id from case_file c
			where c.restriction >= 2 and not exists (
			 select 1 from case_named_user n where n.case_id = c.id and n.username = ?)""";

	private final JdbcClient database;

	ReadingPayloads(JdbcClient database) {
		this.database = database;
	}

	/** What this person may read now. */
	Right of(User reader) {
		var closed = new HashSet<UUID>();
		this.database.sql(RESTRICTED).param(reader.username()).query((ResultSet row) -> {
			closed.add(row.getObject("id", UUID.class));
			closed.add(row.getObject("family_id", UUID.class));
			closed.add(row.getObject("contact_id", UUID.class));
		});
		return new Right(reader.is(Role.AUDITOR), closed);
	}

	/**
	 * One reader's right.
	 *
	 * @param audits whether they read what was done, not only who looked
	 * @param closed cases, families and contacts that are not for them
	 */
	record Right(boolean audits, Set<UUID> closed) {

		/** The entry as they may read it. */
		LedgerLine apply(LedgerLine line) {
			return (line.payload() == null || covers(line)) ? line : line.closed();
		}

		/** Whether a case is one that they may ask for by name. */
		boolean covers(UUID episode) {
			return !this.closed.contains(episode);
		}

		/** The same of a row of the ledger. */
		boolean covers(ResultSet row) throws SQLException {
			return covers(row.getObject("case_id", UUID.class), row.getObject("contact_id", UUID.class),
					row.getObject("family_id", UUID.class), Outcome.valueOf(row.getString("outcome")),
					row.getString("action"));
		}

		private boolean covers(LedgerLine line) {
			return covers(line.caseId(), line.contactId(), line.familyId(), line.outcome(), line.action());
		}

		private boolean covers(UUID episode, UUID contact, UUID family, Outcome outcome, String action) {
			if (isClosed(episode) || isClosed(contact) || isClosed(family)) {
				return false;
			}
			boolean aboutAccess = outcome != Outcome.DONE || action.equals("EXPORTED");
			return this.audits || aboutAccess || family == null;
		}

		private boolean isClosed(UUID record) {
			return record != null && this.closed.contains(record);
		}

	}

}

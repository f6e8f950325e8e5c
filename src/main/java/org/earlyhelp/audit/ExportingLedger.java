package org.earlyhelp.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.shared.Exported;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.http.MadeFile;
import tools.jackson.databind.JsonNode;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a file of the ledger, entry by entry, onto the disk: however many there are, it
 * needs no more memory, and nobody's slow line holds the database. What had committed
 * when it began is in it, in the order of the tree, and in every format the same entries.
 * The ledger has it before it leaves.
 */
@Service
public class ExportingLedger {

	private static final int ROWS_AT_ONCE = 500;

	private static final int SEQUENCED_AT_ONCE = 1_000;

	/** As long as more keeps coming, nobody waits for the end of it. */
	private static final int ROUNDS = 2_000;

	/** A contact's course is that of the case which it became. */
	private static final String COURSE = """
			coalesce(e.case_id, (select k.id from case_file k where k.contact_id = e.contact_id
			 order by k.started_at, k.id fetch first row only), e.contact_id, e.family_id, e.person_id, e.subject_id)""";

	private final JdbcClient database;

	private final SearchingLedger ledger;

	private final Sequencer sequencer;

	private final ReadingPayloads payloads;

	private final Vault vault;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ExportingLedger(JdbcClient database, SearchingLedger ledger, Sequencer sequencer, ReadingPayloads payloads,
			Vault vault, CurrentUser user, ApplicationEventPublisher events, PlatformTransactionManager transactions,
			Clock clock) {
		this.database = database;
		this.ledger = ledger;
		this.sequencer = sequencer;
		this.payloads = payloads;
		this.vault = vault;
		this.user = user;
		this.events = events;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * The file; whoever sends it closes it.
	 * @param filter the case and the time alone count
	 * @throws NotPermitted to all but auditors and records officers
	 * @throws InvalidInput where the period ends before it begins
	 * @throws NotThere where there is no such case, or none for them
	 */
	public MadeFile make(ExportFormat format, LedgerFilter filter) {
		this.ledger.demand();
		new InvalidInput.Findings()
			.unless(filter.from() == null || filter.to() == null || filter.from().isBefore(filter.to()), "from",
					"audit.from-after-to")
			.refuse();
		sequence();
		return this.transaction.execute((status) -> write(format, filter));
	}

	/** The case of this reference. */
	public UUID caseOf(String reference) {
		return this.database.sql("select id from case_file where reference = ?")
			.param(reference)
			.query(UUID.class)
			.optional()
			.orElseThrow(() -> InvalidInput.of("reference", "audit.reference.none"));
	}

	/** What has committed gets its place, each round in a transaction of its own. */
	private void sequence() {
		for (int round = 0; round < ROUNDS; round++) {
			if (this.sequencer.sequence(SEQUENCED_AT_ONCE) == 0) {
				return;
			}
		}
	}

	private MadeFile write(ExportFormat format, LedgerFilter filter) {
		ReadingPayloads.Right right = this.payloads.of(this.user.get());
		visible(filter.caseId(), right);
		Which which = which(filter, this.sequencer.size());
		var written = new Written();
		return MadeFile.of(format.filename(), format.contentType(), (out) -> {
			fill(format, formatted(format, out), which, right, written);
			return written.rows;
		}, (made) -> this.events.publishEvent(new Exported("LEDGER_" + format.name(), asked(format, filter),
				made.rows(), written.withheld, made.sha256(), this.clock.instant())));
	}

	private void visible(UUID episode, ReadingPayloads.Right right) {
		if (episode == null) {
			return;
		}
		if (this.database
			.sql("select id from case_file where id = :case"
					+ " union select record_id from erasure_record where record_id = :case")
			.param("case", episode)
			.query(UUID.class)
			.optional()
			.isEmpty()) {
			throw NotThere.none(episode);
		}
		if (!right.covers(episode)) {
			throw NotThere.hidden(episode);
		}
	}

	private static LedgerFormat formatted(ExportFormat format, Writer out) {
		return switch (format) {
			case JSONL -> new CanonicalLines(out);
			case OCEL -> new ObjectCentricLog(out, Pseudonyms.forOneFile());
			case XES -> new EventStream(out, Pseudonyms.forOneFile());
			case FHIR -> new FhirAuditEvents(out, Pseudonyms.forOneFile());
		};
	}

	private void fill(ExportFormat format, LedgerFormat file, Which which, ReadingPayloads.Right right, Written written)
			throws IOException {
		boolean canonical = format == ExportFormat.JSONL;
		boolean byCourse = format == ExportFormat.XES;
		file.begin();
		this.database
			.sql("select l.leaf_index, e.payload, " + Leaf.COLUMNS + ", " + (byCourse ? COURSE : "cast(null as uuid)")
					+ " as course" + which.sql()
					+ (byCourse ? " order by course, l.leaf_index" : " order by l.leaf_index"))
			.withFetchSize(ROWS_AT_ONCE)
			.params(which.values())
			.query((ResultSet row) -> {
				JsonNode said = canonical ? payload(row) : null;
				boolean open = said == null || right.covers(row);
				written.rows++;
				written.withheld += open ? 0 : 1;
				writing(() -> file.write(new ExportedEntry(row.getLong("leaf_index"), Leaf.of(row), open ? said : null,
						row.getObject("course", UUID.class))));
			});
		file.end((kind, taker) -> this.database
			.sql("select distinct cast(" + ExportedObjects.COLUMNS.get(kind) + " as varchar) as id" + which.sql()
					+ " and " + ExportedObjects.COLUMNS.get(kind) + " is not null")
			.withFetchSize(ROWS_AT_ONCE)
			.params(which.values())
			.query((ResultSet row) -> writing(() -> taker.take(row.getString("id")))));
	}

	private JsonNode payload(ResultSet row) throws SQLException {
		byte[] sealed = row.getBytes("payload");
		UUID family = row.getObject("family_id", UUID.class);
		return (sealed == null) ? null
				: this.vault.opened((family != null) ? new FamilyId(family) : null, sealed)
					.map((salted) -> new Payload(salted).content())
					.orElse(null);
	}

	/** Which entries, as the end of a query. */
	private record Which(String sql, Map<String, Object> values) {
	}

	private static Which which(LedgerFilter filter, long size) {
		var sql = new StringBuilder(
				" from ledger_leaf l join ledger_entry e on e.id = l.entry_id where l.leaf_index < :size");
		var values = new HashMap<String, Object>();
		values.put("size", size);
		and(sql, values, "e.case_id = :case", "case", filter.caseId());
		and(sql, values, "e.occurred_at >= :from", "from", utc(filter.from()));
		and(sql, values, "e.occurred_at < :to", "to", utc(filter.to()));
		return new Which(sql.toString(), values);
	}

	private static void and(StringBuilder sql, Map<String, Object> values, String condition, String name,
			Object value) {
		if (value != null) {
			sql.append(" and ").append(condition);
			values.put(name, value);
		}
	}

	private static Object utc(Instant moment) {
		return (moment != null) ? Entry.utc(moment) : null;
	}

	private static Map<String, String> asked(ExportFormat format, LedgerFilter filter) {
		var asked = new TreeMap<String, String>(filter.asked());
		asked.put("format", format.name().toLowerCase(Locale.ROOT));
		return asked;
	}

	private static void writing(Writing writing) throws SQLException {
		try {
			writing.write();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Writes a row. */
	private interface Writing {

		void write() throws IOException, SQLException;

	}

	/** What has been written so far. */
	private static final class Written {

		private long rows;

		private long withheld;

	}

}

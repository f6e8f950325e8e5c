package org.earlyhelp.audit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;

import org.earlyhelp.shared.RealTime;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.TimeOrderedId;
import org.slf4j.MDC;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes each event down in the transaction that made it true, before any other listener
 * acts on it; a view that is in none gets one of its own. One plain insert: what chains
 * entries together comes after the commit.
 */
@Component
class Ledger {

	private static final Pattern CORRELATION = Pattern.compile("[A-Za-z0-9._-]{1,100}");

	private final JdbcClient database;

	private final Vault vault;

	private final TransactionTemplate transaction;

	private final ReasonsToRead reasons;

	private final String node;

	private volatile boolean failing;

	Ledger(JdbcClient database, Vault vault, PlatformTransactionManager transactions, LedgerSettings settings,
			ReasonsToRead reasons) {
		this.reasons = reasons;
		this.database = database;
		this.vault = vault;
		this.transaction = new TransactionTemplate(transactions);
		this.node = (settings.node() != null) ? settings.node() : host();
	}

	/**
	 * @throws LedgerUnavailable where it cannot be written: then nothing is changed, and
	 * nothing shown
	 */
	@EventListener
	@Order(0)
	void on(DomainEvent event) {
		Links links = Links.of(event);
		append(event.action(), event.looksOnly() ? Outcome.VIEWED : Outcome.DONE, Actor.now(), event.subject(), links,
				event.occurredAt(), (event instanceof RecordViewed viewed) ? this.reasons.with(viewed, links) : event);
	}

	/**
	 * @param content what is sealed: anything that can be written as JSON
	 * @throws LedgerUnavailable where it cannot be written
	 */
	void append(String action, Outcome outcome, Actor actor, Subject subject, Links links, Instant occurredAt,
			Object content) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				Payload payload = Payload.of(content);
				FamilyId owner = (links.family() != null) ? new FamilyId(links.family()) : null;
				insert(new Entry(TimeOrderedId.next(), occurredAt.truncatedTo(ChronoUnit.MICROS), RealTime.now(),
						action, outcome, actor, subject, links, correlationId(), this.node, Entry.SCHEMA,
						payload.commitment(), this.vault.sealed(owner, payload.salted()).orElse(null)));
			});
			this.failing = false;
		}
		catch (DataAccessException | TransactionException ex) {
			this.failing = true;
			throw new LedgerUnavailable(ex);
		}
	}

	/** Whether the last entry could not be written. */
	boolean isFailing() {
		return this.failing;
	}

	private void insert(Entry entry) {
		this.database.sql("""
				insert into ledger_entry (id, occurred_at, recorded_at, action, outcome, actor, role, agency,
					subject_kind, subject_id, case_id, contact_id, family_id, person_id, correlation_id, node,
					schema_version, commitment, payload)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(entry.id(), Entry.utc(entry.occurredAt()), Entry.utc(entry.recordedAt()), entry.action(),
					entry.outcome().name(), entry.actor().username(), entry.actor().role(),
					new SqlParameterValue(Types.VARCHAR, entry.actor().agency()), entry.subject().kind().name(),
					entry.subject().id(), id(entry.links().episode()), id(entry.links().contact()),
					id(entry.links().family()), id(entry.links().person()), entry.correlationId(), entry.node(),
					entry.schema(), entry.commitment(), new SqlParameterValue(Types.BINARY, entry.payload()))
			.update();
	}

	/** A null of unknown type would make the driver ask the server for it, each time. */
	private static SqlParameterValue id(UUID id) {
		return new SqlParameterValue(Types.OTHER, id);
	}

	private static String correlationId() {
		String given = MDC.get("correlationId");
		return (given != null && CORRELATION.matcher(given).matches()) ? given : UUID.randomUUID().toString();
	}

	private static String host() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "unknown";
		}
	}

}

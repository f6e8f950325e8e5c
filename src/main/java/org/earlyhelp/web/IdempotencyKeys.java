package org.earlyhelp.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import org.earlyhelp.audit.Vault;
import org.earlyhelp.shared.DomainEvent;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The keys that callers sent, for 24 hours. A key is written down as running before its
 * request is heard; the change that the request makes marks it as done in its own
 * transaction, so that a crash between the change and the answer cannot double it; the
 * answer is kept last, encrypted under the service's key. A request that ended in a fault
 * and changed nothing frees its key.
 */
@Component
class IdempotencyKeys {

	private static final Duration KEPT = Duration.ofHours(24);

	/** After this a request that never ended, and changed nothing, may be sent again. */
	private static final Duration GIVEN_UP = Duration.ofMinutes(10);

	private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Vault vault;

	private final JsonMapper json;

	IdempotencyKeys(JdbcClient jdbc, Clock clock, Vault vault, JsonMapper json) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.vault = vault;
		this.json = json;
	}

	/**
	 * Takes the key for a new request.
	 * @return what is known of it where it was taken before; empty where it is ours now
	 */
	Optional<Earlier> take(String id, String requestHash) {
		Instant now = this.clock.instant();
		this.jdbc
			.sql("delete from idempotency_key where started_at <= :before or (id = :id and state = 'RUNNING'"
					+ " and started_at <= :givenUp)")
			.param("before", now.minus(KEPT).atOffset(ZoneOffset.UTC))
			.param("id", id)
			.param("givenUp", now.minus(GIVEN_UP).atOffset(ZoneOffset.UTC))
			.update();
		try {
			this.jdbc
				.sql("insert into idempotency_key (id, request_hash, state, started_at)"
						+ " values (:id, :hash, 'RUNNING', :now)")
				.param("id", id)
				.param("hash", requestHash)
				.param("now", now.atOffset(ZoneOffset.UTC))
				.update();
			CURRENT.set(id);
			return Optional.empty();
		}
		catch (DuplicateKeyException ex) {
			return Optional.of(earlier(id).orElseGet(() -> new Earlier(requestHash, "RUNNING", null)));
		}
	}

	/** Keeps the answer for whoever asks again. */
	void answered(String id, Answer answer) {
		String text = this.json.writeValueAsString(answer);
		String sealed = Base64.getEncoder()
			.encodeToString(this.vault.seal(null, text.getBytes(StandardCharsets.UTF_8)));
		this.jdbc.sql("update idempotency_key set state = 'ANSWERED', answer = :answer where id = :id")
			.param("answer", sealed)
			.param("id", id)
			.update();
	}

	/** Frees the key where its request changed nothing. */
	void failed(String id) {
		this.jdbc.sql("delete from idempotency_key where id = :id and state = 'RUNNING'").param("id", id).update();
	}

	/** The request is over, on this thread. */
	void over() {
		CURRENT.remove();
	}

	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void changed(DomainEvent event) {
		String id = CURRENT.get();
		if (id != null && TransactionSynchronizationManager.isActualTransactionActive()
				&& !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
			this.jdbc.sql("update idempotency_key set state = 'DONE' where id = :id and state = 'RUNNING'")
				.param("id", id)
				.update();
		}
	}

	private Optional<Earlier> earlier(String id) {
		return this.jdbc.sql("select request_hash, state, answer from idempotency_key where id = :id")
			.param("id", id)
			.query((row, number) -> new Earlier(row.getString(1), row.getString(2), opened(row.getString(3))))
			.optional();
	}

	private Answer opened(String sealed) {
		if (sealed == null) {
			return null;
		}
		byte[] text = this.vault.open(null, Base64.getDecoder().decode(sealed));
		return this.json.readValue(text, Answer.class);
	}

	/** What is known of a key that was taken before; the answer may be null. */
	record Earlier(String requestHash, String state, Answer answer) {

		boolean isRunning() {
			return "RUNNING".equals(this.state);
		}

	}

	/** An answer as it was given. */
	record Answer(int status, Map<String, String> headers, byte[] body) {
	}

}

package org.earlyhelp.web;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import org.earlyhelp.audit.KeyDestroyed;
import org.earlyhelp.audit.Vault;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The keys that callers sent, for 24 hours. A key is written down as running before its
 * request is heard; the change that the request makes marks it as done in its own
 * transaction, so that a crash between the change and the answer cannot double it; the
 * answer is kept last, encrypted under the key of the family that it tells of, the
 * service's where it tells of none or several. A request that ended in a fault and
 * changed nothing frees its key. Where its node died, whoever asks again takes the key
 * over after a moment; should the first live on, it can no longer change anything.
 */
@Component
class IdempotencyKeys {

	private static final Logger log = LoggerFactory.getLogger(IdempotencyKeys.class);

	private static final Duration KEPT = Duration.ofHours(24);

	/**
	 * After this a request that changed nothing yet is taken over by its next sending.
	 */
	private static final Duration GIVEN_UP = Duration.ofSeconds(15);

	/** How long whoever waits for another sending pauses before looking again. */
	private static final Duration TURN = Duration.ofMillis(200);

	/** What has been committed is answered soon after: where not, its node has died. */
	private static final int TURNS_AFTER_CHANGE = 25;

	/** Longer than a sending may take before its next one takes it over. */
	private static final int TURNS = 100;

	private static final int IN_DOUBT_SECONDS = 5;

	private static final ThreadLocal<Attempt> CURRENT = new ThreadLocal<>();

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
		this.jdbc.sql("delete from idempotency_key where started_at <= :before")
			.param("before", this.clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
			.update();
		return tryToTake(id, requestHash);
	}

	private Optional<Earlier> tryToTake(String id, String requestHash) {
		Instant now = this.clock.instant();
		var attempt = new Attempt(id, UUID.randomUUID(), new HashSet<>());
		// Looked at before it is written: a write would wait for whoever is at work.
		Optional<Earlier> there = earlier(id);
		if (there.isPresent() ? !takeOver(there.get(), attempt, requestHash, now) : !begin(attempt, requestHash, now)) {
			return Optional.of(there.or(() -> earlier(id)).orElseGet(() -> Earlier.running(requestHash)));
		}
		CURRENT.set(attempt);
		return Optional.empty();
	}

	/**
	 * Takes the key as {@link #take} does; where another sending is at work on it, waits
	 * until that is answered or has changed nothing, so that whoever sent twice gets the
	 * one answer.
	 * @return what is known of it; without an answer only where none came in all that
	 * time
	 */
	Optional<Earlier> takeInTurn(String id, String requestHash) {
		Optional<Earlier> earlier = take(id, requestHash);
		int left = TURNS;
		while (left-- > 0 && earlier.filter(Earlier::isUnderWay).isPresent()) {
			left = earlier.orElseThrow().isRunning() ? left : Math.min(left, TURNS_AFTER_CHANGE);
			LockSupport.parkNanos(TURN.toNanos());
			earlier = tryToTake(id, requestHash);
		}
		return earlier;
	}

	private boolean begin(Attempt attempt, String requestHash, Instant now) {
		try {
			this.jdbc
				.sql("insert into idempotency_key (id, request_hash, state, started_at, attempt)"
						+ " values (:id, :hash, 'RUNNING', :now, :attempt)")
				.param("id", attempt.id())
				.param("hash", requestHash)
				.param("now", now.atOffset(ZoneOffset.UTC))
				.param("attempt", attempt.number())
				.update();
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	/** From a request that has changed nothing for so long that nobody waits for it. */
	private boolean takeOver(Earlier there, Attempt attempt, String requestHash, Instant now) {
		return there.isGivenUp(now) && this.jdbc
			.sql("update idempotency_key set attempt = :attempt, started_at = :now where id = :id"
					+ " and request_hash = :hash and state = 'RUNNING' and started_at <= :givenUp")
			.param("attempt", attempt.number())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("id", attempt.id())
			.param("hash", requestHash)
			.param("givenUp", now.minus(GIVEN_UP).atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	/**
	 * Keeps the answer for whoever asks again; what it says of a family that was erased
	 * meanwhile is lost.
	 * @return whether it could be kept; where not, the change is made all the same
	 */
	boolean answered(String id, Answer answer) {
		try {
			keep(id, answer);
			return true;
		}
		catch (DataAccessException | TransactionException ex) {
			log.warn("answer not kept for its idempotency key: {}", ex.getClass().getSimpleName());
			return false;
		}
	}

	private void keep(String id, Answer answer) {
		Attempt attempt = CURRENT.get();
		FamilyId family = (attempt != null && attempt.families().size() == 1) ? attempt.families().iterator().next()
				: null;
		this.jdbc
			.sql("update idempotency_key set state = 'ANSWERED', answer = :answer, family_id = :family where id = :id")
			.param("answer", sealed(family, answer), Types.VARCHAR)
			.param("family", (family != null) ? family.value() : null, Types.OTHER)
			.param("id", id)
			.update();
	}

	private String sealed(FamilyId family, Answer answer) {
		try {
			return Base64.getEncoder()
				.encodeToString(
						this.vault.seal(family, this.json.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8)));
		}
		catch (KeyDestroyed ex) {
			return null;
		}
	}

	/**
	 * The request is over, on this thread: whatever befalls, what the thread does next is
	 * not of it. Its key is freed where it changed nothing.
	 * @param answered whether its answer was kept
	 */
	void over(String id, boolean answered) {
		Attempt attempt = CURRENT.get();
		CURRENT.remove();
		if (answered || attempt == null) {
			return;
		}
		try {
			this.jdbc.sql("delete from idempotency_key where id = :id and state = 'RUNNING' and attempt = :attempt")
				.param("id", id)
				.param("attempt", attempt.number())
				.update();
		}
		catch (DataAccessException ex) {
			log.warn("idempotency key not freed, and taken over in {}: {}", GIVEN_UP, ex.getClass().getSimpleName());
		}
	}

	/**
	 * That somebody looked changes nothing: what they sent may still be refused.
	 * @throws OptimisticLockingFailureException where the key has been taken over: what
	 * this request would change, another does
	 */
	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void changed(DomainEvent event) {
		Attempt attempt = CURRENT.get();
		if (attempt != null && event.family() != null) {
			attempt.families().add(event.family());
		}
		if (attempt == null || event.looksOnly() || !TransactionSynchronizationManager.isActualTransactionActive()
				|| TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
			return;
		}
		int marked = this.jdbc
			.sql("update idempotency_key set state = 'DONE' where id = :id and attempt = :attempt"
					+ " and state <> 'ANSWERED'")
			.param("id", attempt.id())
			.param("attempt", attempt.number())
			.update();
		if (marked == 0) {
			throw new OptimisticLockingFailureException("Another request has taken the key over");
		}
	}

	/**
	 * Whether what this thread's request changed has been committed, asked of the
	 * database on another connection: after a commit that got no answer.
	 */
	boolean isCommitted() {
		return state().filter("DONE"::equals).isPresent();
	}

	/**
	 * Whether this thread's request has surely changed nothing and may be heard once
	 * more, from its beginning: asked as above.
	 */
	boolean mayBeHeardAgain() {
		boolean may = state().filter("RUNNING"::equals).isPresent();
		if (may) {
			CURRENT.get().families().clear();
		}
		return may;
	}

	/** Empty where nobody knows. */
	private Optional<String> state() {
		Attempt attempt = CURRENT.get();
		if (attempt == null) {
			return Optional.empty();
		}
		try {
			// Waits for a commit that is still under way.
			return this.jdbc.sql("select state from idempotency_key where id = :id and attempt = :attempt for update")
				.withQueryTimeout(IN_DOUBT_SECONDS)
				.param("id", attempt.id())
				.param("attempt", attempt.number())
				.query(String.class)
				.optional();
		}
		catch (DataAccessException ex) {
			return Optional.empty();
		}
	}

	private Optional<Earlier> earlier(String id) {
		return this.jdbc
			.sql("select request_hash, state, started_at, answer, family_id from idempotency_key where id = :id")
			.param("id", id)
			.query((row, number) -> new Earlier(row.getString(1), row.getString(2),
					row.getObject(3, OffsetDateTime.class).toInstant(),
					opened(row.getObject(5, UUID.class), row.getString(4))))
			.optional();
	}

	private Answer opened(UUID family, String sealed) {
		if (sealed == null) {
			return null;
		}
		try {
			byte[] text = this.vault.open((family != null) ? new FamilyId(family) : null,
					Base64.getDecoder().decode(sealed));
			return this.json.readValue(text, Answer.class);
		}
		catch (KeyDestroyed ex) {
			return null;
		}
	}

	/**
	 * One sending of a request; only the last may change anything.
	 *
	 * @param families that it told of so far
	 */
	private record Attempt(String id, UUID number, Set<FamilyId> families) {
	}

	/** What is known of a key that was taken before; the answer may be null. */
	record Earlier(String requestHash, String state, Instant startedAt, Answer answer) {

		/** Taken in this moment by somebody else. */
		private static Earlier running(String requestHash) {
			return new Earlier(requestHash, "RUNNING", Instant.MAX, null);
		}

		private boolean isGivenUp(Instant now) {
			return isRunning() && !this.startedAt.isAfter(now.minus(GIVEN_UP));
		}

		boolean isRunning() {
			return "RUNNING".equals(this.state);
		}

		/** Whether its answer may still come. */
		private boolean isUnderWay() {
			return !"ANSWERED".equals(this.state);
		}

	}

	/** An answer as it was given. */
	record Answer(int status, Map<String, String> headers, byte[] body) {
	}

}

package org.earlyhelp.shared.page;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.earlyhelp.shared.RealTime;
import org.earlyhelp.shared.secret.SessionKey;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What waits for somebody's next step and is too large to be read with each request of
 * theirs: a file until it is confirmed, a form until its person has signed in again.
 * Every node finds it by the token that the session holds; it is sealed under that token,
 * and gone after an hour in which nobody looked at it. Runs on real time.
 */
@Component
public class PutAside {

	private static final String SESSION = PutAside.class.getName() + ".";

	private static final Duration KEPT = Duration.ofHours(1);

	private final JdbcClient database;

	private final SessionKey key;

	PutAside(JdbcClient database, SessionKey key) {
		this.database = database;
		this.key = key;
	}

	/** Puts it aside in place of what this session had put aside of the same kind. */
	public void put(String kind, byte[] content, HttpServletRequest request) {
		forget(kind, request);
		UUID token = UUID.randomUUID();
		this.database.sql("insert into put_aside (id, kind, sealed, kept_until) values (:id, :kind, :sealed, :until)")
			.param("id", token)
			.param("kind", kind)
			.param("sealed", this.key.seal(content, label(kind, token)), Types.VARBINARY)
			.param("until", RealTime.now().plus(KEPT).atOffset(ZoneOffset.UTC))
			.update();
		request.getSession().setAttribute(SESSION + kind, token.toString());
	}

	/**
	 * What this session has put aside of this kind, kept an hour longer; empty where its
	 * hour is over.
	 */
	public Optional<byte[]> of(String kind, HttpServletRequest request) {
		return token(kind, request).filter(this::keepLonger)
			.flatMap((token) -> this.database.sql("select sealed from put_aside where id = :id")
				.param("id", token)
				.query((row, number) -> row.getBytes(1))
				.optional()
				.map((sealed) -> this.key.open(sealed, label(kind, token))));
	}

	/** Forgets what this session has put aside of this kind. */
	public void forget(String kind, HttpServletRequest request) {
		token(kind, request).ifPresent((token) -> {
			request.getSession().removeAttribute(SESSION + kind);
			this.database.sql("delete from put_aside where id = :id").param("id", token).update();
		});
	}

	/** Forgets the oldest of this kind where there are more than so many. */
	void keepNewest(String kind, int most) {
		this.database
			.sql("delete from put_aside where kind = :kind and id not in (select id from put_aside"
					+ " where kind = :kind order by kept_until desc fetch first :most rows only)")
			.param("kind", kind)
			.param("most", most)
			.update();
	}

	/** On each node: whoever comes second finds nothing left. */
	@Scheduled(initialDelayString = "${early-help.sessions.tidy-every:1m}",
			fixedDelayString = "${early-help.sessions.tidy-every:1m}")
	void forgetWhatNobodyCameFor() {
		this.database.sql("delete from put_aside where kept_until <= :now")
			.param("now", RealTime.now().atOffset(ZoneOffset.UTC))
			.update();
	}

	private boolean keepLonger(UUID token) {
		Instant now = RealTime.now();
		return this.database.sql("update put_aside set kept_until = :until where id = :id and kept_until > :now")
			.param("until", now.plus(KEPT).atOffset(ZoneOffset.UTC))
			.param("id", token)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	private static Optional<UUID> token(String kind, HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(SESSION + kind) instanceof String token)
				? Optional.of(UUID.fromString(token)) : Optional.empty();
	}

	private static String label(String kind, UUID token) {
		return "aside " + kind + " " + token;
	}

}

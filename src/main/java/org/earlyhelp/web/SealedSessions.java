package org.earlyhelp.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.apache.commons.codec.digest.DigestUtils;
import org.earlyhelp.shared.secret.SessionKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.session.Session;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Sessions in the database, the same for every node (ADR 24). Spring Session keeps the
 * rows; here each id becomes a hash on its way there, and whatever a session holds is
 * sealed under that hash and its own name: a row says nothing to whoever reads it, and
 * opens in no other place.
 */
final class SealedSessions implements SessionRepository<SealedSessions.SealedSession> {

	private static final Logger log = LoggerFactory.getLogger(SealedSessions.class);

	/** A sign of life is written down this often, and not with each request. */
	private static final Duration WRITTEN_EVERY = Duration.ofMinutes(1);

	private final SessionRepository<Session> rows;

	private final HashedIds ids = new HashedIds();

	private final SessionKey key;

	/**
	 * @param rows where they are kept; told here what becomes of ids and of what is held
	 */
	SealedSessions(JdbcIndexedSessionRepository rows, SessionKey key) {
		var sealing = new GenericConversionService();
		sealing.addConverter(Object.class, byte[].class, (held) -> ((Unsealed) held).seal());
		sealing.addConverter(byte[].class, Object.class, Sealed::new);
		rows.setConversionService(sealing);
		rows.setSessionIdGenerator(this.ids);
		// Whose it is stands in what is sealed, and in no column.
		rows.setIndexResolver((session) -> Map.of());
		this.rows = anySession(rows);
		this.key = key;
	}

	/** They are all that there are: its own type is not told to others. */
	@SuppressWarnings("unchecked")
	private static SessionRepository<Session> anySession(SessionRepository<?> rows) {
		return (SessionRepository<Session>) rows;
	}

	@Override
	public SealedSession createSession() {
		Session row = this.rows.createSession();
		return new SealedSession(row, this.ids.given(), true);
	}

	@Override
	public void save(SealedSession session) {
		if (!session.changed) {
			return;
		}
		try {
			this.rows.save(session.row);
		}
		catch (DataIntegrityViolationException ex) {
			log.info("session ended while it was written");
		}
		session.changed = false;
		session.isNew = false;
	}

	@Override
	public SealedSession findById(String id) {
		Session row = this.rows.findById(HashedIds.hash(id));
		return (row != null) ? new SealedSession(row, id, false) : null;
	}

	@Override
	public void deleteById(String id) {
		this.rows.deleteById(HashedIds.hash(id));
	}

	private Object open(Sealed sealed, String label) {
		try {
			return SessionValues.read(this.key.open(sealed.bytes(), label));
		}
		catch (RuntimeException ex) {
			// Another key, or another version of ours: as if it were not there.
			log.warn("what a session held does not open: {}", ex.getClass().getSimpleName());
			return null;
		}
	}

	/** As the database has it. */
	private record Sealed(byte[] bytes) {
	}

	/** Sealed as it is written, for the id that the session has then. */
	private record Unsealed(SealedSession session, String name, Object value) {

		byte[] seal() {
			return this.session.seal(this.name, this.value);
		}

	}

	/**
	 * One session: the browser's id in front, its hash behind.
	 */
	final class SealedSession implements Session {

		private final Session row;

		private final Map<String, Object> opened = new HashMap<>();

		private String id;

		private boolean isNew;

		private boolean changed;

		private SealedSession(Session row, String id, boolean isNew) {
			this.row = row;
			this.id = id;
			this.isNew = isNew;
			this.changed = isNew;
		}

		private byte[] seal(String name, Object value) {
			return SealedSessions.this.key.seal(SessionValues.write(name, value), label(name));
		}

		private String label(String name) {
			return "session " + this.row.getId() + " " + name;
		}

		@Override
		public String getId() {
			return this.id;
		}

		/** All that it holds is sealed anew: it would not open under another id. */
		@Override
		public String changeSessionId() {
			var held = new HashMap<String, Object>();
			getAttributeNames().forEach((name) -> held.put(name, getAttribute(name)));
			this.row.changeSessionId();
			this.id = SealedSessions.this.ids.given();
			this.changed = true;
			held.forEach(this::put);
			return this.id;
		}

		@Override
		@SuppressWarnings("unchecked")
		public <T> T getAttribute(String name) {
			Object held = this.row.getAttribute(name);
			if (held instanceof Sealed sealed) {
				return (T) this.opened.computeIfAbsent(name, (one) -> open(sealed, label(one)));
			}
			return (held instanceof Unsealed unsealed) ? (T) unsealed.value() : null;
		}

		@Override
		public Set<String> getAttributeNames() {
			return this.row.getAttributeNames();
		}

		@Override
		public void setAttribute(String name, Object value) {
			if (!(value instanceof String) || !value.equals(getAttribute(name))) {
				put(name, value);
			}
		}

		private void put(String name, Object value) {
			this.opened.remove(name);
			this.row.setAttribute(name, (value != null) ? new Unsealed(this, name, value) : null);
			this.changed = true;
		}

		@Override
		public void removeAttribute(String name) {
			if (this.row.getAttribute(name) != null) {
				put(name, null);
			}
		}

		@Override
		public Instant getCreationTime() {
			return this.row.getCreationTime();
		}

		@Override
		public void setLastAccessedTime(Instant now) {
			if (this.isNew || !now.isBefore(this.row.getLastAccessedTime().plus(WRITTEN_EVERY))) {
				this.row.setLastAccessedTime(now);
				this.changed = true;
			}
		}

		@Override
		public Instant getLastAccessedTime() {
			return this.row.getLastAccessedTime();
		}

		@Override
		public void setMaxInactiveInterval(Duration interval) {
			this.row.setMaxInactiveInterval(interval);
			this.changed = true;
		}

		@Override
		public Duration getMaxInactiveInterval() {
			return this.row.getMaxInactiveInterval();
		}

		@Override
		public boolean isExpired() {
			return this.row.isExpired();
		}

	}

	/**
	 * Makes ids that nobody guesses, gives their hashes to the rows, and tells the id
	 * that it made last on this thread.
	 */
	private static final class HashedIds implements SessionIdGenerator {

		private static final SecureRandom RANDOM = new SecureRandom();

		private final ThreadLocal<String> made = new ThreadLocal<>();

		@Override
		public String generate() {
			byte[] bytes = new byte[32];
			RANDOM.nextBytes(bytes);
			String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
			this.made.set(id);
			return hash(id);
		}

		String given() {
			String id = this.made.get();
			this.made.remove();
			return id;
		}

		static String hash(String id) {
			return DigestUtils.sha256Hex(id);
		}

	}

}

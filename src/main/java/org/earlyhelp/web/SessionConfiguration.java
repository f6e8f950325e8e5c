package org.earlyhelp.web;

import java.time.Duration;

import javax.sql.DataSource;

import org.earlyhelp.shared.secret.SessionKey;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where sessions are kept: in the database, so that each node knows them. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

	private static final String TABLE = "web_session";

	/** Two requests of one page may keep the same thing at once. */
	private static final String KEEP_ON_H2 = "merge into " + TABLE + "_attributes (session_primary_id, attribute_name,"
			+ " attribute_bytes) key (session_primary_id, attribute_name) values (?, ?, ?)";

	/** Not a bean: the only repository of sessions is the one in front of it. */
	private final JdbcIndexedSessionRepository rows;

	SessionConfiguration(DataSource database, @Value("${spring.datasource.url}") String url,
			@Value("${server.servlet.session.timeout}") Duration idle) {
		this.rows = new JdbcIndexedSessionRepository(new JdbcTemplate(database), besidesTheWork(database));
		this.rows.setTableName(TABLE);
		this.rows.setDefaultMaxInactiveInterval(idle);
		if (url.startsWith("jdbc:postgresql:")) {
			new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(this.rows);
		}
		else {
			this.rows.setCreateSessionAttributeQuery(KEEP_ON_H2);
		}
	}

	@Bean
	SealedSessions sessions(SessionKey key) {
		return new SealedSessions(this.rows, key);
	}

	/** The id is one that a cookie can hold as it is. */
	@Bean
	DefaultCookieSerializerCustomizer idAsItIs() {
		return (cookie) -> cookie.setUseBase64Encoding(false);
	}

	/** On each node: whoever comes second finds nothing left. */
	@Scheduled(initialDelayString = "${early-help.sessions.tidy-every:1m}",
			fixedDelayString = "${early-help.sessions.tidy-every:1m}")
	void endWhatExpired() {
		this.rows.cleanUpExpiredSessions();
	}

	/**
	 * Each statement by itself, and never within what the request does: a session is
	 * neither undone with it nor holds it up.
	 */
	private static TransactionOperations besidesTheWork(DataSource database) {
		var apart = new TransactionTemplate(new DataSourceTransactionManager(database));
		apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		TransactionOperations alone = TransactionOperations.withoutTransaction();
		return new TransactionOperations() {
			@Override
			public <T> T execute(org.springframework.transaction.support.TransactionCallback<T> work) {
				return TransactionSynchronizationManager.isActualTransactionActive() ? apart.execute(work)
						: alone.execute(work);
			}
		};
	}

}

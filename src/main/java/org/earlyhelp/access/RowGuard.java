package org.earlyhelp.access;

import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Tells PostgreSQL at the begin of each transaction for whom it is and how far that
 * reaches, so that its row-level security is a backstop behind {@link Access} (S-06).
 * What is told ends with the transaction. Does nothing where the database holds us to no
 * policy: on H2, and where the service owns its tables.
 */
@Component
public class RowGuard implements TransactionExecutionListener {

	private static final String BEGIN = "select set_config('early_help.acting', ?, true),"
			+ " set_config('early_help.reach', ?, true), set_config('early_help.opened', '', true)";

	private static final String OPEN = "select set_config('early_help.opened',"
			+ " concat_ws(',', nullif(current_setting('early_help.opened', true), ''), ?), true)";

	/** How far a transaction reaches. */
	enum Reach {

		/** No case. */
		NONE,
		/** Notes and documents of the cases that {@link Access} has opened in it. */
		OPENED,
		/** Every case: the rule of access alone says which. */
		ALL;

		/**
		 * Those whose work stays within the cases that they are let in to reach no
		 * further; those who work across cases do, and so does the service itself.
		 */
		static Reach of(User user) {
			return user.roles()
				.stream()
				.allMatch((role) -> role == Role.PRACTITIONER || role == Role.QUALIFIED_SOCIAL_WORKER
						|| role == Role.ANALYST || role == Role.ADMIN) ? OPENED : ALL;
		}

	}

	private final JdbcTemplate database;

	private final boolean postgresql;

	private volatile Boolean active;

	public RowGuard(DataSource database, @Value("${spring.datasource.url:}") String url) {
		this.database = new JdbcTemplate(database);
		this.postgresql = url.startsWith("jdbc:postgresql:");
	}

	@Override
	public void afterBegin(TransactionExecution transaction, Throwable failure) {
		if (failure != null || !isActive()) {
			return;
		}
		User user = signedIn();
		Reach reach = (user == null) ? Reach.NONE : Reach.of(user);
		this.database.query(BEGIN, (row) -> {
		}, (user != null) ? user.username() : "", reach.name());
	}

	/** The asker was let in to this case, for as long as the transaction lasts. */
	public void opened(UUID episode) {
		if (isActive()) {
			this.database.query(OPEN, (row) -> {
			}, episode.toString());
		}
	}

	/**
	 * Whoever is signed in. A thread that answers nobody does the service's own work; one
	 * that answers somebody who has not signed in acts for nobody.
	 */
	private static User signedIn() {
		Authentication by = SecurityContextHolder.getContext().getAuthentication();
		if (by != null && by.getPrincipal() instanceof SignedIn principal) {
			return principal.user();
		}
		return (RequestContextHolder.getRequestAttributes() == null) ? User.SYSTEM : null;
	}

	/**
	 * Whether the database holds us to its policies; asked until the tables are there.
	 */
	private boolean isActive() {
		if (!this.postgresql) {
			return false;
		}
		Boolean known = this.active;
		if (known == null) {
			known = this.database.queryForObject("select row_security_active(to_regclass('case_note')::oid)",
					Boolean.class);
			this.active = known;
		}
		return Boolean.TRUE.equals(known);
	}

}

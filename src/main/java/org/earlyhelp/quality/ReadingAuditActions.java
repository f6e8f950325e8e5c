package org.earlyhelp.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.SqlRule;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows what audits asked for: to those who read audits all of their districts, to
 * everybody else what they own.
 */
@Service
@Transactional
public class ReadingAuditActions {

	/** Whoever has the work now, where somebody gave it to another. */
	private static final String ACTIONS = " from audit_action x join case_audit a on a.id = x.audit_id"
			+ " left join task t on t.subject_id = x.audit_id and t.matter_id = x.id and t.state = 'OPEN' where ";

	private static final String HOLDER = "coalesce(t.assignee, x.owner)";

	private final AuditActions actions;

	private final CaseAudits audits;

	private final CaseFiles cases;

	private final AuditAudience audience;

	private final CurrentUser user;

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingAuditActions(AuditActions actions, CaseAudits audits, CaseFiles cases, AuditAudience audience,
			CurrentUser user, JdbcClient database, ApplicationEventPublisher events, Clock clock) {
		this.actions = actions;
		this.audits = audits;
		this.cases = cases;
		this.audience = audience;
		this.user = user;
		this.database = database;
		this.events = events;
		this.clock = clock;
	}

	/** Which actions are asked for. */
	public enum Which {

		/** Not done. */
		OPEN,
		/** Not done, and past their day. */
		OVERDUE,
		/** Done. */
		DONE

	}

	/**
	 * Those not done that are due first come first; the last done first.
	 * @param limit 1 to 100
	 * @param after where the page before ended; null for the first
	 */
	public Page<AuditActionView> list(Which which, int limit, Cursor after) {
		Instant now = this.clock.instant();
		var values = new HashMap<String, Object>();
		String where = theirs(values) + switch (which) {
			case OPEN -> " and x.done_at is null";
			case OVERDUE -> " and x.done_at is null and x.due_on < :today";
			case DONE -> " and x.done_at is not null";
		};
		if (which == Which.OVERDUE) {
			values.put("today", ServiceTime.dayOf(now));
		}
		long all = this.database.sql("select count(*)" + ACTIONS + where).params(values).query(Long.class).single();
		boolean done = which == Which.DONE;
		List<AuditActionView> found = this.database
			.sql("select x.*, " + HOLDER + " as holder" + ACTIONS + where + seek(after, done, values) + " order by "
					+ (done ? "x.done_at desc, x.id desc" : "x.due_on, x.id") + " fetch first " + (limit + 1)
					+ " rows only")
			.params(values)
			.query(ReadingAuditActions::view)
			.list();
		List<AuditActionView> page = found.subList(0, Math.min(limit, found.size()));
		this.events.publishEvent(new ListViewed("AUDIT_ACTIONS", page.stream().map(AuditActionView::id).toList(),
				Map.of("which", which.name()), now));
		return new Page<>(page, all, (found.size() > limit) ? cursor(page.get(limit - 1), done) : null);
	}

	private String theirs(Map<String, Object> values) {
		User reader = this.user.get();
		if (!reader.is(AuditAudience.READERS)) {
			values.put("me", reader.username());
			return "(" + HOLDER + " = :me or x.done_by = :me)";
		}
		SqlRule rule = this.audience.rows("a");
		values.putAll(rule.values());
		return rule.sql();
	}

	private static String cursor(AuditActionView last, boolean done) {
		return Cursor.of(done ? last.doneAt().toString() : last.due().toString(), last.id().toString()).encode();
	}

	private static String seek(Cursor after, boolean done, Map<String, Object> values) {
		if (after == null) {
			return "";
		}
		try {
			values.put("after_id", UUID.fromString(after.part(1)));
			values.put("after_at", done ? Timestamp.from(after.moment(0)) : LocalDate.parse(after.part(0)));
		}
		catch (IllegalArgumentException | java.time.DateTimeException ex) {
			throw Cursor.unreadable();
		}
		return done ? " and (x.done_at < :after_at or (x.done_at = :after_at and x.id < :after_id))"
				: " and (x.due_on > :after_at or (x.due_on = :after_at and x.id > :after_id))";
	}

	private static AuditActionView view(ResultSet row, int index) throws SQLException {
		Timestamp done = row.getTimestamp("done_at");
		return new AuditActionView(row.getObject("id", UUID.class), row.getObject("audit_id", UUID.class),
				row.getString("text"), row.getString("asked_by"), row.getTimestamp("asked_at").toInstant(),
				row.getString("holder"), row.getObject("due_on", LocalDate.class),
				(done != null) ? done.toInstant() : null, row.getString("done_by"), row.getString("note"));
	}

	/**
	 * One, for whoever has it to do.
	 * @throws NotThere where there is none
	 */
	public AuditActionView read(UUID id) {
		AuditAction action = this.actions.called(id);
		CaseAudit audit = this.audits.called(action.audit());
		this.events.publishEvent(new RecordViewed(Subject.of(audit.id()), this.cases.called(audit.episode()).family(),
				"AUDIT_ACTION", this.clock.instant()));
		return action.view();
	}

	/** Today in London. */
	public LocalDate today() {
		return ServiceTime.dayOf(this.clock.instant());
	}

}

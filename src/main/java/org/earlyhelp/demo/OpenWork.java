package org.earlyhelp.demo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What waits while a demonstration is lived: work, cases, families that social care may
 * send back. Read beside the ledger, for nobody looks at it.
 */
@Repository
@Profile("demo")
class OpenWork {

	/** What a case began with, by {@link #BEGINNING}: its story is told under that. */
	static final String STORY = "coalesce(begun.import_key, down.social_care_ref, f.reference)";

	/** Joins what {@code case_file f} began with. */
	static final String BEGINNING = """
			left join contact begun on begun.id = f.contact_id left join step_down down on down.case_id = f.id""";

	private static final String PIECES = """
			select t.id, t.type, t.subject_kind, t.subject_id, t.matter_id, t.urgent, t.assignee, t.queue,
			 t.created_at, t.due_at, f.suspended_until, f.state as case_state, f.assessment_preserved, coalesce(own.import_key, begun.import_key,
			 down.social_care_ref, audited.month_and_district, t.reference) as story, (select count(*) from task e where
			 e.subject_id = t.subject_id and e.type = t.type and e.state <> 'OPEN') as turn
			 from task t left join contact own on own.id = t.subject_id left join case_file f on f.id = t.subject_id
			 left join contact begun on begun.id = f.contact_id left join step_down down on down.case_id = f.id
			 left join (select a.id, concat('audit ', a.sample_month, ' ', a.district) as month_and_district
			  from case_audit a) audited on audited.id = t.subject_id
			 where t.state = 'OPEN'""";

	private static final String CASES = """
			select f.id, f.state, f.family_id, f.lead, f.assessor, f.started_at,
			 f.step_up_pending or exists (select 1 from escalation o where o.case_id = f.id and o.answered_at is null)
			  as step_up_pending,
			 (select count(*) from transfer_out o where o.case_id = f.id) as transfers,
			 coalesce(c.import_key, d.social_care_ref, f.reference) as story,
			 (select min(s.entered_at) from case_stage s where s.case_id = f.id and s.state = 'ACTIVE') as active_since,
			 (select count(*) from review r where r.case_id = f.id and r.counts) as reviews,
			 (select max(r.recorded_at) from review r where r.case_id = f.id and r.counts) as reviewed_at,
			 (select count(*) from case_note n where n.case_id = f.id and n.kind <> 'SUPERVISION') as notes,
			 (select max(n.written_at) from case_note n where n.case_id = f.id and n.kind <> 'SUPERVISION') as noted_at,
			 (select count(*) from case_note n where n.case_id = f.id and n.kind = 'SUPERVISION') as supervisions,
			 (select max(n.written_at) from case_note n where n.case_id = f.id and n.kind = 'SUPERVISION')
			  as supervised_at,
			 (select count(*) from case_suspension s where s.case_id = f.id) as rests,
			 (select count(*) from step_up u where u.case_id = f.id) as step_ups,
			 (select count(*) from lead_assignment l where l.case_id = f.id and l.ended_at is not null) as leads_ended,
			 (select count(*) from closure x where x.case_id = f.id) as closures,
			 (select max(x.signed_at) from closure x where x.case_id = f.id) as sent_back_at
			 from case_file f left join contact c on c.id = f.contact_id left join step_down d on d.case_id = f.id
			 where f.state in ('ASSESSMENT', 'PLANNING', 'ACTIVE') and f.suspended_until is null""";

	private static final String PASSED_ON = """
			select c.import_key, c.family_id, c.decided_at from contact c
			 where c.outcome = 'CSC_REFERRAL_S17' and c.import_key is not null and c.decided_at between ? and ?
			 and not exists (select 1 from case_file f where f.family_id = c.family_id
			 and f.state not in ('CLOSED', 'FOLLOW_UP_DONE'))
			 and not exists (select 1 from step_down d join case_file g on g.id = d.case_id
			 where g.family_id = c.family_id)""";

	private final JdbcClient database;

	OpenWork(JdbcClient database) {
		this.database = database;
	}

	/**
	 * A piece of work that waits.
	 *
	 * @param matter which of several; null where there is only one
	 * @param assignee whose it is; null for its queue's
	 * @param queue the groups that may take it; null for none
	 * @param dueAt null where no clock runs
	 * @param restsUntil until when its case rests; null where it does not
	 * @param caseState null for a contact
	 * @param preserved whether nobody may change the case's assessment
	 * @param story key of the contact, or of the step-down, that it all began with; of an
	 * audit the month and the district
	 * @param turn how often its subject had such work before
	 */
	record Piece(UUID id, String type, String subjectKind, UUID subject, UUID matter, boolean urgent, String assignee,
			String queue, Instant createdAt, Instant dueAt, LocalDate restsUntil, String caseState, boolean preserved,
			String story, int turn) {

		/** Work on the plan, while somebody decides whether the case closes. */
		private static final Set<String> OF_THE_PLAN = Set.of("record-consent", "complete-assessment",
				"authorise-assessment", "agree-lead-practitioner", "agree-step-down-lead", "hold-taf-meeting",
				"hold-handover-meeting", "review-plan", "revise-plan-after-step-up", "consult-on-drift",
				"complete-addendum");

		boolean mustWait() {
			return (this.preserved && this.type.equals("complete-assessment"))
					|| ("CLOSURE_PROPOSED".equals(this.caseState) && OF_THE_PLAN.contains(this.type));
		}

		boolean isAboutAudit() {
			return this.subjectKind.equals("CASE_AUDIT");
		}

		boolean isAboutContact() {
			return this.subjectKind.equals("CONTACT");
		}

	}

	/** A case that goes on, and what it has behind it. Moments are null for never. */
	record Episode(UUID id, String state, UUID family, String lead, String assessor, Instant startedAt,
			boolean stepUpPending, String story, Instant activeSince, int reviews, Instant reviewedAt, int notes,
			Instant notedAt, int supervisions, Instant supervisedAt, int rests, int stepUps, int leadsEnded,
			int closures, Instant sentBackAt, int transfers) {

		boolean isActive() {
			return this.state.equals("ACTIVE");
		}

		/** Who works with the family. */
		String worker() {
			return (this.lead != null) ? this.lead : this.assessor;
		}

	}

	/** A family that the front door passed on to social care. */
	record PassedOn(String story, UUID family, Instant decidedAt) {
	}

	/** All that waits since this moment, the oldest first. */
	List<Piece> since(Instant moment) {
		return this.database.sql(PIECES + " and t.created_at >= ? order by t.created_at, t.id")
			.param(moment.atOffset(ZoneOffset.UTC))
			.query((row, number) -> piece(row))
			.list();
	}

	/** Empty where it is done or was dropped. */
	Optional<Piece> piece(UUID id) {
		return this.database.sql(PIECES + " and t.id = ?").param(id).query((row, number) -> piece(row)).optional();
	}

	/** The cases that go on, without those that rest. */
	List<Episode> episodes() {
		return this.database.sql(CASES + " order by f.started_at, f.id").query((row, number) -> episode(row)).list();
	}

	/** Empty where it no longer goes on, or rests. */
	Optional<Episode> episode(UUID id) {
		return this.database.sql(CASES + " and f.id = ?").param(id).query((row, number) -> episode(row)).optional();
	}

	/** Families passed on to social care in between, and not helped since. */
	List<PassedOn> passedOn(Instant from, Instant to) {
		return this.database.sql(PASSED_ON)
			.params(from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC))
			.query((row, number) -> new PassedOn(row.getString(1), row.getObject(2, UUID.class), moment(row, 3)))
			.list();
	}

	/** The keys of the contacts that have come. */
	Set<String> come() {
		return new HashSet<>(this.database.sql("select import_key from contact where import_key is not null")
			.query(String.class)
			.list());
	}

	private static Piece piece(ResultSet row) throws SQLException {
		return new Piece(row.getObject("id", UUID.class), row.getString("type"), row.getString("subject_kind"),
				row.getObject("subject_id", UUID.class), row.getObject("matter_id", UUID.class),
				row.getBoolean("urgent"), row.getString("assignee"), row.getString("queue"), moment(row, "created_at"),
				moment(row, "due_at"), row.getObject("suspended_until", LocalDate.class), row.getString("case_state"),
				row.getBoolean("assessment_preserved"), row.getString("story"), row.getInt("turn"));
	}

	private static Episode episode(ResultSet row) throws SQLException {
		return new Episode(row.getObject("id", UUID.class), row.getString("state"),
				row.getObject("family_id", UUID.class), row.getString("lead"), row.getString("assessor"),
				moment(row, "started_at"), row.getBoolean("step_up_pending"), row.getString("story"),
				moment(row, "active_since"), row.getInt("reviews"), moment(row, "reviewed_at"), row.getInt("notes"),
				moment(row, "noted_at"), row.getInt("supervisions"), moment(row, "supervised_at"), row.getInt("rests"),
				row.getInt("step_ups"), row.getInt("leads_ended"), row.getInt("closures"), moment(row, "sent_back_at"),
				row.getInt("transfers"));
	}

	/** Null where the column is. */
	static Instant moment(ResultSet row, String column) throws SQLException {
		return moment(row.getObject(column, OffsetDateTime.class));
	}

	private static Instant moment(ResultSet row, int column) throws SQLException {
		return moment(row.getObject(column, OffsetDateTime.class));
	}

	private static Instant moment(OffsetDateTime at) {
		return (at != null) ? at.toInstant() : null;
	}

}

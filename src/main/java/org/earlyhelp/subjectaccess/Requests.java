package org.earlyhelp.subjectaccess;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every request to see a record. */
@Component
class Requests {

	private static final LocalDate LAST = LocalDate.of(ServiceTime.LATEST_YEAR, 12, 31);

	private static final String ALL = """
			select r.*, p.first_name, p.last_name, k.sha256 from subject_access_request r
			join person p on p.id = r.person_id left join subject_access_pack k on k.request_id = r.id""";

	private final JdbcClient database;

	Requests(JdbcClient database) {
		this.database = database;
	}

	/** As SAR-2026-000012; never given twice. */
	String nextReference(Instant at) {
		long number = this.database.sql("select nextval('subject_access_reference')").query(Long.class).single();
		return "SAR-%d-%06d".formatted(ServiceTime.dayOf(at).getYear(), number);
	}

	void recorded(RequestView request) {
		this.database.sql("""
				insert into subject_access_request (id, version, reference, family_id, person_id, requester,
					requester_name, authority, received_on, identity_confirmed_on, complex_reason, due_on, sort_on,
					state, recorded_by, recorded_at)
				values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)""")
			.params(request.id(), request.reference(), request.family(), request.personId().value(),
					request.requester().name(), text(request.requesterName()), text(request.authority()),
					request.receivedOn(), day(request.identityConfirmedOn()), text(request.complexReason()),
					day(request.dueOn()), sortOn(request.dueOn()), request.recordedBy(), utc(request.recordedAt()))
			.update();
	}

	void clock(UUID id, LocalDate identityConfirmedOn, String complexReason, LocalDate dueOn) {
		this.database.sql("""
				update subject_access_request set version = version + 1, identity_confirmed_on = ?,
					complex_reason = ?, due_on = ?, sort_on = ? where id = ?""")
			.params(day(identityConfirmedOn), text(complexReason), day(dueOn), sortOn(dueOn), id)
			.update();
	}

	void gathered(UUID id, Instant at, List<String> sealed) {
		this.database
			.sql("update subject_access_request set version = version + 1, gathered_at = ?, sealed = ? where id = ?")
			.params(utc(at), text(sealed.isEmpty() ? null : String.join(" ", sealed)), id)
			.update();
	}

	/** Something else of it changed. */
	void touched(UUID id) {
		this.database.sql("update subject_access_request set version = version + 1 where id = ?").param(id).update();
	}

	void ended(UUID id, RequestState state, String by, Instant at, String because) {
		this.database.sql("""
				update subject_access_request set version = version + 1, state = ?, ended_by = ?, ended_at = ?,
					closed_because = ? where id = ?""").params(state.name(), by, utc(at), text(because), id).update();
	}

	/**
	 * Held, so that one of two changes it.
	 * @throws NotThere where there is none
	 */
	RequestView held(UUID id) {
		this.database.sql("select id from subject_access_request where id = ? for update")
			.param(id)
			.query(UUID.class)
			.optional()
			.orElseThrow(() -> NotThere.none(id));
		return called(id);
	}

	/**
	 * @throws NotThere where there is none
	 */
	RequestView called(UUID id) {
		return this.database.sql(ALL + " where r.id = ?")
			.param(id)
			.query(Requests::view)
			.optional()
			.orElseThrow(() -> NotThere.none(id));
	}

	/** What is due soonest first; what has no due date last. */
	List<RequestView> dueSoonest(RequestState state, int limit, LocalDate after, UUID afterId) {
		String from = (after != null) ? " and (r.sort_on > :after or (r.sort_on = :after and r.id > :id))" : "";
		var sql = this.database.sql(ALL + " where r.state = :state" + from + " order by r.sort_on, r.id limit :limit")
			.param("state", state.name())
			.param("limit", limit);
		return ((after != null) ? sql.param("after", after).param("id", afterId) : sql).query(Requests::view).list();
	}

	long count(RequestState state) {
		return this.database.sql("select count(*) from subject_access_request where state = ?")
			.param(state.name())
			.query(Long.class)
			.single();
	}

	/** Where a list goes on after this one. */
	static LocalDate sortOn(LocalDate dueOn) {
		return (dueOn != null) ? dueOn : LAST;
	}

	private static RequestView view(ResultSet row, int number) throws SQLException {
		String sealed = row.getString("sealed");
		String complex = row.getString("complex_reason");
		return new RequestView(row.getObject("id", UUID.class), row.getInt("version"), row.getString("reference"),
				row.getObject("family_id", UUID.class), new PersonId(row.getObject("person_id", UUID.class)),
				Stream.of(row.getString("first_name"), row.getString("last_name"))
					.filter((name) -> name != null)
					.collect(Collectors.joining(" ")),
				Requester.valueOf(row.getString("requester")), row.getString("requester_name"),
				row.getString("authority"), row.getObject("received_on", LocalDate.class),
				row.getObject("identity_confirmed_on", LocalDate.class), complex != null, complex,
				row.getObject("due_on", LocalDate.class), RequestState.valueOf(row.getString("state")),
				row.getString("recorded_by"), at(row, "recorded_at"), at(row, "gathered_at"),
				(sealed != null) ? List.of(sealed.split(" ")) : List.of(), at(row, "ended_at"),
				row.getString("ended_by"), row.getString("closed_because"), row.getString("sha256"), null, null);
	}

	private static Instant at(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

	static SqlParameterValue text(String text) {
		return new SqlParameterValue(Types.VARCHAR, text);
	}

	static SqlParameterValue day(LocalDate day) {
		return new SqlParameterValue(Types.DATE, day);
	}

}

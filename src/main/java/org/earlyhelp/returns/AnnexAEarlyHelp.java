package org.earlyhelp.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import org.earlyhelp.access.SqlRule;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.Labels;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.stereotype.Component;

/**
 * Annex A, list 2: every early help assessment that ran in the six months, a row for each
 * child, and each child of an open episode that had none in them. The list asks for
 * assessments and for interventions under the same headings: an episode's row begins with
 * the episode and has no completion.
 *
 * @see "outcomes-and-kpis, 5.2, List 2"
 */
@Component
class AnnexAEarlyHelp implements Extract {

	private static final String RUNNING = """
			(c.closed_on is null or (c.closed_on > :to and c.closure_reason not in ('MERGED', 'OPENED_IN_ERROR')))""";

	private static final String WORK = """
			select 'ASSESSMENT' as kind, a.case_id, a.started_on, a.completed_at, a.agency as organisation,
			 cast(null as uuid) as person_id
			from assessment a where a.state <> 'RETURNED' and a.completed_at >= :begins and a.started_on <= :to
			union all
			select 'ADDENDUM', d.case_id, d.started_on, d.completed_at, d.agency, d.person_id
			from addendum d where d.completed_at >= :begins and d.started_on <= :to
			union all
			select 'UNDER_WAY', c.id, c.assessment_started_on, cast(null as timestamp with time zone), c.agency,
			 cast(null as uuid)
			from case_file c where c.assessment_started_on <= :to and %1$s
			 and not exists (select 1 from assessment a where a.case_id = c.id and a.state <> 'RETURNED')
			union all
			select 'EPISODE', c.id, cast(null as date), cast(null as timestamp with time zone),
			 coalesce(s.agency, c.agency), cast(null as uuid)
			from case_file c left join staff s on s.username = c.lead
			where c.consent_on <= :to and c.consent <> 'REFUSED' and c.started_at < :ends and %1$s
			 and (c.assessment_started_on is null or c.assessment_started_on > :to
			  or exists (select 1 from assessment a where a.case_id = c.id and a.state <> 'RETURNED'))
			 and not exists (select 1 from assessment a where a.case_id = c.id and a.state <> 'RETURNED'
			  and a.completed_at >= :begins and a.started_on <= :to)""".formatted(RUNNING);

	private final Labels labels;

	AnnexAEarlyHelp(Labels labels) {
		this.labels = labels;
	}

	@Override
	public ReturnName name() {
		return ReturnName.ANNEX_A_LIST_2;
	}

	@Override
	public List<String> columns() {
		var columns = new ArrayList<>(AnnexA.CHILD);
		columns.addAll(
				List.of("Assessment start date", "Assessment completion date", "Organisation completing assessment"));
		return columns;
	}

	@Override
	public Question question(Period period, User asker) {
		SqlRule visible = Unrestricted.cases(asker, "c");
		var values = new HashMap<String, Object>(visible.values());
		values.put("begins", period.begins());
		values.put("ends", period.ends());
		values.put("to", period.to());
		return new Question("""
				select w.kind, w.started_on, w.completed_at, w.organisation, c.started_at, %s,
				 p.id as child_id, p.sex, p.ethnicity, p.date_of_birth, case when %s then true else false end as whole
				from (%s) w join case_file c on c.id = w.case_id %s
				where (w.person_id is null or w.person_id = p.id)
				 and (w.kind <> 'EPISODE' or not exists (select 1 from addendum d where d.case_id = c.id
				  and d.person_id = p.id and d.completed_at >= :begins and d.started_on <= :to))
				order by c.reference, w.started_on, w.kind, p.id""".formatted(Children.PLACE, visible.sql(), WORK,
				Children.OF_CASE), values);
	}

	@Override
	public List<String> cells(ResultSet row, Period period, Naming naming) throws SQLException {
		LocalDate completed = day(row, "completed_at");
		boolean done = completed != null && !completed.isAfter(period.to());
		LocalDate started = row.getObject("started_on", LocalDate.class);
		boolean counts = switch (row.getString("kind")) {
			case "ADDENDUM" -> true;
			case "ASSESSMENT" -> Children.belongs(row, started, completed) && !Children.cameFromAnother(row, completed);
			default -> Children.belongs(row, period.to(), period.to());
		};
		if (!counts) {
			return List.of();
		}
		List<String> cells = AnnexA.child(row, period.to(), naming);
		cells.add(AnnexA.day((started != null) ? started : day(row, "started_at")));
		cells.add(done ? AnnexA.day(completed) : "");
		cells.add(this.labels.agency(row.getString("organisation")));
		return cells;
	}

	private static LocalDate day(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? ServiceTime.dayOf(moment.toInstant()) : null;
	}

}

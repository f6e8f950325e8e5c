package org.earlyhelp.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.earlyhelp.access.SqlRule;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.Labels;
import org.earlyhelp.shared.ServiceTime;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Episodes of early help that were open at any time in the period, a row for each child.
 * Those that were opened in error or were the same as another are left out. A child whose
 * help ended before the others' has an end of their own.
 *
 * @see "outcomes-and-kpis, 5.3, ssd_early_help_episodes"
 */
@Component
class EarlyHelpEpisodes implements Extract {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Labels labels;

	EarlyHelpEpisodes(Labels labels) {
		this.labels = labels;
	}

	@Override
	public ReturnName name() {
		return ReturnName.SSD_EARLY_HELP_EPISODES;
	}

	@Override
	public List<String> columns() {
		return List.of("earl_episode_id", "earl_person_id", "earl_episode_start_date", "earl_episode_end_date",
				"earl_episode_reason", "earl_episode_end_reason", "earl_episode_organisation",
				"earl_episode_worker_id");
	}

	@Override
	public Question question(Period period, User asker) {
		SqlRule visible = Unrestricted.cases(asker, "c");
		var values = new HashMap<String, Object>(visible.values());
		values.put("from", period.from());
		values.put("ends", period.ends());
		return new Question(
				"""
						select c.reference, p.id as child_id, c.started_at, c.closed_on, c.closure_reason, c.presenting_needs,
						 coalesce(s.agency, c.agency, c.initiating_agency) as organisation, coalesce(c.lead, c.assessor) as worker,
						 e.ended_on, e.reason as end_reason, %s, case when %s then true else false end as whole
						from case_file c %s
						left join staff s on s.username = c.lead
						left join case_child_end e on e.case_id = c.id and e.person_id = p.id
						where c.started_at < :ends and (c.closed_on is null or c.closed_on >= :from)
						 and (c.closure_reason is null or c.closure_reason not in ('MERGED', 'OPENED_IN_ERROR'))
						order by c.started_at, c.id, p.id"""
					.formatted(Children.PLACE, visible.sql(), Children.OF_CASE),
				values);
	}

	@Override
	public List<String> cells(ResultSet row, Period period, Naming naming) throws SQLException {
		OffsetDateTime started = row.getObject("started_at", OffsetDateTime.class);
		LocalDate closed = row.getObject("closed_on", LocalDate.class);
		LocalDate ended = Objects.requireNonNullElse(row.getObject("ended_on", LocalDate.class),
				Objects.requireNonNullElse(closed, LocalDate.MAX));
		LocalDate until = ended.isAfter(period.to()) ? null : ended;
		if (ended.isBefore(period.from()) || !Children.belongs(row, ServiceTime.dayOf(started.toInstant()),
				(until != null) ? until : period.to())) {
			return List.of();
		}
		UUID child = row.getObject("child_id", UUID.class);
		String reason = (row.getString("end_reason") != null) ? row.getString("end_reason")
				: row.getString("closure_reason");
		return Arrays.asList(naming.row(row.getString("reference"), child), naming.person(child),
				SafeguardingData.day(started), (until != null) ? until.toString() : "",
				needs(row.getString("presenting_needs")), (until != null) ? this.labels.closureReason(reason) : "",
				this.labels.agency(row.getString("organisation")), naming.worker(row.getString("worker")));
	}

	/** What the family needed when it began, as {@code 2.3 Development of a child}. */
	private String needs(String json) {
		return Arrays.stream(JSON.readValue(json, String[].class))
			.map((code) -> code + " " + this.labels.need(code))
			.collect(Collectors.joining("|"));
	}

}

package org.earlyhelp.conformance;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.access.FigureScope;
import org.earlyhelp.access.SqlRule;
import org.earlyhelp.conformance.ConformanceQuery.Stage;
import org.earlyhelp.locality.Profile;

/**
 * The cases of a question, one row each, with the path that each took. Figures and the
 * lists behind them are both read from these rows, so that they cannot disagree.
 *
 * @param where the condition on paths {@code p} and cases {@code c}
 */
record PathRows(String where, Map<String, Object> values) {

	static final String FROM = " from case_path p join case_file c on c.id = p.case_id where ";

	static final String ENDED = "c.state in ('CLOSED', 'FOLLOW_UP_DONE')";

	static PathRows of(ConformanceQuery query, FigureScope scope, Profile profile) {
		SqlRule rule = scope.rows("c");
		var values = new HashMap<String, Object>(rule.values());
		var conditions = new ArrayList<String>(List.of("p.started_at >= :start and p.started_at < :end", rule.sql()));
		values.put("start", query.start().atOffset(ZoneOffset.UTC));
		values.put("end", query.end().atOffset(ZoneOffset.UTC));
		if (query.team() != null) {
			conditions.add("c.district in (:team_districts)");
			values.put("team_districts", profile.districtsOf(query.team()));
		}
		if (query.agency() != null) {
			conditions.add("c.agency = :agency");
			values.put("agency", query.agency());
		}
		if (query.stage() != null) {
			conditions.add((query.stage() == Stage.ENDED) ? ENDED : "c.state not in ('CLOSED', 'FOLLOW_UP_DONE')");
		}
		return new PathRows(String.join(" and ", conditions), values);
	}

}

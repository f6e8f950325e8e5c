package org.earlyhelp.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * {@link Access} for lists of cases, and of what belongs to cases: the same decision as
 * SQL, for H2 and PostgreSQL. A test holds the two together over random worlds.
 */
public final class CaseVisibility {

	private CaseVisibility() {
	}

	/**
	 * Where the rows keep what decides. Beside these they have {@code lead},
	 * {@code assessor}, {@code district}, {@code restriction}, {@code excluded_agencies},
	 * {@code stepping} and {@code sampled}.
	 *
	 * @param alias of the table in the query
	 * @param caseId the column of the case's id, with its alias
	 * @param open the condition that the case is open, or its aftercare is
	 */
	public record Columns(String alias, String caseId, String open) {

		/** For {@code case_file} under this alias. */
		public static Columns ofCaseFile(String alias) {
			return new Columns(alias, alias + ".id",
					"(%1$s.state not in ('CLOSED', 'FOLLOW_UP_DONE') or %1$s.aftercare)".formatted(alias));
		}

	}

	/** The rows of cases that the user may know of: SEE_SUMMARY. */
	public static SqlRule knownTo(User user, Columns columns) {
		return rule(user, columns, Deed.SEE_SUMMARY);
	}

	/** The rows of cases that the user may read: SEE. */
	public static SqlRule readableBy(User user, Columns columns) {
		return rule(user, columns, Deed.SEE);
	}

	/** The rows that nobody is kept from whose work relates to them. */
	public static String isPlain(String alias) {
		return "(%1$s.restriction = 0 and %1$s.excluded_agencies = '[]')".formatted(alias);
	}

	/**
	 * The rows that the user may know of, where all of them are plain: what is left of
	 * the rule, which asks nothing of who is named where they serve everywhere.
	 */
	public static SqlRule knownToOfPlain(User user, Columns columns) {
		return user.isSystem() ? rule(user, columns, Deed.SEE_SUMMARY)
				: new SqlRule(relates(user, columns, Deed.SEE_SUMMARY), values(user));
	}

	private static SqlRule rule(User user, Columns columns, Deed deed) {
		if (user.isSystem()) {
			return new SqlRule("(1 = 1)", Map.of());
		}
		String sql = "(%s and %s and %s)".formatted(relates(user, columns, deed), restriction(user, columns, deed),
				// Not "= 0": PostgreSQL takes that to hold of one row in two hundred, and
				// reads all
				// where the first page would do.
				"position(:access_agency in %s.excluded_agencies) < 1".formatted(columns.alias()));
		return new SqlRule(sql, values(user));
	}

	private static Map<String, Object> values(User user) {
		var values = new HashMap<String, Object>();
		values.put("access_user", user.username());
		values.put("access_agency", JsonMapper.shared().writeValueAsString(user.agency()));
		if (!user.districts().isEmpty()) {
			values.put("access_districts", user.districts());
		}
		return values;
	}

	private static String restriction(User user, Columns columns, Deed deed) {
		String restriction = columns.alias() + ".restriction";
		String named = "exists (select 1 from case_named_user nu where nu.case_id = %s and nu.username = :access_user)"
			.formatted(columns.caseId());
		var limited = new ArrayList<String>();
		if (user.is(Role.TAF_ADVISER, Role.TEAM_MANAGER, Role.SERVICE_MANAGER)) {
			limited.add(serves(user, columns));
		}
		if (deed == Deed.SEE_SUMMARY && user.is(Role.SCREENER, Role.FRONT_DOOR_MANAGER)) {
			limited.add("1 = 1");
		}
		limited.add(belongs(columns));
		return "(%1$s = 0 or (%1$s = 1 and %2$s) or %3$s)".formatted(restriction, any(limited), named);
	}

	private static String relates(User user, Columns columns, Deed deed) {
		var ways = new ArrayList<String>();
		if (user.is(Role.SERVICE_MANAGER, Role.INTEGRATED_WORKER)
				|| (deed == Deed.SEE_SUMMARY && user.is(Role.SCREENER, Role.FRONT_DOOR_MANAGER))) {
			return "1 = 1";
		}
		if (user.is(Role.TAF_ADVISER, Role.TEAM_MANAGER)) {
			ways.add(serves(user, columns));
		}
		if (user.is(Role.SOCIAL_CARE_MANAGER, Role.SOCIAL_CARE_SERVICE_MANAGER)) {
			ways.add(columns.alias() + ".stepping");
		}
		if (user.is(Role.AUDITOR, Role.PARTNER_AUDITOR)) {
			ways.add(columns.alias() + ".sampled");
		}
		if (user.is(Role.PRACTITIONER)) {
			ways.add("(%s and %s)".formatted(columns.open(), belongs(columns)));
		}
		return ways.isEmpty() ? "1 = 0" : any(ways);
	}

	private static String serves(User user, Columns columns) {
		return user.districts().isEmpty() ? "1 = 1" : columns.alias() + ".district in (:access_districts)";
	}

	private static String belongs(Columns columns) {
		return """
				(%1$s.lead = :access_user or %1$s.assessor = :access_user \
				or exists (select 1 from case_member m where m.case_id = %2$s and m.username = :access_user))"""
			.formatted(columns.alias(), columns.caseId());
	}

	private static String any(List<String> ways) {
		return "(" + String.join(" or ", ways) + ")";
	}

}

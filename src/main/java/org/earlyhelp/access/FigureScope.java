package org.earlyhelp.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.earlyhelp.shared.NotPermitted;

/**
 * Whose figures somebody may see: those of the districts they serve, of their own agency,
 * or of the whole service. A figure names nobody, so restricted cases count in it; what
 * lies behind it is listed by {@link CaseVisibility}.
 *
 * @param districts the districts that count; empty means all
 * @param agency the one agency that counts; null means all
 * @see "people-and-access, 6.1 Role matrix, KPI"
 */
public record FigureScope(Set<String> districts, String agency) {

	public FigureScope {
		districts = Set.copyOf(districts);
	}

	/**
	 * What this person may see figures of; empty where none.
	 */
	public static Optional<FigureScope> of(User user) {
		if (user.isSystem() || user.is(Role.SERVICE_MANAGER, Role.ANALYST, Role.AUDITOR)) {
			return Optional.of(new FigureScope(Set.of(), null));
		}
		if (user.is(Role.TEAM_MANAGER, Role.TAF_ADVISER, Role.FRONT_DOOR_MANAGER, Role.SOCIAL_CARE_MANAGER,
				Role.SOCIAL_CARE_SERVICE_MANAGER)) {
			return Optional.of(new FigureScope(user.districts(), null));
		}
		if (user.is(Role.PRACTITIONER)) {
			return Optional.of(new FigureScope(Set.of(), user.agency()));
		}
		return Optional.empty();
	}

	/**
	 * The same, for whoever must have one.
	 * @param what the figures, as a person would name them
	 * @throws NotPermitted where they may see none
	 */
	public static FigureScope demand(User user, String what) {
		return of(user).orElseThrow(() -> new NotPermitted(what));
	}

	/** The rows that count, by their columns {@code district} and {@code agency}. */
	public SqlRule rows(String alias) {
		var conditions = new ArrayList<String>();
		var values = new HashMap<String, Object>();
		conditions.add("1 = 1");
		if (!this.districts.isEmpty()) {
			conditions.add(alias + ".district in (:access_figure_districts)");
			values.put("access_figure_districts", this.districts);
		}
		if (this.agency != null) {
			conditions.add(alias + ".agency = :access_figure_agency");
			values.put("access_figure_agency", this.agency);
		}
		return new SqlRule("(" + String.join(" and ", conditions) + ")", Map.copyOf(values));
	}

}

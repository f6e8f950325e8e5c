package org.earlyhelp.kpi;

import java.util.EnumSet;
import java.util.Set;

import org.earlyhelp.access.FigureScope;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.kpi.Measure.Field;
import org.earlyhelp.shared.NotPermitted;

/**
 * Which measures somebody may see, and whose rows count in them.
 *
 * @param fields the work that they answer for
 * @param pseudonymised whether lists tell them nobody
 * @see "people-and-access, 6.1 Role matrix, KPI"
 */
record KpiAudience(FigureScope scope, Set<Field> fields, boolean pseudonymised) {

	private static final Role[] FRONT_DOOR = { Role.FRONT_DOOR_MANAGER, Role.SCREENER, Role.INTEGRATED_WORKER };

	/**
	 * Practitioners see those of their own agency. Who screens, or consults in Halton,
	 * sees those of the districts they serve, and no other figures ({@link FigureScope}).
	 * Who does both sees both of their own agency.
	 * @throws NotPermitted where they may see none
	 */
	static KpiAudience of(User user) {
		Set<Field> fields = EnumSet.noneOf(Field.class);
		if (user.isSystem()
				|| user.is(Role.SERVICE_MANAGER, Role.TEAM_MANAGER, Role.TAF_ADVISER, Role.ANALYST, Role.AUDITOR)) {
			fields.addAll(EnumSet.allOf(Field.class));
		}
		if (user.is(Role.SOCIAL_CARE_MANAGER, Role.SOCIAL_CARE_SERVICE_MANAGER)) {
			fields.addAll(EnumSet.of(Field.SOCIAL_CARE, Field.BOTH));
		}
		if (user.is(FRONT_DOOR)) {
			fields.addAll(EnumSet.of(Field.FRONT_DOOR, Field.BOTH));
		}
		if (user.is(Role.PRACTITIONER)) {
			fields.add(Field.EARLY_HELP);
		}
		if (fields.isEmpty()) {
			throw new NotPermitted("kpis");
		}
		FigureScope scope = FigureScope.of(user).orElseGet(() -> new FigureScope(user.districts(), null));
		boolean pseudonymised = user.is(Role.ANALYST)
				&& !user.is(Role.SERVICE_MANAGER, Role.TEAM_MANAGER, Role.TAF_ADVISER, Role.FRONT_DOOR_MANAGER);
		return new KpiAudience(scope, fields, pseudonymised);
	}

	boolean sees(Measure measure) {
		return this.fields.contains(measure.field());
	}

}

package org.earlyhelp.timeliness.figures;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.earlyhelp.access.FigureScope;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.Timer;

/**
 * Whose clocks somebody may see figures of, and which. Who answers for the front door
 * alone sees those of contacts, who answers for social care those of what is asked of it;
 * everybody else who sees figures sees all.
 *
 * @see "people-and-access, 6.1 Role matrix, KPI"
 */
record ClockAudience(FigureScope scope, Set<Timer> clocks) {

	private static final Role[] EARLY_HELP = { Role.SERVICE_MANAGER, Role.TEAM_MANAGER, Role.TAF_ADVISER, Role.ANALYST,
			Role.AUDITOR, Role.PRACTITIONER };

	private static final Set<Timer> FRONT_DOOR = EnumSet.of(Timer.T01, Timer.T02, Timer.T03, Timer.T04, Timer.T05,
			Timer.T06, Timer.REVIEW_RETURN, Timer.ANSWER_CONTACT);

	private static final Set<Timer> SOCIAL_CARE = EnumSet.of(Timer.T02, Timer.T03, Timer.T18, Timer.T19, Timer.T20,
			Timer.T21, Timer.T22, Timer.MORE_INFORMATION, Timer.SOCIAL_CARE_START, Timer.ESCALATION);

	/**
	 * @throws org.earlyhelp.shared.NotPermitted for those who may see no figures
	 */
	static ClockAudience demand(User user) {
		FigureScope scope = FigureScope.demand(user, "figures");
		Set<Timer> clocks = EnumSet.noneOf(Timer.class);
		if (user.isSystem() || user.is(EARLY_HELP)) {
			clocks.addAll(Arrays.asList(Timer.values()));
		}
		if (user.is(Role.FRONT_DOOR_MANAGER)) {
			clocks.addAll(FRONT_DOOR);
		}
		if (user.is(Role.SOCIAL_CARE_MANAGER, Role.SOCIAL_CARE_SERVICE_MANAGER)) {
			clocks.addAll(SOCIAL_CARE);
		}
		return new ClockAudience(scope, clocks);
	}

	boolean sees(Timer timer) {
		return this.clocks.contains(timer);
	}

	/** Whether the journey of cases is theirs, stage by stage. */
	boolean seesCases() {
		return sees(Timer.T10);
	}

	/** The types of work that these clocks are of. */
	Set<String> work() {
		return this.clocks.stream().flatMap((timer) -> timer.tasks().stream()).collect(Collectors.toUnmodifiableSet());
	}

	/** Which rows {@code k} are of such clocks. */
	String condition() {
		return this.clocks.stream()
			.sorted()
			.map((timer) -> "'" + timer.name() + "'")
			.collect(Collectors.joining(", ", "k.timer in (", ")"));
	}

}

package org.earlyhelp.locality;

import java.util.Map;

import org.earlyhelp.locality.Profile.AuditRules;
import org.earlyhelp.locality.Profile.CaseworkRules;
import org.earlyhelp.locality.Profile.Continuum;
import org.earlyhelp.locality.Profile.ForecastRules;
import org.earlyhelp.locality.Profile.FrontDoorRules;
import org.earlyhelp.locality.Profile.Kpis;
import org.earlyhelp.locality.Profile.LocalCalendar;
import org.earlyhelp.locality.Profile.OutcomeRules;
import org.earlyhelp.locality.Profile.Places;
import org.earlyhelp.locality.Profile.Retention;
import org.earlyhelp.locality.Profile.CaseloadRules;
import org.earlyhelp.locality.Profile.SteppingRules;
import org.earlyhelp.locality.Profile.SubjectAccessRules;
import org.earlyhelp.locality.Profile.UnusualAccess;

/** A profile as it is written, not checked yet: anything may be missing. */
record ProfileText(String id, String name, String version, String guidanceEdition, Continuum continuum,
		Map<String, TimerText> timers, Places places, FrontDoorRules frontDoor, CaseworkRules casework, CodeLists codes,
		LocalCalendar calendar, Map<String, String> labels, Retention retention, SteppingRules stepping, Kpis kpis,
		CaseloadRules caseload, OutcomeRules outcomes, ForecastRules forecast, UnusualAccess unusualAccess,
		AuditRules audits, SubjectAccessRules subjectAccess) {

	/**
	 * A clock as it is written.
	 *
	 * @param limit null where there is no hard limit
	 * @param urgent null where urgent is as any other
	 */
	record TimerText(String name, Span due, Span limit, Urgent urgent) {
	}

	/** How long an urgent clock runs. */
	record Urgent(Span due, Span limit) {
	}

}

package org.earlyhelp.workflow.steps;

import java.util.Date;
import java.util.UUID;

import org.earlyhelp.casefile.CoveringAbsence;
import org.earlyhelp.casefile.EndingLeadAccess;

import org.springframework.stereotype.Component;

/**
 * What the processes that wait for a day ask of the domain: the last day of a lead, the
 * first and the last of an absence. Public, because BPMN expressions call it.
 */
@Component
public class LeadSteps {

	private final EndingLeadAccess access;

	private final CoveringAbsence absences;

	LeadSteps(EndingLeadAccess access, CoveringAbsence absences) {
		this.access = access;
		this.absences = absences;
	}

	/** The midnight in London that ends somebody's last day. */
	public Date lastDayIsOver(String assignment) {
		return Date.from(this.access.endsAt(UUID.fromString(assignment)));
	}

	/** Whoever led has left: their access ends. */
	public void endAccess(String assignment) {
		this.access.end(UUID.fromString(assignment));
	}

	/** The midnight in London that begins an absence. */
	public Date absenceBegins(String absence) {
		return Date.from(this.absences.beginsAt(UUID.fromString(absence)));
	}

	/** The cover sees the cases and has the work. */
	public void beginCover(String absence) {
		this.absences.begin(UUID.fromString(absence));
	}

	/** The midnight in London that ends an absence. */
	public Date absenceIsOver(String absence) {
		return Date.from(this.absences.endsAt(UUID.fromString(absence)));
	}

	/** Whoever was away has their work again. */
	public void endCover(String absence) {
		this.absences.end(UUID.fromString(absence));
	}

}

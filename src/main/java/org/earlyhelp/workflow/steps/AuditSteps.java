package org.earlyhelp.workflow.steps;

import java.util.Date;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.quality.DrawingSample;
import org.earlyhelp.quality.FollowingAudits;
import org.earlyhelp.shared.CaseAuditId;

import org.springframework.stereotype.Component;

/**
 * What the processes AuditSample and CaseFileAudit ask of the domain, by the id of the
 * audit, and by that of one of its actions. Public, because BPMN expressions call it.
 */
@Component
public class AuditSteps {

	private final DrawingSample drawing;

	private final FollowingAudits audits;

	AuditSteps(DrawingSample drawing, FollowingAudits audits) {
		this.drawing = drawing;
		this.audits = audits;
	}

	/** Draws the cases of the month that has begun. */
	public void drawSample() {
		this.drawing.draw();
	}

	/** The last moment at which auditors read the case. */
	public Date accessEnds(String audit) {
		return Date.from(this.audits.endsAt(CaseAuditId.of(audit)));
	}

	/** Auditors no longer read it, though not both have given their grades. */
	public void lapse(String audit) {
		this.audits.lapse(CaseAuditId.of(audit));
	}

	/** Whether the two auditors differ. */
	public boolean differs(String audit) {
		return this.audits.differs(CaseAuditId.of(audit));
	}

	/** What is to be done. */
	public List<String> openActions(String audit) {
		return this.audits.openActions(CaseAuditId.of(audit)).stream().map(UUID::toString).toList();
	}

	/** Who does it; null where somebody must take it. */
	public String owner(String action) {
		return this.audits.owner(UUID.fromString(action));
	}

}

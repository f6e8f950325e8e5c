package org.earlyhelp.quality;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.earlyhelp.access.Deed;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * One auditor grades a case file, not knowing what the other finds.
 *
 * @see "pathway, T28; people-and-access, 6.1 Auditor"
 */
@Service
class AuditingCaseFile implements TaskWork<AuditCaseFile> {

	private final CaseAudits audits;

	private final CaseDoor cases;

	private final WhoWorked who;

	private final GradingRules rules;

	private final EndingAudit ending;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AuditingCaseFile(CaseAudits audits, CaseDoor cases, WhoWorked who, GradingRules rules, EndingAudit ending,
			ApplicationEventPublisher events, Clock clock) {
		this.audits = audits;
		this.cases = cases;
		this.who = who;
		this.rules = rules;
		this.ending = ending;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "audit-case-file";
	}

	@Override
	public Class<AuditCaseFile> payload() {
		return AuditCaseFile.class;
	}

	/**
	 * @throws org.earlyhelp.shared.InvalidInput naming each field
	 * @throws WorkedOnCase where they did
	 * @throws SameAgencyTwice where somebody of their agency gave theirs
	 */
	@Override
	public void complete(WorkItem item, AuditCaseFile said) {
		CaseAudit audit = this.audits.called(item.audit());
		User auditor = item.user();
		CaseFile file = this.cases.open(audit.episode(), Deed.SEE);
		Instant now = this.clock.instant();
		this.rules.findings(said, file, ServiceTime.dayOf(now)).refuse();
		if (this.who.on(file, auditor.username())) {
			throw new WorkedOnCase();
		}
		var given = new Grading(auditor.username(), auditor.agency(), now, said.grades(), said.overall(),
				said.strengths(), said.actions(), said.lessons());
		audit.graded(given);
		boolean both = audit.state() != CaseAuditState.OPEN;
		boolean agreed = audit.state() == CaseAuditState.AGREED;
		if (both) {
			this.ending.release(audit, now);
		}
		List<AskedDue> asked = agreed ? this.ending.follow(audit, now) : List.of();
		this.events.publishEvent(new CaseFileGraded(audit.id(), file.id(), auditor.agency(), both, agreed,
				given.isInadequate(), asked, file.family(), now));
	}

}

package org.earlyhelp.quality;

import java.time.Clock;
import java.time.Instant;

import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Whoever was asked did what an audit asked for. */
@Service
class DoingAuditAction implements TaskWork<DoAuditAction> {

	private final AuditActions actions;

	private final CaseAudits audits;

	private final CaseFiles cases;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DoingAuditAction(AuditActions actions, CaseAudits audits, CaseFiles cases, ApplicationEventPublisher events,
			Clock clock) {
		this.actions = actions;
		this.audits = audits;
		this.cases = cases;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "do-audit-action";
	}

	@Override
	public Class<DoAuditAction> payload() {
		return DoAuditAction.class;
	}

	@Override
	public void complete(WorkItem item, DoAuditAction said) {
		Instant now = this.clock.instant();
		AuditAction action = this.actions.called(item.matter());
		action.done(said.note(), item.user().username(), now);
		CaseAudit audit = this.audits.called(action.audit());
		this.events.publishEvent(new AuditActionDone(audit.id(), action.id(), audit.episode(),
				this.cases.called(audit.episode()).family(), now));
	}

}

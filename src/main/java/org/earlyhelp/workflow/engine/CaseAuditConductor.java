package org.earlyhelp.workflow.engine;

import java.util.Map;

import org.earlyhelp.quality.AuditActionDone;
import org.earlyhelp.quality.CaseAuditModerated;
import org.earlyhelp.quality.CaseAuditOpened;
import org.earlyhelp.quality.CaseFileGraded;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps audits of case files in step: graded twice, agreed, followed. */
@Component
class CaseAuditConductor {

	private final Processes processes;

	CaseAuditConductor(Processes processes) {
		this.processes = processes;
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(CaseAuditOpened event) {
		this.processes.start(TaskFeed.CASE_FILE_AUDIT, event.subject());
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(CaseFileGraded event) {
		this.processes.complete(event.subject(), "audit-case-file");
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(CaseAuditModerated event) {
		this.processes.complete(event.subject(), "moderate-audit");
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(AuditActionDone event) {
		this.processes.complete(event.subject(), "do-audit-action", event.asked(), Map.of());
	}

}

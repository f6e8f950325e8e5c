package org.earlyhelp.quality;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.shared.CaseId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows when nobody reads the case for an audit any more. */
@Component
class EndingAudit {

	private final AuditActions actions;

	private final CaseFiles cases;

	private final ApplicationEventPublisher events;

	EndingAudit(AuditActions actions, CaseFiles cases, ApplicationEventPublisher events) {
		this.actions = actions;
		this.cases = cases;
		this.events = events;
	}

	/** Auditors no longer see the case, and what they found can be told. */
	CaseFile release(CaseAudit audit, Instant now) {
		CaseFile file = this.cases.held(new CaseId(audit.episode().value()));
		file.sampled(false);
		this.events.publishEvent(new CaseFileReleased(file.id(), audit.id(), file.family(), now));
		List<String> by = audit.gradings().stream().filter(Grading::isInadequate).map(Grading::auditor).toList();
		if (!by.isEmpty()) {
			this.events.publishEvent(new CaseFoundInadequate(audit.id(), by, file.family(), now));
		}
		return file;
	}

	/** What its auditors asked for is followed from now on. */
	List<AskedDue> follow(CaseAudit audit, Instant now) {
		var asked = new ArrayList<AskedDue>();
		audit.gradings().forEach((grading) -> grading.actions().forEach((one) -> {
			AuditAction action = this.actions.save(AuditAction.asked(audit.id(), grading.auditor(), one, now));
			asked.add(new AskedDue(action.id(), action.dueOn()));
		}));
		return asked;
	}

}

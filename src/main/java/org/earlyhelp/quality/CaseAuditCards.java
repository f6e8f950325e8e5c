package org.earlyhelp.quality;

import java.util.Set;

import org.earlyhelp.access.CaseFacts;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.shared.CaseAuditId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.worklist.Queue;
import org.earlyhelp.worklist.SubjectCard;
import org.earlyhelp.worklist.SubjectSource;
import org.earlyhelp.worklist.TaskEvent;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What queues show of an audit: its case, seen by those who hold the case, who answer for
 * it, and who audit it while they may. Beside the case's own work, not among it.
 */
@Component
class CaseAuditCards implements SubjectSource {

	private final CaseAudits audits;

	private final CaseFiles cases;

	private final FamilyMembers families;

	private final ObjectProvider<Queue> queue;

	CaseAuditCards(CaseAudits audits, CaseFiles cases, FamilyMembers families, ObjectProvider<Queue> queue) {
		this.audits = audits;
		this.cases = cases;
		this.families = families;
		this.queue = queue;
	}

	@Override
	public boolean knows(Subject.Kind kind) {
		return kind == Subject.Kind.CASE_AUDIT;
	}

	@Override
	public void hold(Subject subject) {
		this.audits.findWithLockById(subject.id());
	}

	@Override
	public SubjectCard card(Subject subject) {
		CaseFile file = this.cases.called(this.audits.called(new CaseAuditId(subject.id())).episode());
		CaseFacts facts = file.facts();
		var ofHolders = new CaseFacts(facts.district(), facts.lead(), facts.assessor(), Set.of(),
				facts.excludedAgencies(), facts.restriction(), facts.namedUsers(), false, facts.sampled(),
				facts.open());
		return new SubjectCard(file.reference(), file.family(), this.families.familyName(file.family()), file.level(),
				facts.district(), null, null, null, null, false, ofHolders, null);
	}

	/** Whoever may not see the case any more does not see it in a queue either. */
	@EventListener
	@Order(30)
	void on(DomainEvent event) {
		if (event instanceof RecordViewed || event instanceof TaskEvent
				|| event.subject().kind() != Subject.Kind.CASE) {
			return;
		}
		this.audits.findByCaseId(event.subject().id())
			.forEach((audit) -> this.queue.getObject().refresh(Subject.of(audit.id())));
	}

}

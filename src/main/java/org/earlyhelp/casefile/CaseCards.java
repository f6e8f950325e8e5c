package org.earlyhelp.casefile;

import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.worklist.SubjectCard;
import org.earlyhelp.worklist.SubjectSource;

import org.springframework.stereotype.Component;

/** What queues show of a case. */
@Component
class CaseCards implements SubjectSource {

	private final CaseFiles cases;

	private final FamilyMembers families;

	CaseCards(CaseFiles cases, FamilyMembers families) {
		this.cases = cases;
		this.families = families;
	}

	@Override
	public boolean knows(Subject.Kind kind) {
		return kind == Subject.Kind.CASE;
	}

	@Override
	public void hold(Subject subject) {
		this.cases.findWithLockById(subject.id());
	}

	@Override
	public SubjectCard card(Subject subject) {
		CaseFile file = this.cases.called(new CaseId(subject.id()));
		String previousLead = (file.reopenedFrom() != null) ? this.cases.called(file.reopenedFrom()).lead() : null;
		return SubjectCard.ofCase(file.id(), file.contact(), file.reference(), file.family(),
				this.families.familyName(file.family()), file.level(), file.reopenedFrom(), previousLead, file.facts());
	}

}

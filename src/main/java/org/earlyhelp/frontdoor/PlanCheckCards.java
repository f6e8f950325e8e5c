package org.earlyhelp.frontdoor;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.shared.PlanCheckId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.worklist.SubjectCard;
import org.earlyhelp.worklist.SubjectSource;

import org.springframework.stereotype.Component;

/**
 * What queues show of somebody who asked for a plan: its case, seen by whoever sees that.
 */
@Component
class PlanCheckCards implements SubjectSource {

	private final PlanChecks checks;

	private final CaseFiles cases;

	private final FamilyMembers families;

	PlanCheckCards(PlanChecks checks, CaseFiles cases, FamilyMembers families) {
		this.checks = checks;
		this.cases = cases;
		this.families = families;
	}

	@Override
	public boolean knows(Subject.Kind kind) {
		return kind == Subject.Kind.PLAN_CHECK;
	}

	@Override
	public SubjectCard card(Subject subject) {
		CaseFile file = this.cases.called(this.checks.called(new PlanCheckId(subject.id())).episode());
		return SubjectCard.ofCase(file.id(), file.contact(), file.reference(), file.family(),
				this.families.familyName(file.family()), file.level(), null, null, file.facts());
	}

}

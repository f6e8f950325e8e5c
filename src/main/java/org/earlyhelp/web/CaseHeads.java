package org.earlyhelp.web;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.shared.CaseId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what stands above a page of a case. The page itself tells the ledger that it was
 * read; this does not tell it again.
 */
@Component
class CaseHeads {

	private final CaseDoor door;

	private final FamilyMembers families;

	private final CurrentUser user;

	CaseHeads(CaseDoor door, FamilyMembers families, CurrentUser user) {
		this.door = door;
		this.families = families;
		this.user = user;
	}

	/**
	 * @throws org.earlyhelp.shared.NotThere where there is none, or none for them
	 */
	@Transactional(readOnly = true)
	CaseHead of(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE_SUMMARY);
		boolean whole = may(file, Deed.SEE);
		return new CaseHead(id.value(), file.reference(), this.families.familyName(file.family()), file.state(),
				file.level(), file.lead(), file.leadStatus(), whole ? file.assessor() : null,
				whole ? file.consent() : null, file.restriction(), file.stepUpPending(), whole,
				whole && may(file, Deed.CONTRIBUTE), file.state().isOpen(), file.accountable(), file.suspendedUntil(),
				whole && may(file, Deed.MANAGE));
	}

	private boolean may(CaseFile file, Deed deed) {
		User asker = this.user.get();
		return Access.decide(asker, file.facts(), deed) == Access.Verdict.PERMITTED;
	}

}

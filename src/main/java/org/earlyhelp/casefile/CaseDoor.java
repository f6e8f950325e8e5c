package org.earlyhelp.casefile;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.stereotype.Component;

/**
 * The one way to a case file for people: nobody gets it without the right to the deed.
 */
@Component
public class CaseDoor {

	private final CaseFiles cases;

	private final CurrentUser user;

	CaseDoor(CaseFiles cases, CurrentUser user) {
		this.cases = cases;
		this.user = user;
	}

	/**
	 * @throws org.earlyhelp.shared.NotThere where there is none, or none for them
	 * @throws org.earlyhelp.shared.NotPermitted where they may see it and not do this
	 */
	public CaseFile open(CaseId id, Deed deed) {
		CaseFile file = this.cases.called(id);
		Access.demand(this.user.get(), file.facts(), deed, id);
		return file;
	}

	/** Whether the asker may know of it. */
	public boolean sees(CaseId id) {
		return Access.decide(this.user.get(), this.cases.called(id).facts(),
				Deed.SEE_SUMMARY) == Access.Verdict.PERMITTED;
	}

	/**
	 * The same for a command, which changes the case's version. Others wait until it is
	 * done, and see what it made of the case.
	 * @param seen the version that the asker says they have seen
	 * @throws org.earlyhelp.shared.http.Stale where it is another
	 */
	public CaseFile change(CaseId id, Deed deed, IfMatch seen) {
		CaseFile file = this.cases.held(id);
		Access.demand(this.user.get(), file.facts(), deed, id);
		seen.check(file.version());
		file.changed();
		return file;
	}

}

package org.earlyhelp.casefile;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.RowGuard;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.stereotype.Component;

/**
 * The one way to a case file for people: nobody gets it without the right to the deed, a
 * glass that they broke to read it, or a request to see records that they answer.
 */
@Component
public class CaseDoor {

	private final CaseFiles cases;

	private final Glass glass;

	private final Ticket ticket;

	private final CurrentUser user;

	private final RowGuard rows;

	CaseDoor(CaseFiles cases, Glass glass, Ticket ticket, CurrentUser user, RowGuard rows) {
		this.cases = cases;
		this.glass = glass;
		this.ticket = ticket;
		this.user = user;
		this.rows = rows;
	}

	/**
	 * @throws org.earlyhelp.shared.NotThere where there is none, or none for them
	 * @throws org.earlyhelp.shared.NotPermitted where they may see it and not do this
	 */
	public CaseFile open(CaseId id, Deed deed) {
		CaseFile file = this.cases.called(id);
		demand(file, deed);
		return file;
	}

	/**
	 * Whether the asker may do this: by right, behind broken glass, or under a request.
	 */
	public boolean may(CaseFile file, Deed deed) {
		User asker = this.user.get();
		boolean may = Access.decide(asker, file.facts(), deed) == Access.Verdict.PERMITTED
				|| this.glass.lets(asker, file, deed) || this.ticket.lets(asker, file, deed);
		if (may) {
			opened(file, deed);
		}
		return may;
	}

	/**
	 * Lets the deed pass.
	 * @throws org.earlyhelp.shared.NotThere where it does not exist for them
	 * @throws org.earlyhelp.shared.NotPermitted where they may see it and not do this
	 */
	public void demand(CaseFile file, Deed deed) {
		User asker = this.user.get();
		if (Access.decide(asker, file.facts(), deed) != Access.Verdict.PERMITTED && this.glass.isBroken(asker, file)) {
			this.glass.demand(deed);
		}
		else if (!this.ticket.lets(asker, file, deed)) {
			Access.demand(asker, file.facts(), deed, file.id());
		}
		opened(file, deed);
	}

	/** Whether the asker reads it just now to answer somebody's request to see it. */
	boolean isAnswered(CaseFile file) {
		return this.ticket.lets(this.user.get(), file, Deed.SEE);
	}

	/** Whether the asker may know of it. */
	public boolean sees(CaseId id) {
		return may(this.cases.called(id), Deed.SEE_SUMMARY);
	}

	/**
	 * The same for a command, which changes the case's version. Others wait until it is
	 * done, and see what it made of the case.
	 * @param seen the version that the asker says they have seen
	 * @throws org.earlyhelp.shared.http.Stale where it is another
	 */
	public CaseFile change(CaseId id, Deed deed, IfMatch seen) {
		CaseFile file = this.cases.held(id);
		User asker = this.user.get();
		if (Access.decide(asker, file.facts(), deed) == Access.Verdict.INVISIBLE && this.glass.isBroken(asker, file)) {
			throw new GlassIsReadOnly();
		}
		Access.demand(asker, file.facts(), deed, id);
		opened(file, deed);
		seen.check(file.version());
		file.changed();
		return file;
	}

	/** What was written of it is there from now on, as far as the deed needs it. */
	private void opened(CaseFile file, Deed deed) {
		if (deed != Deed.SEE_SUMMARY) {
			this.rows.opened(file.id().value());
		}
	}

}

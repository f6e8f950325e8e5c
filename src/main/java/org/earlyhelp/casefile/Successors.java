package org.earlyhelp.casefile;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.InvalidInput;

/** Who may take a case over from somebody: whoever could then work on it. */
final class Successors {

	private Successors() {
	}

	/**
	 * @param successor null where nobody is named
	 * @param field what names them
	 * @return the findings, with what is wrong with them
	 */
	static InvalidInput.Findings check(CaseFile file, User successor, String field, InvalidInput.Findings findings) {
		if (successor == null) {
			return findings;
		}
		boolean told = !file.excludedAgencies().contains(successor.agency());
		boolean works = successor.is(Role.PRACTITIONER);
		boolean seesIt = Access.decide(successor, file.facts().with(successor.username()),
				Deed.CONTRIBUTE) == Access.Verdict.PERMITTED;
		return findings.unless(works, field, "lead.no-practitioner")
			.unless(told, field, "lead.agency-excluded", successor.agency())
			.unless(seesIt || !works || !told || !file.facts().open(), field, "lead.restricted");
	}

}

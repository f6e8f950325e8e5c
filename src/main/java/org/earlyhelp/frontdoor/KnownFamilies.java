package org.earlyhelp.frontdoor;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.Access.Verdict;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.shared.FamilyId;

import org.springframework.stereotype.Component;

/**
 * Which families somebody may name: those of a contact or a case that they may know of.
 */
@Component
class KnownFamilies {

	private final Contacts contacts;

	private final CaseFiles cases;

	KnownFamilies(Contacts contacts, CaseFiles cases) {
		this.contacts = contacts;
		this.cases = cases;
	}

	/** False for a family that there is not. */
	boolean isKnownTo(User user, FamilyId family) {
		return this.cases.findByFamilyId(family.value()).stream().anyMatch((file) -> mayKnow(user, file))
				|| this.contacts.findByFamilyId(family.value())
					.stream()
					.anyMatch((contact) -> Access.decide(user, contact.facts(), Deed.SEE_SUMMARY) == Verdict.PERMITTED);
	}

	static boolean mayKnow(User user, CaseFile file) {
		return Access.decide(user, file.facts(), Deed.SEE_SUMMARY) == Verdict.PERMITTED;
	}

}

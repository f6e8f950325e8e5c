package org.earlyhelp.frontdoor;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.OpenCase;
import org.earlyhelp.casefile.OpeningCase;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins the case of a contact that was decided as a new Team Around the Family, or whose
 * consultation became one or a CAF.
 */
@Service
@Transactional
public class OpeningCaseFromContact {

	private final Contacts contacts;

	private final CaseFiles cases;

	private final FamilyMembers families;

	private final OpeningCase opening;

	OpeningCaseFromContact(Contacts contacts, CaseFiles cases, FamilyMembers families, OpeningCase opening) {
		this.contacts = contacts;
		this.cases = cases;
		this.families = families;
		this.opening = opening;
	}

	/**
	 * The case; the same one however often it is asked. It follows the family's latest
	 * closed episode, which it never edits.
	 * @throws ContactNotInState where it is not decided
	 */
	public CaseId open(ContactId id) {
		Contact contact = this.contacts.called(id);
		if (contact.openedCase() != null) {
			return contact.openedCase();
		}
		contact.requireState(ContactState.DECIDED);
		CaseId earlier = this.cases.latestClosedOf(contact.family()).map(CaseFile::id).orElse(null);
		var referrer = contact.given().referrer();
		CaseId episode = this.opening.open(new OpenCase(contact.family(), id, contact.level(), contact.source(),
				(referrer != null) ? referrer.agency() : null, contact.needs(),
				this.families.postcodeForDistrict(contact.family()).orElse(null), contact.decidedAt(), earlier, null));
		contact.opened(episode);
		return episode;
	}

}

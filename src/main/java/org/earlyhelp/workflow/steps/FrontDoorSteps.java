package org.earlyhelp.workflow.steps;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.frontdoor.ClosingContact;
import org.earlyhelp.frontdoor.Contact;
import org.earlyhelp.frontdoor.Contacts;
import org.earlyhelp.frontdoor.OpeningCaseFromContact;
import org.earlyhelp.shared.ContactId;

import org.springframework.stereotype.Component;

/**
 * What the FrontDoor process asks of the domain. Public, because BPMN expressions call
 * it.
 */
@Component
public class FrontDoorSteps {

	private final Contacts contacts;

	private final CaseFiles cases;

	private final OpeningCaseFromContact openingCase;

	private final ClosingContact closingContact;

	FrontDoorSteps(Contacts contacts, CaseFiles cases, OpeningCaseFromContact openingCase,
			ClosingContact closingContact) {
		this.contacts = contacts;
		this.cases = cases;
		this.openingCase = openingCase;
		this.closingContact = closingContact;
	}

	/** Opens the case of a contact that was decided as a Team Around the Family. */
	public void openCase(String contact) {
		this.openingCase.open(ContactId.of(contact));
	}

	/**
	 * R2.1: who leads the plan that the family has already; null where nobody does, so
	 * that the TAF adviser takes it up.
	 */
	public String leadOfExistingCase(String contact) {
		Contact about = this.contacts.called(ContactId.of(contact));
		if (about.currentCase() != null) {
			return this.cases.called(about.currentCase()).holder();
		}
		return (about.family() != null) ? this.cases.openOf(about.family()).map(CaseFile::holder).orElse(null) : null;
	}

	/** Nothing more follows from the contact. */
	public void close(String contact) {
		this.closingContact.close(ContactId.of(contact));
	}

}

package org.earlyhelp.frontdoor;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins the case of a contact that was decided as a new Team Around the Family. */
@Service
@Transactional
public class OpeningCaseFromContact {

	/** The case; the same one however often it is asked. */
	public CaseId open(ContactId contact) {
		throw new UnsupportedOperationException();
	}

}

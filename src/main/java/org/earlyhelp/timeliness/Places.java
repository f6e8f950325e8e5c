package org.earlyhelp.timeliness;

import org.springframework.stereotype.Component;

import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.frontdoor.Contacts;
import org.earlyhelp.shared.Subject;

/** Finds where the clocks of a case or contact count. */
@Component
class Places {

	private final CaseFiles cases;

	private final Contacts contacts;

	Places(CaseFiles cases, Contacts contacts) {
		this.cases = cases;
		this.contacts = contacts;
	}

	Place of(Subject subject) {
		if (subject.isCase()) {
			return this.cases.findById(subject.id())
				.map((file) -> new Place(file.district(), file.agency(), file.level()))
				.orElse(Place.UNKNOWN);
		}
		return this.contacts.findById(subject.id())
			.map((contact) -> new Place(contact.district(), null, contact.level()))
			.orElse(Place.UNKNOWN);
	}

}

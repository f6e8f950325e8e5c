package org.earlyhelp.frontdoor;

import org.earlyhelp.shared.ContactId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Nothing more follows from a contact: the end of its process closes it. */
@Service
@Transactional
public class ClosingContact {

	/** Closes a decided contact; one that is closed or linked stays as it is. */
	public void close(ContactId contact) {
		throw new UnsupportedOperationException();
	}

}

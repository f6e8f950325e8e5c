package org.earlyhelp.frontdoor;

import org.earlyhelp.shared.ContactId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what somebody tells the front door, and begins its way through it. */
@Service
@Transactional
public class ReceivingContact {

	/**
	 * @throws org.earlyhelp.shared.InvalidInput naming every wrong field
	 * @throws org.earlyhelp.shared.NotPermitted unless a practitioner or a screener asks
	 */
	public ContactId receive(ReceiveContact told) {
		throw new UnsupportedOperationException();
	}

}

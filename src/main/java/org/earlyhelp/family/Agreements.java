package org.earlyhelp.family;

import org.earlyhelp.shared.FamilyId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads whether a family takes part. */
@Service
@Transactional(readOnly = true)
public class Agreements {

	public FamilyAgreement of(FamilyId family) {
		throw new UnsupportedOperationException();
	}

}

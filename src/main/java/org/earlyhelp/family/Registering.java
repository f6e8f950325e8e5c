package org.earlyhelp.family;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts on record the household that somebody told us of. */
@Service
@Transactional
public class Registering {

	public Registered register(RegisterFamily family) {
		throw new UnsupportedOperationException();
	}

}

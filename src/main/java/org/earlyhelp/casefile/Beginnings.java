package org.earlyhelp.casefile;

import java.util.Optional;

import org.earlyhelp.shared.ContactId;

/** Tells what was told when a case began; the front door knows. */
public interface Beginnings {

	/** Empty where the asker may not read it. */
	Optional<Beginning> of(ContactId contact);

}

package org.earlyhelp.frontdoor;

import java.time.Instant;
import java.util.Optional;

import org.earlyhelp.shared.ContactId;

/** Tells by when a contact must be decided; the clocks are kept elsewhere. */
public interface DecisionDue {

	/** Empty where no decision clock runs or ran. */
	Optional<Instant> of(ContactId contact);

}

package org.earlyhelp.access;

import java.util.Optional;
import java.util.UUID;

/**
 * Tells why somebody reads a case that is not theirs, for the ledger. Whoever lets people
 * in for a time offers one.
 */
public interface WhyRead {

	/** In words of the service, without names; empty where it knows of no reason. */
	Optional<String> why(User reader, UUID episode);

}

package org.earlyhelp.equality;

import java.time.Instant;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * What is known of postcodes was replaced by a file.
 *
 * @param sha256 of its bytes, in hexadecimal digits: which file it was
 */
public record AreasImported(String sha256, int postcodes, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.service();
	}

	@Override
	public FamilyId family() {
		return null;
	}

}

package org.earlyhelp.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.Subject;

/**
 * Partners told something of a person.
 *
 * @param importId the file that it came with
 */
public record FactsBrought(PersonId person, FamilyId family, UUID importId, List<Told> told,
		Instant occurredAt) implements DomainEvent {

	public FactsBrought {
		told = List.copyOf(told);
	}

	@Override
	public Subject subject() {
		return Subject.of(this.person);
	}

	/**
	 * One fact.
	 *
	 * @param to null while it goes on
	 */
	public record Told(FactKind kind, LocalDate from, LocalDate to, String value, String source) {
	}

}

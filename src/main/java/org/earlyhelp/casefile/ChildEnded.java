package org.earlyhelp.casefile;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.earlyhelp.shared.PersonId;

/**
 * A child for whom help goes on elsewhere, while the case goes on for the others.
 *
 * @param personId who
 * @param reason a code, as {@code STEPPED_UP_CP}
 */
@Embeddable
public record ChildEnded(@Column(nullable = false) UUID personId, @Column(nullable = false) LocalDate endedOn,
		@Column(nullable = false) String reason) {

	/** Whether it is about this child. */
	public boolean is(PersonId child) {
		return this.personId.equals(child.value());
	}

}

package org.earlyhelp.casefile;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.stereotype.Component;

/** Who of a family was seen, by what the notes of its case say. */
@Component
public class SightingsOfChildren {

	private final Notes notes;

	SightingsOfChildren(Notes notes) {
		this.notes = notes;
	}

	/** The people whom somebody saw on that day or later. */
	public Set<PersonId> since(CaseId episode, LocalDate day) {
		return this.notes
			.findByCaseIdAndSeenTrueAndHappenedAtGreaterThanEqual(episode.value(),
					ServiceTime.at(day, LocalTime.MIDNIGHT))
			.stream()
			.flatMap((note) -> note.personIds().stream())
			.map(PersonId::new)
			.collect(Collectors.toSet());
	}

}

package org.earlyhelp.casefile;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.earlyhelp.access.RowGuard;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.stereotype.Component;

/**
 * Who of a family was seen, by what the notes of its case say. A rule asks, whoever works
 * on the task: no word of a note leaves.
 */
@Component
public class SightingsOfChildren {

	private final Notes notes;

	private final RowGuard rows;

	SightingsOfChildren(Notes notes, RowGuard rows) {
		this.notes = notes;
		this.rows = rows;
	}

	/**
	 * That somebody of the family was seen.
	 *
	 * @param alone whether a child was seen without adults; null where nobody said
	 */
	public record Sighting(PersonId person, LocalDate on, Boolean alone) {
	}

	/** Each time that somebody was seen, the earliest first. */
	public List<Sighting> all(CaseId episode) {
		this.rows.opened(episode.value());
		return this.notes.findByCaseIdAndSeenTrueOrderByHappenedAt(episode.value())
			.stream()
			.flatMap((note) -> note.personIds()
				.stream()
				.map((person) -> new Sighting(new PersonId(person), ServiceTime.dayOf(note.happenedAt()),
						note.seenAlone())))
			.toList();
	}

	/** The people whom somebody saw on that day or later. */
	public Set<PersonId> since(CaseId episode, LocalDate day) {
		this.rows.opened(episode.value());
		return this.notes
			.findByCaseIdAndSeenTrueAndHappenedAtGreaterThanEqual(episode.value(),
					ServiceTime.at(day, LocalTime.MIDNIGHT))
			.stream()
			.flatMap((note) -> note.personIds().stream())
			.map(PersonId::new)
			.collect(Collectors.toSet());
	}

}

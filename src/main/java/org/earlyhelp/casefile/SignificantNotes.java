package org.earlyhelp.casefile;

import java.util.EnumSet;
import java.util.List;

import org.earlyhelp.shared.CaseId;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The notes of a case that their authors found significant, supervision not among them.
 * Asks no right: whoever shows them opens the case first, and publishes the view.
 */
@Component
public class SignificantNotes {

	private final Notes notes;

	SignificantNotes(Notes notes) {
		this.notes = notes;
	}

	/** The latest first, at most so many. */
	@Transactional(readOnly = true)
	public List<NoteView> latest(CaseId id, int most) {
		return this.notes
			.findByCaseIdAndSignificantTrueAndKindInOrderByHappenedAtDesc(id.value(),
					EnumSet.complementOf(EnumSet.of(NoteKind.SUPERVISION)), Limit.of(most))
			.stream()
			.map(Note::view)
			.toList();
	}

}

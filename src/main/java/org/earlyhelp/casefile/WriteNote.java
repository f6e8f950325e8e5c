package org.earlyhelp.casefile;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.shared.text.FreeText;

/**
 * Keeps what happened between two steps.
 *
 * @param when the moment of it; not in the future
 * @param personIds the members of the family whom it was with; may be null
 * @param seen whether they were seen; null where nobody said
 * @param seenAlone whether a child was seen without adults; null where nobody said
 * @param significant whether it belongs to the chronology that people read first
 */
public record WriteNote(@NotNull NoteKind kind, @NotNull Instant when, @Size(max = 50) List<@NotNull UUID> personIds,
		Boolean seen, Boolean seenAlone, @NotNull @FreeText(max = 10_000) String text, Boolean significant) {

	public WriteNote {
		personIds = (personIds != null) ? Collections.unmodifiableList(personIds) : List.of();
	}

	/**
	 * A successful contact with the family: somebody of it was spoken with or seen. A
	 * visit that saw nobody is none.
	 */
	boolean metFamily() {
		return switch (this.kind) {
			case CALL -> !this.personIds.isEmpty() || Boolean.TRUE.equals(this.seen);
			case VISIT -> Boolean.TRUE.equals(this.seen) || (this.seen == null && !this.personIds.isEmpty());
			case FAILED_VISIT, DISCUSSION, SUPERVISION -> false;
		};
	}

}

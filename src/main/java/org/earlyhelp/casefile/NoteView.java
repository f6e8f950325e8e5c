package org.earlyhelp.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A note as people read it. What nobody said is null.
 *
 * @param metFamily whether it was a successful contact with the family
 * @param writtenBy username
 * @param agency the author's at the time
 * @param supervised who held the case then, where it was supervision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoteView(UUID id, NoteKind kind, Instant when, List<UUID> personIds, Boolean seen, Boolean seenAlone,
		String text, boolean significant, boolean metFamily, String writtenBy, String writtenByName, String agency,
		Instant writtenAt, String supervised) {
}

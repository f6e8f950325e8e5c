package org.earlyhelp.casefile;

import java.time.Instant;

/**
 * What was told when a case began.
 *
 * @param source the code of who told it
 * @param agency whose people told it; null where nobody said
 * @param narrative in the words of whoever told it
 * @param tried what had been tried
 * @param rationale why the front door decided as it did
 */
public record Beginning(String reference, Instant receivedAt, String source, String agency, String narrative,
		String tried, String rationale) {
}

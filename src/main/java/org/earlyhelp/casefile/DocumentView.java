package org.earlyhelp.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A document as lists show it.
 *
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal
 * @param addedBy username
 */
public record DocumentView(UUID id, String kind, LocalDate date, List<UUID> about, String name, String mediaType,
		long size, String sha256, String addedBy, String addedByName, String agency, Instant addedAt) {
}

package org.earlyhelp.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A document as lists show it.
 *
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal
 * @param addedBy username
 * @param restricted whether it was for named people alone when it was added
 */
public record DocumentView(UUID id, String kind, LocalDate date, List<UUID> about, String name, String mediaType,
		long size, String sha256, String addedBy, String addedByName, String agency, Instant addedAt,
		@JsonIgnore boolean restricted) {
}

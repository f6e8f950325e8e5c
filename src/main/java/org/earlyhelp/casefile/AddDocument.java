package org.earlyhelp.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Puts a document on the case.
 *
 * @param kind what it is, as the locality calls it
 * @param date of the document itself; not in the future; null for today
 * @param about the members of the family whom it is about; may be empty
 * @param restrictedTo usernames of those who may know of it; empty where everybody who
 * may read the case may
 * @param name the file's name, without any path
 */
public record AddDocument(String kind, LocalDate date, List<UUID> about, List<String> restrictedTo, String name,
		byte[] content) {
}

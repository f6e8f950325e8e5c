package org.earlyhelp.access;

/**
 * All that decides who may see a contact.
 *
 * @param submittedBy username of who told us; null for the public and for imports
 * @param district by the family's postcode; null where none is known
 */
public record ContactFacts(String submittedBy, String district) {
}

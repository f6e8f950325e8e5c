package org.earlyhelp.casefile;

/**
 * A document to save.
 *
 * @param name as it was called when it was added
 */
public record DocumentFile(String name, String mediaType, byte[] content) {
}

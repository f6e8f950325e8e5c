package org.earlyhelp.family;

/**
 * Where somebody lives, as it was told.
 *
 * @param line1 house and street; may be null
 * @param postcode as written; may be null
 */
public record AddressSaid(String line1, String postcode) {
}

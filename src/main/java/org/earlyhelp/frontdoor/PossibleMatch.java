package org.earlyhelp.frontdoor;

import java.util.UUID;

/**
 * A child of the contact may be somebody we know; a person confirms it.
 *
 * @param childIndex in the contact's children, from 0
 * @param score 0 to 100
 * @param why what is the same and what differs
 */
public record PossibleMatch(int childIndex, UUID personId, int score, String why) {
}

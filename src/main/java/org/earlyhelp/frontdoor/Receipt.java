package org.earlyhelp.frontdoor;

import java.util.List;

import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;

/**
 * What the front door adds to what it was told.
 *
 * @param submittedBy username of the practitioner who told us; null for the public and
 * for imports
 * @param importKey the key in the imported file; null where it came by itself
 * @param contentHash of what was imported; null likewise
 */
record Receipt(ContactId id, String reference, String submittedBy, String district, String profileVersion,
		FamilyId family, String familyName, String searchText, List<PersonId> children, List<PersonId> adults,
		List<PossibleMatch> possibleMatches, String importKey, String contentHash) {
}

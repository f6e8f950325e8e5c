package org.earlyhelp.family;

import java.util.List;

import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;

/**
 * A household now on record.
 *
 * @param children their ids, in the order told
 * @param adults their ids, in the order told
 */
public record Registered(FamilyId family, List<PersonId> children, List<PersonId> adults) {
}

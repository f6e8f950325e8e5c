package org.earlyhelp.casefile;

import java.time.Instant;
import java.util.List;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.FamilyId;

/**
 * Begins an episode of early help.
 *
 * @param contact the contact that was decided as a TAF; null where a partner starts one
 * @param level the decided level, a code of the locality's continuum
 * @param source the contact source code, 1A to 10
 * @param needs need codes; may be empty
 * @param postcode finds the district; may be null
 * @param decidedAt when it was decided: the clocks of the case start there
 * @param reopenedFrom the family's earlier episode; null for a first
 * @param startedBy username of the practitioner who starts it, and so is of its team;
 * null where nobody joins with it
 */
public record OpenCase(FamilyId family, ContactId contact, String level, String source, String initiatingAgency,
		List<String> needs, String postcode, Instant decidedAt, CaseId reopenedFrom, String startedBy) {
}

package org.earlyhelp.subjectaccess;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;
import org.earlyhelp.shared.text.PastDate;

/**
 * Records that somebody asked to see a record.
 *
 * @param reference of a case or contact of the person's family
 * @param personId whose record
 * @param requesterName who asks, where it is not the person
 * @param authority under what somebody else asks; needed where they do
 * @param identityConfirmedOn null while nobody knows who they are: the clock stands
 * @param complexReason why it is complex; null where it is not
 */
public record RecordRequest(@NotNull @Line(max = 20) String reference, @NotNull PersonId personId,
		@NotNull Requester requester, @Line(max = 200) String requesterName, @Line(max = 500) String authority,
		@NotNull @PastDate LocalDate receivedOn, @PastDate LocalDate identityConfirmedOn,
		@FreeText(max = 2000) String complexReason) {
}

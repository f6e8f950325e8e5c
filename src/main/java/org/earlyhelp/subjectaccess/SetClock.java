package org.earlyhelp.subjectaccess;

import java.time.LocalDate;

import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.PastDate;

/**
 * Says what a request's clock runs by.
 *
 * @param identityConfirmedOn null while nobody knows who they are: the clock stands
 * @param complexReason why it is complex; null where it is not
 */
public record SetClock(@PastDate LocalDate identityConfirmedOn, @FreeText(max = 2000) String complexReason) {
}

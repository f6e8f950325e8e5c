package org.earlyhelp.timeliness;

import java.time.Instant;

import org.earlyhelp.shared.Subject;

/**
 * The clocks of a case or contact are not what they were. Told in the transaction of the
 * fact behind it, once however many clocks moved; no ledger entry, the fact has its own.
 *
 * @param nextNoticeAt when {@link GivingNotice} has something to do next; null where no
 * notice lies ahead, so that nothing need wait for one
 */
public record DeadlinesChanged(Subject subject, Instant nextNoticeAt) {
}

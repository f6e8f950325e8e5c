package org.earlyhelp.timeliness.figures;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.locality.Timer;

/**
 * One clock behind a figure.
 *
 * @param subjectKind CASE, CONTACT or PLAN_CHECK
 * @param reference of its case or contact
 * @param state as it stood: RUNNING, MET, MISSED or STOPPED
 * @param days the working days it took; null while it runs
 * @param lateBecause why it was late; null where nobody said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClockLine(UUID id, Timer timer, String subjectKind, UUID subjectId, String reference, String district,
		String agency, String level, String state, Instant startedAt, Instant dueAt, Instant stoppedAt, Integer days,
		String lateBecause) {
}

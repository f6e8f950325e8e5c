package org.earlyhelp.conformance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.frontdoor.ShownThreshold;
import org.earlyhelp.frontdoor.ThresholdAsked;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.worklist.TaskState;

/**
 * What the model asked of a case and what happened, side by side.
 *
 * @param steps in the order in which the model asked for them, the contact's first
 * @param deviations where they depart, in the order in which that happened
 * @param threshold how the contact that began it was decided; null where none did
 * @param cut whether it has more steps or entries than are told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseHistory(UUID caseId, String reference, List<Step> steps, List<Deviation> deviations,
		AskedThreshold threshold, boolean cut) {

	public CaseHistory {
		steps = List.copyOf(steps);
		deviations = List.copyOf(deviations);
	}

	/**
	 * One step: what was asked, and what came of it.
	 *
	 * @param step where it stands in the models, as {@code PROCESS:ELEMENT}
	 * @param ofContact whether the front door did it, before the case began
	 * @param groups whose work it is; empty where it is a named person's
	 * @param askedAt since when the model asked for it
	 * @param clock the date it was held against; null where it was on no clock
	 * @param happenedOn the day of the fact itself
	 * @param endedAt when that was recorded, or it was no longer needed
	 * @param by a username; null while it waits
	 * @param role what they were in the service then, as the ledger has it
	 * @param waitedDays the working days from asking to the end, or to now
	 * @param entry in the ledger; null where it has none
	 * @param action of that entry
	 * @param deviations the rules that it departs from
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Step(UUID id, String type, String name, String step, boolean ofContact, List<String> groups,
			Instant askedAt, StepClock clock, TaskState state, LocalDate happenedOn, Instant endedAt, String by,
			String role, String agency, int waitedDays, String endedReason, UUID entry, String action,
			List<DeviationKind> deviations) {
	}

	/**
	 * The date that a step was held against.
	 *
	 * @param ruleVersion the version of the locality's profile that said how long
	 * @param late whether it passed before the step was done
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record StepClock(UUID id, Timer timer, String name, String ruleVersion, Instant startedAt, Instant dueAt,
			Instant originalDueAt, boolean late) {
	}

	/**
	 * How the contact was put to the threshold.
	 *
	 * @param table as it stood, with the row that answered; null where it is not kept, or
	 * what it was asked cannot be told
	 * @param agrees whether the table, asked again, answers as it was recorded then
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record AskedThreshold(ThresholdAsked asked, ShownThreshold table, boolean agrees) {
	}

}

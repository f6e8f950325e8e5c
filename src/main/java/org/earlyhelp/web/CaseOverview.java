package org.earlyhelp.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.casefile.NoteView;
import org.earlyhelp.stepping.StepDownView;
import org.earlyhelp.timeliness.DateInHolidays;
import org.earlyhelp.worklist.TaskView;

/**
 * A case at first sight: where it is, what waits, what mattered lately.
 *
 * @param stages every stage of the journey, in its order; empty in a summary
 * @param tasks what waits on it now, the earliest due first
 * @param notes the latest that their authors found significant
 * @param stepDown the step-down that it came by; null where it did not
 * @param holidays dates of a lead who works in term time that fall in the holidays
 * @param team usernames of the team around the family, beside lead and assessor
 */
public record CaseOverview(CaseDetail detail, List<Stage> stages, List<TaskView> tasks, List<NoteView> notes,
		Collection<String> team, List<DateInHolidays> holidays, StepDownView stepDown) {

	/**
	 * One stage of the journey.
	 *
	 * @param from when the case first came to it; null where it never did
	 * @param until when it went on from there; null where it has not
	 */
	public record Stage(CaseState state, Standing standing, Instant from, Instant until) {
	}

	/** How far the case is with a stage. */
	public enum Standing {

		/** It was there and went on. */
		DONE,
		/** It is there. */
		NOW,
		/** It went past it, as a refused case never has an assessment. */
		NOT_NEEDED,
		/** It may still come there. */
		AHEAD

	}

	/** Whether its reader sees the summary alone. */
	public boolean summary() {
		return this.stages.isEmpty();
	}

	/**
	 * What comes next, as a key of the words: after a step-down whose assessment counts
	 * (R10.4), no other is made. Null where it would say that nothing comes, and
	 * something still waits, as of a family that came back before its follow-up.
	 */
	public String next() {
		CaseState now = CaseState.valueOf(this.detail.state());
		if (now == CaseState.FOLLOW_UP_DONE && !this.tasks.isEmpty()) {
			return null;
		}
		boolean handover = now == CaseState.CONSENT_PENDING && this.stepDown != null
				&& this.stepDown.assessmentCounts();
		return "overview.next." + (handover ? "handover" : now.name());
	}

	/** Every stage, from those that the case came to. */
	static List<Stage> stages(List<CaseDetail.Stage> entered, CaseState now, StepDownView stepDown) {
		var stages = new ArrayList<Stage>();
		for (CaseState state : CaseState.values()) {
			Instant from = null;
			Instant until = null;
			for (int index = 0; index < entered.size(); index++) {
				if (entered.get(index).state().equals(state.name())) {
					from = (from != null) ? from : entered.get(index).enteredAt();
					until = (index + 1 < entered.size()) ? entered.get(index + 1).enteredAt() : null;
				}
			}
			stages.add(isSparedBy(stepDown, state, from) ? new Stage(state, Standing.NOT_NEEDED, null, null)
					: new Stage(state, standing(state, from, now), from, (state != now) ? until : null));
		}
		return List.copyOf(stages);
	}

	/**
	 * For a family that social care steps down nobody looks for an assessor, and where
	 * its assessment counts nobody assesses.
	 */
	private static boolean isSparedBy(StepDownView stepDown, CaseState state, Instant from) {
		return stepDown != null && (state == CaseState.PROPOSED
				|| (state == CaseState.ASSESSMENT && from == null && stepDown.assessmentCounts()));
	}

	private static Standing standing(CaseState state, Instant from, CaseState now) {
		if (state == now) {
			return Standing.NOW;
		}
		boolean past = state.ordinal() < now.ordinal();
		if (from != null && past) {
			return Standing.DONE;
		}
		return past ? Standing.NOT_NEEDED : Standing.AHEAD;
	}

}

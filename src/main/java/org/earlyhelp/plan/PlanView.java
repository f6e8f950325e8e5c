package org.earlyhelp.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A plan as it stands today.
 *
 * @param outcomes in the order in which they were agreed
 * @param agreedOn the last meeting that made or changed it; null before there is a plan
 * @param familyAgrees null where nobody said
 * @param contingency what happens if it does not work
 * @param nextReviewOn the day agreed; null where the locality's timescale says it
 * @param copy the last copy that the family has of it; null where it has none
 */
public record PlanView(List<Outcome> outcomes, LocalDate agreedOn, Boolean familyAgrees, String contingency,
		LocalDate nextReviewOn, SentCopyView copy) {

	/** What should be different. */
	public record Outcome(UUID id, String need, UUID personId, String name, String headline, String target,
			LocalDate by, Integer scale, PlanOutcome.Progress progress, PlanOutcome.Result result,
			List<Action> actions) {
	}

	/**
	 * Who does what until when.
	 *
	 * @param owner as people know them
	 * @param overdue whether it is open and its day has passed
	 * @param mayUpdate whether the reader may say how it goes
	 */
	public record Action(UUID id, String text, String owner, LocalDate due, PlanAction.Status status, boolean overdue,
			String note, String evidence, String handedTo, boolean mayUpdate) {
	}

	public long actions() {
		return all().count();
	}

	public long done() {
		return all().filter((action) -> action.status() == PlanAction.Status.DONE).count();
	}

	public long overdue() {
		return all().filter(Action::overdue).count();
	}

	private java.util.stream.Stream<Action> all() {
		return this.outcomes.stream().flatMap((outcome) -> outcome.actions().stream());
	}

}

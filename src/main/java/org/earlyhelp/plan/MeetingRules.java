package org.earlyhelp.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.earlyhelp.assessment.Need;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.plan.HoldTafMeeting.ActionAgreed;
import org.earlyhelp.plan.HoldTafMeeting.Attendee;
import org.earlyhelp.plan.HoldTafMeeting.OutcomeAgreed;
import org.earlyhelp.shared.InvalidInput;

/**
 * What makes a meeting a TAF meeting, and a plan a plan.
 *
 * @see "pathway, Step 7, R7.1 and R7.2"
 */
final class MeetingRules {

	private MeetingRules() {
	}

	/**
	 * R7.2: a member of the family and enough agencies were there; else it was a
	 * discussion of professionals.
	 * @param asked what the locality asks for
	 */
	static boolean isQuorate(HoldTafMeeting meeting, Profile.CaseworkRules asked) {
		List<Attendee> present = meeting.attendees().stream().filter(Attendee::attended).toList();
		boolean family = present.stream().anyMatch((attendee) -> attendee.relationship() != null);
		long represented = present.stream()
			.map(Attendee::agency)
			.filter(Objects::nonNull)
			.map((agency) -> agency.toLowerCase(Locale.ROOT))
			.distinct()
			.count();
		return (family || !asked.quorumFamily()) && represented >= asked.quorumAgencies();
	}

	/**
	 * R7.1: each outcome has an action; each action has words, an owner and a date.
	 * @throws InvalidInput naming each that lacks one
	 */
	static void everyOutcomeHasActions(List<OutcomeAgreed> outcomes, LocalDate heldOn, String at,
			InvalidInput.Findings findings) {
		for (int index = 0; index < outcomes.size(); index++) {
			OutcomeAgreed outcome = outcomes.get(index);
			String path = "%s[%d]".formatted(at, index);
			List<ActionAgreed> actions = (outcome.actions() != null) ? outcome.actions() : List.of();
			findings.unless(!actions.isEmpty(), path + ".actions", "plan.outcome-without-action");
			findings.unless(outcome.by() == null || !outcome.by().isBefore(heldOn), path + ".by", "date.before-meeting",
					heldOn);
			for (int number = 0; number < actions.size(); number++) {
				everyActionIsOwnedAndDated(actions.get(number), heldOn, "%s.actions[%d]".formatted(path, number),
						findings);
			}
		}
	}

	private static void everyActionIsOwnedAndDated(ActionAgreed action, LocalDate heldOn, String path,
			InvalidInput.Findings findings) {
		findings.unless(action.text() != null, path + ".text", "required")
			.unless(action.owner() != null, path + ".owner", "required")
			.unless(action.due() != null, path + ".due", "required")
			.unless(action.due() == null || !action.due().isBefore(heldOn), path + ".due", "date.before-meeting",
					heldOn);
	}

	/** R7.1: the needs that no outcome answers; empty is good. */
	static List<Need> needsWithoutOutcome(List<Need> needs, List<OutcomeAgreed> outcomes) {
		return needs.stream()
			.filter((need) -> outcomes.stream()
				.noneMatch((outcome) -> need.is(outcome.needCode(), outcome.personId())
						|| (outcome.personId() == null && need.code().equals(outcome.needCode()))))
			.toList();
	}

}

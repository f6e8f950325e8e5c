package org.earlyhelp.conformance;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.audit.LedgerLine;
import org.earlyhelp.worklist.StepTaken;
import org.earlyhelp.worklist.TaskType;

/**
 * Finds the entry of the ledger that tells of a step: the last one of the step's own
 * action by whoever did it, up to the moment at which the work was closed, since the fact
 * is told before the work is.
 */
final class StepEntries {

	/** Tells that a clock's date has passed; names the clock. */
	static final String PASSED = "DEADLINE_PASSED";

	private static final Map<TaskType, Set<String>> ACTIONS = Map.ofEntries(
			Map.entry(TaskType.SCREEN_CONTACT, Set.of("CONTACT_SCREENED")),
			Map.entry(TaskType.DECIDE_CONTACT, Set.of("CONTACT_DECIDED")),
			Map.entry(TaskType.GIVE_FEEDBACK, Set.of("FEEDBACK_GIVEN")),
			Map.entry(TaskType.REVIEW_RETURN, Set.of("RETURN_REVIEWED")),
			Map.entry(TaskType.ANSWER_CONTACT, Set.of("CONTACT_ANSWERED", "PLAN_CHECK_ANSWERED")),
			Map.entry(TaskType.RECORD_CONSULTATION, Set.of("CONSULTATION_RECORDED")),
			Map.entry(TaskType.ALLOCATE_ASSESSOR, Set.of("ASSESSOR_ALLOCATED")),
			Map.entry(TaskType.RECORD_CONSENT, Set.of("CONSENT_RECORDED")),
			Map.entry(TaskType.CONSIDER_REFUSAL, Set.of("REFUSAL_CONSIDERED")),
			Map.entry(TaskType.REOFFER_HELP, Set.of("HELP_REOFFERED")),
			Map.entry(TaskType.COMPLETE_ASSESSMENT, Set.of("ASSESSMENT_COMPLETED")),
			Map.entry(TaskType.AUTHORISE_ASSESSMENT, Set.of("ASSESSMENT_AUTHORISED")),
			Map.entry(TaskType.COMPLETE_ADDENDUM, Set.of("ADDENDUM_COMPLETED")),
			Map.entry(TaskType.AGREE_LEAD_PRACTITIONER, Set.of("LEAD_PRACTITIONER_AGREED")),
			Map.entry(TaskType.HOLD_TAF_MEETING, Set.of("TAF_MEETING_HELD")),
			Map.entry(TaskType.SEND_FAMILY_COPY, Set.of("FAMILY_COPY_SENT")),
			Map.entry(TaskType.REVIEW_PLAN, Set.of("REVIEW_HELD")),
			Map.entry(TaskType.CONSULT_ON_DRIFT, Set.of("DRIFT_CONSULTED")),
			Map.entry(TaskType.DECIDE_STEP_UP, Set.of("STEP_UP_DECIDED")),
			Map.entry(TaskType.PROVIDE_MORE_INFORMATION, Set.of("MORE_INFORMATION_PROVIDED")),
			Map.entry(TaskType.CONFIRM_SOCIAL_CARE_START, Set.of("SOCIAL_CARE_STARTED")),
			Map.entry(TaskType.REVISE_PLAN_AFTER_STEP_UP, Set.of("PLAN_REVISED_AFTER_STEP_UP")),
			Map.entry(TaskType.ANSWER_ESCALATION, Set.of("ESCALATION_ANSWERED")),
			Map.entry(TaskType.ANSWER_AGENCY_CHALLENGE, Set.of("AGENCY_CHALLENGE_ANSWERED")),
			Map.entry(TaskType.FOLLOW_AGENCY_CHALLENGE, Set.of("AGENCY_CHALLENGE_FOLLOWED")),
			Map.entry(TaskType.AGREE_STEP_DOWN_LEAD, Set.of("STEP_DOWN_LEAD_AGREED")),
			Map.entry(TaskType.HOLD_HANDOVER_MEETING, Set.of("HANDOVER_MEETING_HELD")),
			Map.entry(TaskType.SIGN_OFF_CLOSURE, Set.of("CLOSURE_SIGNED_OFF")),
			Map.entry(TaskType.SEND_CLOSURE_LETTER, Set.of("CLOSURE_LETTER_SENT")),
			Map.entry(TaskType.FOLLOW_UP, Set.of("FOLLOWED_UP")),
			Map.entry(TaskType.CHECK_SUSTAINED, Set.of("SUSTAINED_CHECKED")));

	private final Map<UUID, LedgerLine> ofSteps = new HashMap<>();

	private final List<LedgerLine> lines;

	private StepEntries(List<LedgerLine> lines) {
		this.lines = lines;
	}

	/** Every action that a step or a departure may be told by. */
	static Set<String> actions() {
		var all = new HashSet<String>(Set.of(PASSED, Waivers.OVERRIDDEN));
		ACTIONS.values().forEach(all::addAll);
		return all;
	}

	static Set<String> actionsOf(TaskType type) {
		return ACTIONS.getOrDefault(type, Set.of());
	}

	static StepEntries of(List<StepTaken> steps, List<LedgerLine> lines) {
		var entries = new StepEntries(lines);
		steps.stream()
			.filter(StepTaken::done)
			.sorted(Comparator.comparing(StepTaken::endedAt))
			.forEach((step) -> lines.stream()
				.filter((line) -> actionsOf(TaskType.of(step.type())).contains(line.action()))
				.filter((line) -> line.actor().equals(step.endedBy()) && !line.occurredAt().isAfter(step.endedAt()))
				.max(Comparator.comparing(LedgerLine::occurredAt))
				.ifPresent((line) -> entries.ofSteps.put(step.id(), line)));
		return entries;
	}

	Optional<LedgerLine> of(StepTaken step) {
		return Optional.ofNullable(this.ofSteps.get(step.id()));
	}

	/** The deviation with the entry that tells of it, where there is one. */
	Deviation behind(Deviation deviation) {
		return switch (deviation.record()) {
			case STEP -> deviation.behind(idOf(this.ofSteps.get(deviation.recordId())));
			case CLOCK -> deviation.behind(named(PASSED, "deadline", deviation.recordId().toString()));
			case DECISION -> deviation.behind(named("CONTACT_DECIDED", "decisionVersion", deviation.values().get(4)));
			case LEDGER -> deviation;
		};
	}

	private UUID named(String action, String field, String value) {
		return this.lines.stream()
			.filter((line) -> line.action().equals(action) && line.payload() != null
					&& line.payload().path(field).asString("").equals(value))
			.reduce((one, later) -> later)
			.map(LedgerLine::id)
			.orElse(null);
	}

	private static UUID idOf(LedgerLine line) {
		return (line != null) ? line.id() : null;
	}

}

package org.earlyhelp.locality;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The clocks of the pathway. How long each runs is the locality's to say
 * ({@link Profile#timescale}); which work stops it is fixed here.
 *
 * @see "pathway, 2.2 Timescales"
 */
public enum Timer {

	/** Contact received to RAG set. */
	T01("screen-contact"),
	/** Contact received to decision, RED: wall clock, every day. */
	T02("decide-contact"),
	/** Contact received to decision, AMBER, and until a RAG is set. */
	T03("decide-contact"),
	/** Contact received to decision, GREEN and requests for early help. */
	T04("decide-contact", "record-consultation"),
	/** Decision to feedback to the referrer. */
	T05("give-feedback"),
	/** Contact received to an existing plan searched: screening done. */
	T06("screen-contact"),
	/** Decision to assessor allocated. */
	T07("allocate-assessor"),
	/** Decision to first contact with the family. */
	T08("record-consent"),
	/** Decision to the outcome of asking for agreement. */
	T09("record-consent", "consider-refusal"),
	/** Agreement to assessment completed. */
	T10("complete-assessment"),
	/** Assessment completed to the first TAF meeting. */
	T11("hold-taf-meeting"),
	/** Agreement to the first TAF meeting. */
	T12("hold-taf-meeting"),
	/** Meeting held to minutes and plan on the system. */
	T13(),
	/** Meeting held to a copy with the family. */
	T14("send-family-copy"),
	/** Plan to its first review. */
	T15("review-plan"),
	/** Review to the next review. */
	T16("review-plan"),
	/** Lead vacancy, at first the end of the assessment, to a lead. */
	T17("agree-lead-practitioner"),
	/** Step-up asked to social care's decision. */
	T18("decide-step-up"),
	/** Step-up declined to a TAF meeting. */
	T19("revise-plan-after-step-up"),
	/** Step-down agreed to lead accepted. */
	T20("agree-step-down-lead"),
	/** Step-down agreed to handover meeting. */
	T21("hold-handover-meeting"),
	/** Step-down to the first TAF review; replaces T15. */
	T22("review-plan"),
	/** Closure proposed to sign-off. */
	T23("sign-off-closure"),
	/** Closed to letter and copy with the family. */
	T24("send-closure-letter"),
	/** Closed to the follow-up: calendar months. */
	T25("follow-up"),
	/** Start of the episode to a fresh look, if still open: calendar months (R8.4). */
	T26("consult-on-drift"),
	/** Last recorded contact with the family to an alert (R8.6). */
	T27(),
	/** Case drawn for an audit to both auditors' grades: calendar months. */
	T28("audit-case-file"),
	/** Quarterly reports; has no clock. */
	T29(),
	/** Sent back to a referrer, or more asked of one, to looked at again (R2.6). */
	REVIEW_RETURN("review-return"),
	/** Contact about a family that has a plan, to its lead's answer. */
	ANSWER_CONTACT("answer-contact"),
	/** Somebody joined to their addendum completed. */
	ADDENDUM("complete-addendum"),
	/** Family moves away to somebody there has it; on the limit it counts as missing. */
	TRANSFER_ACKNOWLEDGED(),
	/** Assessment completed to approved or returned (R5.5). */
	AUTHORISE_ASSESSMENT("authorise-assessment"),
	/** Refusal to the day on which help is offered again. */
	REOFFER("reoffer-help"),
	/** Drift found to the adviser's consultation (R8.3). */
	CONSULT_ON_DRIFT("consult-on-drift"),
	/** Social care asked for more to the requester's answer (R9.5). */
	MORE_INFORMATION("provide-more-information"),
	/** Step-up accepted to social care's word that it has started (R9.2). */
	SOCIAL_CARE_START("confirm-social-care-start"),
	/** Challenge to its answer; at once where a child is at risk (2.12). */
	ESCALATION("answer-escalation", "answer-agency-challenge"),
	/** An agency's answer to the look whether it starts teams now. */
	AGENCY_FOLLOWED("follow-agency-challenge"),
	/** Two auditors differ to grades that are agreed. */
	AUDIT_AGREED("moderate-audit"),
	/** An audit to what it asked done, on the day that it said. */
	AUDIT_ACTION("do-audit-action"),
	/** A glass broken to somebody else's look at it. */
	GLASS_REVIEWED("review-break-glass"),
	/** Closed to the check that what was achieved lasts: calendar months. */
	SUSTAINED_CHECK("check-sustained");

	private final List<String> tasks;

	Timer(String... tasks) {
		this.tasks = List.of(tasks);
	}

	/**
	 * Whether anything runs by it: the quarterly reports are only listed beside the
	 * clocks.
	 */
	public boolean isClock() {
		return this != T29;
	}

	/** The task types that carry this clock's due date. */
	public List<String> tasks() {
		return this.tasks;
	}

	/** The clocks whose due date a task of this type carries; may be empty. */
	public static Set<Timer> of(String taskType) {
		return Set.copyOf(Arrays.stream(values()).filter((timer) -> timer.tasks.contains(taskType)).toList());
	}

}

package org.earlyhelp.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What sort of thing each action of a case's story is. Every action is of one sort. */
public enum TimelineKind {

	/** What was told to the front door, and what became of it. */
	CONTACT("CONTACT_RECEIVED", "CONTACT_SCREENED", "CONTACT_LINKED_AS_DUPLICATE", "CONTACT_ANSWERED", "CONTACT_CLOSED",
			"CONSULTATION_RECORDED", "FEEDBACK_GIVEN", "RETURN_REVIEWED", "PLAN_CHECKED", "PLAN_CHECK_ANSWERED"),
	/** Where somebody decided what happens. */
	DECISION("CONTACT_DECIDED", "CASE_OPENED", "ASSESSOR_ALLOCATED", "ASSESSOR_CHANGED", "REFUSAL_CONSIDERED",
			"ASSESSMENT_AUTHORISED", "LEAD_PRACTITIONER_AGREED", "LEAD_PRACTITIONER_LEFT", "STEP_DOWN_RECEIVED",
			"STEP_DOWN_LEAD_AGREED", "SOCIAL_CARE_CLOSED", "AGENCY_CHALLENGED", "AGENCY_CHALLENGE_ANSWERED",
			"AGENCY_CHALLENGE_FOLLOWED", "SOCIAL_CARE_CLOSURE_OVERRIDDEN", "DRIFT_CONSULTED", "CLOSURE_SIGNED_OFF",
			"CASE_RESTRICTED", "RESTRICTION_ASKED", "RESTRICTION_DECIDED", "CASE_SUSPENDED", "CASE_RESUMED",
			"DEADLINE_EXTENDED", "WHY_LATE_SAID"),
	/** What the family agreed to, and who belongs to it. */
	FAMILY("CONSENT_RECORDED", "CONSENT_WITHDRAWN", "CONSENT_NARROWED", "AGREEMENT_RECORDED", "AGREEMENT_WITHDRAWN",
			"HELP_REOFFERED", "FAMILY_MATCHED", "ADDRESS_PROTECTED", "SOMEBODY_JOINED", "SOMEBODY_LEFT",
			"SOMEBODY_DIED", "CHILD_BORN", "CHILD_CAME_OF_AGE", "TRANSFER_ASKED", "TRANSFER_ANSWERED", "FAMILY_MISSING",
			"FAMILIES_MERGED", "FAMILIES_PARTED", "FACTS_BROUGHT"),
	/** The whole-family assessment. */
	ASSESSMENT("ASSESSMENT_COMPLETED", "ADDENDUM_COMPLETED"),
	/** Meetings called and held. */
	MEETING("MEETING_CALLED", "MEETING_UPDATED", "TAF_MEETING_HELD", "HANDOVER_MEETING_HELD"),
	/** The plan between meetings. */
	PLAN("PLAN_ACTION_UPDATED", "FAMILY_COPY_SENT", "SERVICE_REQUESTED", "SERVICE_REQUEST_MOVED"),
	/** Reviews of the plan. */
	REVIEW("REVIEW_HELD"),
	/** Notes. */
	NOTE("NOTE_WRITTEN", "SUPERVISION_WRITTEN"),
	/** Documents. */
	DOCUMENT("DOCUMENT_ADDED", "RESTRICTED_DOCUMENT_ADDED"),
	/** Social care asked in, what it says, and what was shared. */
	SOCIAL_CARE("STEP_UP_REQUESTED", "STEP_UP_REPEATED", "STEP_UP_ACKNOWLEDGED", "STEP_UP_UNACKNOWLEDGED",
			"STEP_UP_DECIDED", "MORE_INFORMATION_PROVIDED", "SOCIAL_CARE_STARTED", "STEP_UP_OUTCOME_RECORDED",
			"ENQUIRY_ENDED", "PLAN_REVISED_AFTER_STEP_UP", "CASE_STEPPED_UP", "STEP_UP_ESCALATED",
			"ESCALATION_ANSWERED", "INFORMATION_SHARED", "DISCLOSURE_RELEASED"),
	/** Closing, and looking back after it. */
	CLOSURE("CLOSURE_PROPOSED", "CASE_ENDED_ELSEWHERE", "CLOSURE_LETTER_SENT", "FOLLOWED_UP", "SUSTAINED_CHECKED"),
	/** Who took which work. */
	TASK("TASK_CLAIMED", "TASK_RELEASED", "TASK_ASSIGNED", "TASK_DRAFT_SAVED", "COVER_BEGAN", "COVER_ENDED",
			"LEAD_ACCESS_ENDED"),
	/** Notices of what is late. */
	DEADLINE("DEADLINE_DUE_SOON", "DEADLINE_PASSED", "DEADLINE_LIMIT_REACHED", "LEAD_STILL_VACANT", "ACTIONS_PAST_DUE",
			"CLOCKS_COUNTED_ANEW", "DEADLINE_MOVED"),
	/** What is about the record itself. */
	RECORD("SIGNIFICANCE_MARKED", "CHANGES_SEEN", "RECORD_VIEWED", "LIST_VIEWED", "AUDIT_SEARCHED", "ABSENCE_RECORDED",
			"EXPORTED", "FACTS_REHEARSED", "FACTS_IMPORTED", "AREAS_IMPORTED", "KPI_VALUE_ENTERED", "QUARTER_CLOSED",
			"CHANGE_PROPOSED", "CHANGE_DECIDED", "CHANGE_WITHDRAWN", "STORY_WRITTEN", "CONTACTS_REHEARSED",
			"MESSAGES_READ", "ABSENCE_ENDED", "LEDGER_KEY_CHANGED", "AUDIT_SAMPLE_DRAWN", "CASE_FILE_SAMPLED",
			"CASE_FILE_RELEASED", "CASE_AUDIT_OPENED", "CASE_FILE_GRADED", "CASE_FOUND_INADEQUATE",
			"CASE_AUDIT_MODERATED", "CASE_AUDIT_LAPSED", "AUDIT_ACTION_DONE", "ERASURE_ASKED", "ERASURE_REFUSED",
			"ERASURE_HELD", "ERASURE_HOLD_RELEASED", "FAMILY_ERASED", "GLASS_BROKEN", "GLASS_CLOSED", "GLASS_REVIEWED",
			"SUBJECT_ACCESS_ASKED", "SUBJECT_ACCESS_CLOCK_SET", "SUBJECT_RECORD_GATHERED", "SUBJECT_ITEMS_DECIDED",
			"THIRD_PARTY_CONSULTED", "SUBJECT_ACCESS_PACK_MADE", "SUBJECT_ACCESS_CLOSED", "BULK_READING_FOUND",
			"WORK_TRIED_AGAIN", "STAFF_RIGHTS_CHANGED");

	private static final Map<String, TimelineKind> BY_ACTION = Arrays.stream(values())
		.flatMap((kind) -> kind.actions.stream().map((action) -> Map.entry(action, kind)))
		.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

	private final List<String> actions;

	TimelineKind(String... actions) {
		this.actions = List.of(actions);
	}

	/** Null where nobody said. */
	public static TimelineKind of(String action) {
		return BY_ACTION.get(action);
	}

	/** Each by its name in the ledger. */
	public List<String> actions() {
		return this.actions;
	}

	/** Everything but what is about the record itself. */
	public static List<String> aboutTheCase() {
		return Stream.of(values())
			.filter((kind) -> kind != RECORD)
			.map(TimelineKind::actions)
			.flatMap(List::stream)
			.toList();
	}

	/** What changes a case for everybody: no work on records, no notices. */
	public static List<String> course() {
		return Stream.of(values())
			.filter((kind) -> kind != TASK && kind != RECORD && kind != DEADLINE)
			.map(TimelineKind::actions)
			.flatMap(List::stream)
			.toList();
	}

}

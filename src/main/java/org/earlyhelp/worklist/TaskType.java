package org.earlyhelp.worklist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every sort of work that may wait in a queue. Work without groups is for a named person:
 * the lead practitioner, the assessor, whoever asked.
 *
 * @see "contract, Tasks"
 */
public enum TaskType {

	SCREEN_CONTACT("Screen contact", "front-door"), DECIDE_CONTACT("Decide contact", "front-door-manager"),
	GIVE_FEEDBACK("Give feedback to the referrer", "front-door"),
	REVIEW_RETURN("Look again at what was sent back", "front-door"),
	ANSWER_CONTACT("Answer a contact about the family"),
	RECORD_CONSULTATION("Record consultation", "integrated-working"),
	ALLOCATE_ASSESSOR("Allocate assessor", "taf-adviser"),
	/** The assessor's; after a step-down the lead's, until then the adviser's. */
	RECORD_CONSENT("Record the family's decision", "taf-adviser"), CONSIDER_REFUSAL("Consider the family's refusal"),
	REOFFER_HELP("Offer help again"), COMPLETE_ASSESSMENT("Complete assessment"),
	AUTHORISE_ASSESSMENT("Authorise assessment", "taf-adviser", "team-manager"),
	COMPLETE_ADDENDUM("Complete assessment of who joined"),
	AGREE_LEAD_PRACTITIONER("Agree lead practitioner", "taf-adviser"), HOLD_TAF_MEETING("Hold TAF meeting"),
	SEND_FAMILY_COPY("Send the family their copy"), REVIEW_PLAN("Review plan"),
	CONSULT_ON_DRIFT("Consult on drift", "taf-adviser"), DECIDE_STEP_UP("Decide step-up", "social-care-manager"),
	PROVIDE_MORE_INFORMATION("Provide more information"),
	CONFIRM_SOCIAL_CARE_START("Confirm that social care has started", "social-care-manager"),
	REVISE_PLAN_AFTER_STEP_UP("Revise plan after step-up"),
	/** Stages 1 and 2; stages 3 and 4 are the service manager's. */
	ANSWER_ESCALATION("Answer escalation", "social-care-manager"),
	/** Whoever is asked at the agency; where that is nobody, an adviser asks by phone. */
	ANSWER_AGENCY_CHALLENGE("Answer for the agency", "taf-adviser"),
	FOLLOW_AGENCY_CHALLENGE("Look again at the agency", "taf-adviser"),
	AGREE_STEP_DOWN_LEAD("Agree lead for step-down", "taf-adviser"), HOLD_HANDOVER_MEETING("Hold handover meeting"),
	SIGN_OFF_CLOSURE("Sign off closure", "taf-adviser", "team-manager"), SEND_CLOSURE_LETTER("Send closure letter"),
	FOLLOW_UP("Follow up with the family"), CHECK_SUSTAINED("Check that it lasts", "taf-adviser"),
	AUDIT_CASE_FILE("Audit case file", "auditor", "partner-auditor"),
	MODERATE_AUDIT("Agree the grades of an audit", "taf-adviser", "team-manager"),
	/** Whoever the audit named; where they have left, a manager. */
	DO_AUDIT_ACTION("Do what an audit asked", "team-manager"),
	/** Never whoever broke it. */
	REVIEW_BREAK_GLASS("Look at a break-glass", "service-manager");

	private static final Map<String, TaskType> BY_CODE = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(TaskType::code, Function.identity()));

	private final String label;

	private final List<String> groups;

	TaskType(String label, String... groups) {
		this.label = label;
		this.groups = List.of(groups);
	}

	/**
	 * @param code as {@code screen-contact}
	 * @return null where there is none
	 */
	public static TaskType of(String code) {
		return BY_CODE.get(code);
	}

	/** As the contract, the engine's form keys and the database write it. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** As people read it. */
	public String label() {
		return this.label;
	}

	/** Who may take it while it is nobody's, sorted; empty where it is for one person. */
	public List<String> groups() {
		return this.groups;
	}

}

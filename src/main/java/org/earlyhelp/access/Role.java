package org.earlyhelp.access;

import java.util.List;

/**
 * What a person may be in the service. A person may be several.
 *
 * @see "people-and-access, 6.1 Role matrix"
 */
public enum Role {

	/** Works with families, for any agency; sees the cases they hold or belong to. */
	PRACTITIONER,
	/** Screens contacts at the front door. */
	SCREENER("front-door"),
	/** Decides contacts at the front door. */
	FRONT_DOOR_MANAGER("front-door-manager", "front-door"),
	/** Halton's integrated working support: consultations. */
	INTEGRATED_WORKER("integrated-working"),
	/** Supports the teams around families of a district. */
	TAF_ADVISER("taf-adviser"),
	/** Answers for a team. */
	TEAM_MANAGER("team-manager"),
	/** Answers for the service; may override. */
	SERVICE_MANAGER("service-manager"),
	/** Decides step-ups in children's social care. */
	SOCIAL_CARE_MANAGER("social-care-manager"),
	/** Answers for children's social care. */
	SOCIAL_CARE_SERVICE_MANAGER("social-care-service-manager"),
	/** Registered; what reaches social care's threshold is theirs to decide. */
	QUALIFIED_SOCIAL_WORKER,
	/** Reads sampled cases and the ledger; changes nothing. */
	AUDITOR("auditor"),
	/** A partner agency's auditor: sampled cases, not the ledger. */
	PARTNER_AUDITOR("partner-auditor"),
	/** Answers subject access, restricts, redacts. */
	RECORDS_OFFICER,
	/** Sees figures, never a family. */
	ANALYST,
	/** Looks after users and settings; sees no case. */
	ADMIN,
	/** The service itself, when a timer fires. */
	SYSTEM;

	private final List<String> groups;

	Role(String... groups) {
		this.groups = List.of(groups);
	}

	/** The queues whose unassigned work people in this role may take; may be empty. */
	public List<String> groups() {
		return this.groups;
	}

}

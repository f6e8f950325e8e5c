package org.earlyhelp.conformance;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

import org.earlyhelp.access.Role;
import org.earlyhelp.casefile.WhoWorkedOn.Part;
import org.earlyhelp.casefile.WhoWorkedOn.Worked;

/**
 * Why somebody who looked at a case may: what they had to do with it at that moment, else
 * what their role had.
 */
public enum Relation {

	/** Led it, or was asked to. */
	LEAD,
	/** Assesses the family. */
	ASSESSOR,
	/** Is on the team around the family. */
	TEAM,
	/** Supports or manages the district, the team or the service. */
	MANAGES,
	/** Screens and decides contacts. */
	FRONT_DOOR,
	/** Social care was asked in. */
	SOCIAL_CARE,
	/** Audits. */
	AUDITS,
	/** Answers for records. */
	RECORDS,
	/** The service itself. */
	SERVICE,
	/** Nothing that is recorded now says why: to be asked about. */
	NONE_KNOWN;

	/**
	 * A part in the case comes before what the role alone allows; whoever had neither at
	 * that moment is told as {@link #NONE_KNOWN}.
	 * @param role as the ledger kept it
	 */
	static Relation of(String username, String role, Instant at, Collection<Worked> worked) {
		for (Part part : Part.values()) {
			boolean had = worked.stream()
				.anyMatch((one) -> one.part() == part && one.username().equals(username) && one.at(at));
			if (had) {
				return Relation.valueOf(part.name());
			}
		}
		return roleCalled(role).map(Relation::ofRole).orElse(NONE_KNOWN);
	}

	private static Relation ofRole(Role role) {
		return switch (role) {
			case TAF_ADVISER, TEAM_MANAGER, SERVICE_MANAGER -> MANAGES;
			case SCREENER, FRONT_DOOR_MANAGER, INTEGRATED_WORKER -> FRONT_DOOR;
			case SOCIAL_CARE_MANAGER, SOCIAL_CARE_SERVICE_MANAGER -> SOCIAL_CARE;
			case AUDITOR, PARTNER_AUDITOR -> AUDITS;
			case RECORDS_OFFICER -> RECORDS;
			case SYSTEM -> SERVICE;
			case PRACTITIONER, QUALIFIED_SOCIAL_WORKER, ANALYST, ADMIN -> NONE_KNOWN;
		};
	}

	private static Optional<Role> roleCalled(String name) {
		return Arrays.stream(Role.values()).filter((role) -> role.name().equals(name)).findFirst();
	}

}

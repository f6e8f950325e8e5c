package org.earlyhelp.timeliness;

/** Why something is late, as those say who wait for it. */
public enum LateReason {

	/** The family asked for more time, or for another day. */
	FAMILY_ASKED,
	/** The family could not be reached or met. */
	FAMILY_NOT_REACHED,
	/** Another agency has not done or sent its part. */
	WAITING_FOR_AGENCY,
	/** Somebody is ill, on leave or has left. */
	STAFF_ABSENT,
	/** There are too few people for the work. */
	CAPACITY,
	/** It was done in time, and not recorded in time. */
	RECORDED_LATE,
	/** Something else, which the note says. */
	OTHER;

	/** Null for null. */
	public static LateReason of(String code) {
		return (code != null) ? valueOf(code) : null;
	}

}

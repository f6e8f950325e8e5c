package org.earlyhelp.timeliness;

/**
 * Who is told.
 *
 * @param kind what the name is of
 * @param name a username, a queue, or a team
 */
record Recipient(Kind kind, String name) {

	/** What a notice can go to. */
	enum Kind {

		/** One person. */
		USER,

		/** Whoever takes work from this queue. */
		GROUP,

		/** Who is on duty outside working hours. */
		DUTY_TEAM

	}

	static Recipient group(String name) {
		return new Recipient(Kind.GROUP, name);
	}

	/** This person; where there is nobody yet, whoever finds one. */
	static Recipient userOr(String username, String group) {
		return (username != null) ? new Recipient(Kind.USER, username) : group(group);
	}

}

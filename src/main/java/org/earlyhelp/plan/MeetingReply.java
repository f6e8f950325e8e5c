package org.earlyhelp.plan;

/** What somebody invited says to an invitation. */
public enum MeetingReply {

	/** They come. */
	COMING,
	/** They may come. */
	MAYBE,
	/** They cannot come, and may send a report. */
	APOLOGIES

}

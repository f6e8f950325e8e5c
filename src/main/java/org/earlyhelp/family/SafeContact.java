package org.earlyhelp.family;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * How an adult may be reached without putting anybody in danger; shown beside every
 * number and before every letter. Each part may be null.
 *
 * @param when the times that are safe
 * @param how the ways that are safe
 * @param doNotSay what must not be said or left as a message
 * @param doNotMention whom not to mention
 * @param note anything else; what was told in one sentence stands here
 */
public record SafeContact(String when, String how, String doNotSay, String doNotMention, String note) {

	@JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
	public SafeContact {
	}

	/** Instructions that were told in one sentence. */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public static SafeContact of(String note) {
		return new SafeContact(null, null, null, null, note);
	}

}

package org.earlyhelp.plan;

import org.earlyhelp.shared.text.FreeText;

/**
 * What somebody invited says before a meeting: whether they come, and what the others
 * should know. One of both is given.
 *
 * @param text a report, or why they cannot come
 */
public record UpdateMeeting(MeetingReply reply, @FreeText(max = 10_000) String text) {
}

package org.earlyhelp.plan;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An invitation as calendars read it (RFC 5545).
 *
 * @param place null where it stays in the service
 */
record Invitation(UUID meeting, String reference, Instant at, Instant calledAt, String place) {

	/** How long a meeting is taken to last; local choice. */
	static final Duration LENGTH = Duration.ofHours(1);

	/** The most bytes that a line may have. */
	private static final int FOLD = 75;

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	/** Lines end with CR and LF, long ones are folded. */
	String text() {
		List<String> lines = new ArrayList<>(List.of("BEGIN:VCALENDAR", "VERSION:2.0",
				"PRODID:-//Early help casework//Meetings//EN", "METHOD:PUBLISH", "BEGIN:VEVENT",
				"UID:" + this.meeting + "@early-help", "DTSTAMP:" + MOMENT.format(this.calledAt),
				"DTSTART:" + MOMENT.format(this.at), "DURATION:" + LENGTH,
				"SUMMARY:" + escaped("Team Around the Family meeting " + this.reference)));
		if (this.place != null) {
			lines.add("LOCATION:" + escaped(this.place));
		}
		lines.addAll(List.of("CLASS:CONFIDENTIAL", "END:VEVENT", "END:VCALENDAR"));
		var text = new StringBuilder();
		lines.forEach((line) -> text.append(folded(line)).append("\r\n"));
		return text.toString();
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
	}

	private static String folded(String line) {
		var folded = new StringBuilder();
		int bytes = 0;
		for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
			String sign = Character.toString(line.codePointAt(at));
			int length = sign.getBytes(StandardCharsets.UTF_8).length;
			if (bytes + length > FOLD) {
				folded.append("\r\n ");
				bytes = 1;
			}
			folded.append(sign);
			bytes += length;
		}
		return folded.toString();
	}

}

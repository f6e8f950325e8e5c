package org.earlyhelp.plan;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InvitationTests {

	private static final UUID MEETING = UUID.fromString("01941f29-7c00-7000-8000-000000000001");

	@Test
	void isWhatCalendarsRead() {
		assertThat(invitationTo("Guildhall").text()).isEqualTo("""
				BEGIN:VCALENDAR
				VERSION:2.0
				PRODID:-//Early help casework//Meetings//EN
				METHOD:PUBLISH
				BEGIN:VEVENT
				UID:01941f29-7c00-7000-8000-000000000001@early-help
				DTSTAMP:20260326T093000Z
				DTSTART:20260408T130000Z
				DURATION:PT1H
				SUMMARY:Team Around the Family meeting T-2026-000045
				LOCATION:Guildhall
				CLASS:CONFIDENTIAL
				END:VEVENT
				END:VCALENDAR
				""".replace("\n", "\r\n"));
	}

	@Test
	void foldsLongLinesBetweenCharacters() {
		String text = invitationTo("Łódź ".repeat(30).strip()).text();

		assertThat(Arrays.stream(text.split("\r\n")))
			.allSatisfy((line) -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
		assertThat(text.replace("\r\n ", "")).contains("LOCATION:" + "Łódź ".repeat(30).strip());
	}

	@Test
	void letsNoPlaceBreakOutOfItsLine() {
		assertThat(invitationTo("Room 2; ground floor, left\\right").text())
			.contains("LOCATION:Room 2\\; ground floor\\, left\\\\right\r\n");
	}

	@Test
	void leavesOutAPlaceThatStaysInTheService() {
		assertThat(invitationTo(null).text()).doesNotContain("LOCATION");
	}

	private static Invitation invitationTo(String place) {
		return new Invitation(MEETING, "T-2026-000045", Instant.parse("2026-04-08T13:00:00Z"),
				Instant.parse("2026-03-26T09:30:00Z"), place);
	}

}

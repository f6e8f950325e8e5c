package org.earlyhelp.plan;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Api.Answer;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class CallingMeetingTests {

	private static final String POLICE = "practitioner-police";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Clock clock;

	@Test
	void keepsWhomItInvitesUnderTheirNamesAndAgencies() {
		Journeys.Story story = this.journeys.aCaseToPlan();

		Answer called = call(story, aMeeting("Police", "practitioner-school", story.person("Abena"), "Aunt Efua"));

		assertThat(called.status()).as(called.text()).isEqualTo(201);
		String id = called.body().get("id").asString();
		assertThat(called.header("Location")).isEqualTo(story.path("/meetings/" + id));
		JsonNode meeting = this.api.as(Journeys.HEALTH).get(story.path("/meetings")).body().get("items").get(0);
		assertThat(meeting.get("id").asString()).isEqualTo(id);
		assertThat(meeting.get("type").asString()).isEqualTo("INITIAL");
		JsonNode invitees = meeting.get("invitees");
		assertThat(invitees.get(0).get("agency").asString()).isEqualTo("Police");
		assertThat(invitees.get(1).get("username").asString()).isEqualTo("practitioner-school");
		assertThat(invitees.get(1).get("agency").asString()).isEqualTo("School");
		assertThat(invitees.get(2).get("personId").asString()).isEqualTo(story.person("Abena"));
		assertThat(invitees.get(3).get("name").asString()).isEqualTo("Aunt Efua");
	}

	@Test
	void takesInviteesThatSayWhoTheyAre() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		Map<String, Object> meeting = aMeeting();
		meeting.put("invitees",
				List.of(Map.of("name", "Bethan Mather", "agency", "Nursery"), Map.of("username", POLICE)));

		Answer called = call(story, meeting);

		assertThat(called.status()).as(called.text()).isEqualTo(201);
		JsonNode invitees = this.api.as(Journeys.HEALTH).get(called.header("Location")).body().get("invitees");
		assertThat(invitees.get(0).get("agency").asString()).isEqualTo("Nursery");
		assertThat(invitees.get(1).get("agency").asString()).isEqualTo("Police");
	}

	@Test
	void givesAnInvitationForTheCalendarThatTellsNothingOfTheFamily() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		String meeting = call(story, aMeeting("Police")).header("Location");

		Answer invitation = this.api.as(POLICE).get(meeting + "/invitation.ics");

		assertThat(invitation.status()).as(invitation.text()).isEqualTo(200);
		assertThat(invitation.header("Content-Type")).startsWith("text/calendar");
		String reference = story.theCase().get("reference").asString();
		assertThat(invitation.text().split("\r\n")).startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
			.contains("SUMMARY:Team Around the Family meeting " + reference, "LOCATION:Children's centre\\, room 2")
			.endsWith("END:VCALENDAR");
		assertThat(invitation.text()).doesNotContain(story.surname(), "Kofi", "Abena", "Hugh");
	}

	@Test
	void leavesAPlaceThatTellsOfTheFamilyOutOfTheInvitation() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		for (String place : List.of("At home, 17 Canal Road", "ch2 3bb", "Kofi's nursery",
				"The " + story.surname() + " kitchen")) {
			Map<String, Object> meeting = aMeeting("Police");
			meeting.put("place", place);
			String path = call(story, meeting).header("Location");

			String invitation = this.api.as(POLICE).get(path + "/invitation.ics").text();

			assertThat(invitation).as(place).contains("DTSTART").doesNotContain("LOCATION");
		}
	}

	@Test
	void letsAnInvitedAgencyAnswerAndReport() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		String meeting = call(story, aMeeting("Police", "practitioner-school")).header("Location");

		Answer answered = this.api.as(POLICE)
			.post(meeting + "/updates", Map.of("reply", "APOLOGIES", "text", "No call-outs since May."));
		this.api.as("practitioner-school").post(meeting + "/updates", Map.of("reply", "COMING"));

		assertThat(answered.status()).as(answered.text()).isEqualTo(201);
		assertThat(answered.body().has("id")).isTrue();
		JsonNode all = this.api.as(Journeys.HEALTH).get(meeting).body().get("updates");
		assertThat(all).hasSize(2);
		assertThat(all.get(0).get("agency").asString()).isEqualTo("Police");
		assertThat(all.get(0).get("text").asString()).isEqualTo("No call-outs since May.");
		JsonNode own = this.api.as(POLICE).get(meeting).body().get("updates");
		assertThat(own).hasSize(1);
	}

	@Test
	void isThereForTheTeamAndForThoseInvitedAlone() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		String meeting = call(story, aMeeting("Police")).header("Location");
		String other = call(story, aMeeting("School")).header("Location");

		assertThat(this.api.as(POLICE).get(story.path("/meetings")).body().get("total").asInt()).isEqualTo(1);
		assertThat(this.api.as(POLICE).get(other).status()).isEqualTo(404);
		assertThat(this.api.as(POLICE).post(other + "/updates", Map.of("reply", "COMING")).status()).isEqualTo(404);
		assertThat(this.api.as(POLICE).get(story.path("")).status()).isEqualTo(404);
		for (String path : List.of(story.path("/meetings"), meeting, meeting + "/invitation.ics")) {
			assertThat(this.api.as("practitioner-family-support").get(path).status()).as(path).isEqualTo(404);
		}
		assertThat(this.api.as(Journeys.HEALTH).post(meeting + "/updates", Map.of("reply", "COMING")).status())
			.isEqualTo(403);
		assertThat(this.api.as(Journeys.HEALTH)
			.get(this.journeys.aCaseToPlan().path("/meetings/") + meeting.substring(meeting.lastIndexOf('/') + 1))
			.status()).isEqualTo(404);
	}

	@Test
	void invitesNobodyWhomTheFamilyDoesNotWantTold() {
		var consent = new LinkedHashMap<String, Object>(this.journeys.theConsent());
		consent.put("excluded", List.of("Police"));
		Journeys.Story story = this.journeys.aCaseAwaitingConsent().does(Journeys.HEALTH, "record-consent", consent);

		Answer called = call(story, aMeeting("Nursery", POLICE));

		assertThat(called.status()).isEqualTo(400);
		assertThat(called.body().get("errors").get(0).get("field").asString()).isEqualTo("invitees[1]");
		assertThat(called.body().get("errors").get(0).get("key").asString()).isEqualTo("meeting.agency-excluded");
	}

	@Test
	void namesEveryWrongFieldAtOnce() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		Map<String, Object> meeting = aMeeting("Police");
		meeting.put("at", this.clock.instant().minusSeconds(60).toString());
		meeting.put("invitees", List.of(Map.of("username", "nobody-we-know"), Map.of("relationship", "UNCLE"),
				"00000000-0000-0000-0000-000000000000"));

		Answer called = call(story, meeting);

		assertThat(called.status()).isEqualTo(400);
		assertThat(called.body().get("errors")).hasSize(4);
		for (Map<String, Object> wrong : List.of(Map.<String, Object>of("type", "PARTY"),
				Map.<String, Object>of("at", "tomorrow"), Map.<String, Object>of("invitees", List.of()),
				Map.<String, Object>of("place", "two\nlines"))) {
			Map<String, Object> almost = aMeeting("Police");
			almost.putAll(wrong);
			assertThat(call(story, almost).status()).as("%s", wrong).isEqualTo(400);
		}
	}

	@Test
	void waitsUntilTheFamilyHasAgreed() {
		Journeys.Story story = this.journeys.aCaseAwaitingConsent();

		assertThat(call(story, aMeeting("Police")).status()).isEqualTo(409);
	}

	@Test
	void refusesAnUpdateThatSaysNothing() {
		String meeting = call(this.journeys.aCaseToPlan(), aMeeting("Police")).header("Location");

		assertThat(this.api.as(POLICE).post(meeting + "/updates", Map.of()).status()).isEqualTo(400);
		assertThat(this.api.as(POLICE).post(meeting + "/updates", Map.of("reply", "PERHAPS")).status()).isEqualTo(400);
	}

	@Test
	void isInTheCasesStory() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		String meeting = call(story, aMeeting("Police")).header("Location");
		this.api.as(POLICE).post(meeting + "/updates", Map.of("reply", "MAYBE"));

		String timeline = this.api.as(Journeys.HEALTH).get(story.path("/timeline?limit=100")).text();

		assertThat(timeline).contains("MEETING_CALLED", "MEETING_UPDATED");
	}

	@Test
	void isRefusedToWhoSawAnotherVersion() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		Api.Caller stale = this.api.as(Journeys.HEALTH).with("If-Match", "\"9999\"");

		assertThat(stale.post(story.path("/meetings"), aMeeting("Police")).status()).isEqualTo(412);
	}

	private Map<String, Object> aMeeting(String... invitees) {
		var meeting = new LinkedHashMap<String, Object>();
		meeting.put("type", "INITIAL");
		meeting.put("at", this.clock.instant().plus(Duration.ofDays(7)).toString());
		meeting.put("place", "Children's centre, room 2");
		meeting.put("chair", "Hugh Adeyemi");
		meeting.put("invitees", List.of(invitees));
		return meeting;
	}

	private Answer call(Journeys.Story story, Map<String, Object> meeting) {
		return this.api.as(Journeys.HEALTH).post(story.path("/meetings"), meeting);
	}

}

package org.earlyhelp.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.family.ProtectAddress;
import org.earlyhelp.family.ProtectingAddress;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Copies of the plan over HTTP: what each person gets, and what is kept of it. */
@ServiceTest
class FamilyCopyApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private ProtectingAddress protecting;

	@Autowired
	private CurrentUser currentUser;

	@Test
	void tellsTheMotherTheWholePlanInPlainWords() {
		Journeys.Story story = this.journeys.anActiveCase();

		JsonNode preview = preview(story, "Abena");

		assertThat(preview.get("mayHave").asBoolean()).isTrue();
		assertThat(preview.get("sections").valueStream().filter((section) -> !section.get("onlyIfAsked").asBoolean()))
			.allSatisfy((section) -> assertThat(section.get("withheld")).isEmpty());
		assertThat(included(preview)).contains("FAMILY", "VOICES", "STRENGTHS", "WORRIES", "NEEDS", "OUTCOMES",
				"ACTIONS", "CONTINGENCY", "CONTACTS");
		assertThat(entries(preview))
			.contains("Kofi joins two words", "Language group", "Nadia Rahman", "What we want to be different")
			.doesNotContain("practitioner-", "NOT_STARTED", "MOTHER", "2.3", "Ryan Quayle", story.person("Kofi"));
	}

	@Test
	void tellsAFatherWhoLivesElsewhereOfHisChildAlone() {
		Journeys.Story story = withFather(false, Map.of());

		JsonNode preview = preview(story, "Kwame");

		assertThat(included(preview)).contains("NEEDS", "OUTCOMES", "ACTIONS", "CONTACTS")
			.doesNotContain("WORRIES", "STRENGTHS", "CONTINGENCY");
		assertThat(entries(preview)).contains("Kofi joins two words")
			.doesNotContain("Abena feels well", "Adult's mental health", "arrears", "low mood");
		assertThat(withheld(preview)).contains("LIVES_ELSEWHERE", "WRITTEN_FOR_ALL");
	}

	@Test
	void refusesToSendASectionThatIsWithheld() {
		Journeys.Story story = withFather(false, Map.of());

		Api.Answer answer = story.tries(Journeys.HEALTH, "send-family-copy",
				sending(Map.of("personId", story.person("Abena")),
						Map.of("personId", story.person("Kwame"), "sections", List.of("OUTCOMES", "WORRIES"))));

		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.body().get("key").asString()).isEqualTo("copy.section-withheld");
		assertThat(answer.body().get("detail").asString()).contains("Kwame", "What we are worried about");
		assertThat(story.waits("send-family-copy")).isTrue();
		assertThat(copies(story)).isEmpty();
	}

	@Test
	void hidesWhatOneParentToldOfAbuseFromTheOther() {
		Journeys.Story story = withFather(true, Map.of());
		String marker = "Abena is safe at night";

		String mothers = entries(preview(story, "Abena"));
		assertThat(mothers).doesNotContain(marker);
		Journeys.Story abused = abused(marker);

		assertThat(entries(preview(abused, "Abena"))).contains(marker, "Change the locks", "A bond that holds");
		JsonNode fathers = preview(abused, "Kwame");
		assertThat(entries(fathers)).contains("Kofi joins two words")
			.doesNotContain(marker, "Change the locks", "abuse", "A bond that holds");
		assertThat(withheld(fathers)).contains("SAFETY", "WRITTEN_FOR_ALL");

		abused.does(Journeys.HEALTH, "send-family-copy",
				sending(Map.of("personId", abused.person("Abena")), Map.of("personId", abused.person("Kwame"))));

		JsonNode recipients = copies(abused).get(0).get("recipients");
		assertThat(sent(abused, recipients.get(0)).text()).contains(marker);
		assertThat(sent(abused, recipients.get(1)).text()).contains("Kofi joins two words")
			.doesNotContain(marker, "Change the locks", "abuse", "A bond that holds");
		assertThat(recipients.get(1).get("withheld").valueStream().map(JsonNode::asString))
			.contains("What help is needed with", "What is going well");
	}

	@Test
	void keepsWhatWasSentWithItsHash() throws Exception {
		Journeys.Story story = this.journeys.anActiveCase();
		story.does(Journeys.HEALTH, "send-family-copy",
				sending(Map.of("personId", story.person("Abena"), "sections", List.of("PLAN", "CONTACTS"))));

		JsonNode kept = copies(story).get(0);
		assertThat(kept.get("kind").asString()).isEqualTo("PLAN");
		assertThat(kept.get("recordedByName").asString()).isNotBlank();
		JsonNode recipient = kept.get("recipients").get(0);
		assertThat(recipient.get("headings").valueStream().map(JsonNode::asString)).containsExactly(
				"What we want to be different", "Who does what", "What happens if this does not work",
				"Who you can ask");
		Api.Answer sent = sent(story, recipient);
		assertThat(recipient.get("sha256").asString()).isEqualTo(HexFormat.of()
			.formatHex(MessageDigest.getInstance("SHA-256").digest(sent.text().getBytes(StandardCharsets.UTF_8))));

		story.does(Journeys.HEALTH, "review-plan", this.journeys.theReview(story, 7, "IMPROVED"));

		assertThat(sent(story, recipient).text()).isEqualTo(sent.text()).doesNotContain("7 out of 10");
	}

	@Test
	void goesToTheAdultsOfTheHouseholdWhereNobodyIsNamed() {
		Journeys.Story story = withFather(false, Map.of());

		story.does(Journeys.HEALTH, "send-family-copy",
				Map.of("sentOn", this.journeys.today().toString(), "method", "POST"));

		assertThat(copies(story).get(0).get("recipients").valueStream().map((one) -> one.get("name").asString()))
			.singleElement()
			.asString()
			.startsWith("Abena");
	}

	@Test
	void tellsNobodyAProtectedAddress() {
		Journeys.Story story = this.journeys.anAssessedCase()
			.does("taf-adviser", "agree-lead-practitioner",
					Map.of("practitioner", Journeys.HEALTH, "accepted", true, "familyChoiceConsidered", true));
		Map<String, Object> meeting = this.journeys.theMeeting(story);
		meeting.put("contingency", "Come straight to 17 Canal Road.");
		story.does(Journeys.HEALTH, "hold-taf-meeting", meeting);
		assertThat(entries(preview(story, "Abena"))).contains("17 Canal Road");
		this.currentUser.as(User.SYSTEM,
				() -> this.protecting
					.protect(new ProtectAddress(FamilyId.of(story.theCase().get("family").get("id").asString()),
							PersonId.of(story.person("Kofi")), "refuge", List.of(Journeys.HEALTH))));

		JsonNode preview = preview(story, "Abena");

		assertThat(preview.toString()).doesNotContain("CH2 3BB");
		assertThat(entries(preview)).doesNotContain("Canal Road");
		assertThat(withheld(preview)).contains("PROTECTED_ADDRESS");
		Api.Answer asked = story.tries(Journeys.HEALTH, "send-family-copy",
				sending(Map.of("personId", story.person("Abena"), "sections", List.of("ADDRESS"))));
		assertThat(asked.status()).isEqualTo(409);
		assertThat(asked.text()).doesNotContain("Canal Road");
	}

	@Test
	void tellsNobodyWhoAskedForHelpAndWantsNotToBeKnown() {
		Journeys.Story story = assessed(
				Map.of("referrer",
						Map.of("name", "Ryan Pickersgill", "agency", "Health trust", "wantsAnonymity", true)),
				Map.of("strengths", "Mr Pickersgill's visits help."), "2.3");

		JsonNode preview = preview(story, "Abena");

		assertThat(entries(preview)).doesNotContain("Pickersgill");
		assertThat(withheld(preview)).containsExactly("WHO_ASKED");
	}

	@Test
	void hasNoCopyForAYoungChildNorForAStranger() {
		Journeys.Story story = this.journeys.anActiveCase();

		assertThat(preview(story, "Kofi").get("mayHave").asBoolean()).isFalse();
		assertThat(preview(story, "Kofi").get("why").asString()).contains("12");
		Api.Answer child = story.tries(Journeys.HEALTH, "send-family-copy",
				sending(Map.of("personId", story.person("Kofi"))));
		assertThat(child.status()).isEqualTo(409);
		assertThat(child.body().get("key").asString()).isEqualTo("copy.none-for-them");
		Api.Answer stranger = story.tries(Journeys.HEALTH, "send-family-copy",
				sending(Map.of("personId", PersonId.next().toString())));
		assertThat(stranger.status()).isEqualTo(400);
		assertThat(this.api.as(Journeys.HEALTH).get(story.path("/family-copy?for=" + PersonId.next())).status())
			.isEqualTo(404);
		assertThat(this.api.as(Journeys.HEALTH).get(story.path("/family-copy")).status()).isEqualTo(400);
		assertThat(this.api.as(Journeys.HEALTH).get(story.path("/family-copy?for=")).status()).isEqualTo(400);
	}

	@Test
	void refusesASectionThatThereIsNotAndAPersonTwice() {
		Journeys.Story story = this.journeys.anActiveCase();
		String mother = story.person("Abena");

		assertThat(story
			.tries(Journeys.HEALTH, "send-family-copy",
					sending(Map.of("personId", mother, "sections", List.of("SECRETS"))))
			.status()).isEqualTo(400);
		assertThat(story
			.tries(Journeys.HEALTH, "send-family-copy", sending(Map.of("personId", mother), Map.of("personId", mother)))
			.status()).isEqualTo(400);
	}

	@Test
	void showsCopiesOnlyToWhoMayReadTheCase() {
		Journeys.Story story = this.journeys.anActiveCase();
		story.does(Journeys.HEALTH, "send-family-copy", sending(Map.of("personId", story.person("Abena"))));
		String copy = "/copies/" + copies(story).get(0).get("recipients").get(0).get("copyId").asString();
		String other = this.journeys.anActiveCase().path(copy);

		for (String path : List.of("/family-copy?for=" + story.person("Abena"), "/copies", copy)) {
			assertThat(this.api.as("practitioner-police").get(story.path(path)).status()).as(path).isEqualTo(404);
			assertThat(this.api.as("screener").get(story.path(path)).status()).as(path).isEqualTo(403);
			assertThat(this.api.as("taf-adviser").get(story.path(path)).status()).as(path).isEqualTo(200);
		}
		assertThat(this.api.as(Journeys.HEALTH).get(other).status()).isEqualTo(404);
	}

	@Test
	void sendsTheClosureLetterByTheSameRules() {
		Journeys.Story story = this.journeys.aClosedCase();
		JsonNode letter = this.api.as(Journeys.HEALTH)
			.get(story.path("/closure-letter?for=" + story.person("Abena")))
			.body();
		assertThat(included(letter)).contains("RESULTS", "FAMILY_VIEW", "VOICES", "EXIT_PLAN", "CONTACTS");

		story.does(Journeys.HEALTH, "send-closure-letter", sending(Map.of("personId", story.person("Abena"))));

		JsonNode kept = copies(story).get(0);
		assertThat(kept.get("kind").asString()).isEqualTo("CLOSURE_LETTER");
		assertThat(sent(story, kept.get("recipients").get(0)).text()).contains("We can breathe again.", "Reached")
			.doesNotContain("OUTCOMES_MET");
	}

	/** A case with a father; the plan is the usual one. */
	private Journeys.Story withFather(boolean livesThere, Map<String, ?> assessment) {
		return assessed(Map.of("adults", adults(livesThere)), assessment, "2.3");
	}

	/** The mother told of abuse; the father lives with her and does not know. */
	private Journeys.Story abused(String headline) {
		return assessed(Map.of("adults", adults(true)), Map.of("strengths", "A bond that holds."), headline);
	}

	private static List<Map<String, Object>> adults(boolean livesThere) {
		return List.of(
				Map.of("firstName", "Abena", "lastName", "Osei", "dateOfBirth", "1995-07-30", "relationship", "MOTHER",
						"parentalResponsibility", true, "livesInHousehold", true),
				Map.of("firstName", "Kwame", "lastName", "Mensah", "dateOfBirth", "1993-02-11", "relationship",
						"FATHER", "parentalResponsibility", true, "livesInHousehold", livesThere));
	}

	/**
	 * @param headline of an outcome for the abuse that the mother told of; a code where
	 * she told of none
	 */
	private Journeys.Story assessed(Map<String, ?> contact, Map<String, ?> found, String headline) {
		boolean abuse = headline.length() > 5;
		Journeys.Story story = this.journeys.aContact(contact)
			.does("screener", "screen-contact", this.journeys.theScreening())
			.does("front-door-manager", "decide-contact",
					Map.of("outcome", "TAF_NEW", "level", "PP", "rationale", "Three unmet needs: Partnership Plus."))
			.does("taf-adviser", "allocate-assessor", Map.of("assessor", Journeys.HEALTH))
			.does(Journeys.HEALTH, "record-consent", this.journeys.theConsent());
		Map<String, Object> assessment = this.journeys.theAssessment(story);
		assessment.putAll(found);
		Map<String, Object> meeting;
		if (abuse) {
			List<Object> needs = new ArrayList<>((List<?>) assessment.get("needs"));
			needs.add(Map.of("code", "8.1", "personId", story.person("Abena"), "baseline", 2));
			assessment.put("needs", needs);
		}
		story.does(Journeys.HEALTH, "complete-assessment", assessment)
			.does("taf-adviser", "agree-lead-practitioner",
					Map.of("practitioner", Journeys.HEALTH, "accepted", true, "familyChoiceConsidered", true));
		meeting = new LinkedHashMap<>(this.journeys.theMeeting(story));
		if (abuse) {
			List<Object> outcomes = new ArrayList<>((List<?>) meeting.get("outcomes"));
			outcomes.add(Map.of("needCode", "8.1", "personId", story.person("Abena"), "headline", headline, "actions",
					List.of(Map.of("text", "Change the locks", "owner", Journeys.HEALTH, "due",
							this.journeys.today().plusDays(9).toString()))));
			meeting.put("outcomes", outcomes);
		}
		return story.does(Journeys.HEALTH, "hold-taf-meeting", meeting);
	}

	@SafeVarargs
	private Map<String, Object> sending(Map<String, Object>... recipients) {
		return Map.of("sentOn", this.journeys.today().toString(), "method", "IN_PERSON", "recipients",
				List.of(recipients));
	}

	private JsonNode preview(Journeys.Story story, String firstName) {
		Api.Answer answer = this.api.as(Journeys.HEALTH).get(story.path("/family-copy?for=" + story.person(firstName)));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

	private JsonNode copies(Journeys.Story story) {
		return this.api.as("taf-adviser").get(story.path("/copies")).body().get("items");
	}

	private Api.Answer sent(Journeys.Story story, JsonNode recipient) {
		Api.Answer sent = this.api.as("taf-adviser").get(story.path("/copies/" + recipient.get("copyId").asString()));
		assertThat(sent.status()).as(sent.text()).isEqualTo(200);
		return sent;
	}

	private static List<String> included(JsonNode preview) {
		return preview.get("sections")
			.valueStream()
			.filter((section) -> section.get("included").asBoolean())
			.map((section) -> section.get("section").asString())
			.toList();
	}

	/** All that they would read. */
	private static String entries(JsonNode preview) {
		var text = new StringBuilder();
		preview.get("sections")
			.forEach((section) -> text.append(section.get("heading").asString()).append(section.get("entries")));
		return text.toString();
	}

	private static List<String> withheld(JsonNode preview) {
		return preview.get("sections")
			.valueStream()
			.flatMap((section) -> section.get("withheld").valueStream())
			.map((one) -> one.get("reason").asString())
			.distinct()
			.toList();
	}

}

package org.earlyhelp.stepping;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.verify.LedgerVerify;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** R9.1 to R9.8, R11.3 and 2.12 over HTTP. */
@ServiceTest
class StepUpApiTests {

	private static final String SOCIAL_CARE = "social-care-manager";

	private static final String SENIOR = "social-care-service-manager";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Clock clock;

	@Test
	void letsSocialCareSeeTheCaseAndFlagsIt() {
		Journeys.Story story = this.journeys.anActiveCase();
		assertThat(this.api.as(SOCIAL_CARE).get(story.path("")).status()).isEqualTo(404);

		String stepUp = planned(story);

		assertThat(this.api.as(SOCIAL_CARE).get(story.path("")).status()).isEqualTo(200);
		JsonNode file = story.theCase();
		assertThat(file.get("flags").values()).extracting(JsonNode::asString).contains("STEP_UP_PENDING");
		assertThat(file.at("/openStepUp/id").asString()).isEqualTo(stepUp);
		assertThat(file.get("state").asString()).isEqualTo("ACTIVE");
		assertThat(file.at("/leadPractitioner/username").asString()).isEqualTo(Journeys.HEALTH);
		assertThat(clock(story, "T18").get("state").asString()).isEqualTo("RUNNING");
		JsonNode share = this.api.as(Journeys.HEALTH).get(story.path("/shares")).body().at("/items/0");
		assertThat(share.get("stepUpId").asString()).isEqualTo(stepUp);
		assertThat(share.get("familyInformed").asBoolean()).isTrue();
		assertThat(share.get("basis").asString()).isNotBlank();
	}

	@Test
	void namesAllThatAPlannedOneLacks() {
		Journeys.Story story = this.journeys.anActiveCase();

		Api.Answer answer = this.api.as(Journeys.HEALTH)
			.post(story.path("/step-ups"), Map.of("urgency", "PLANNED", "familyInformed", false));

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().get("errors").findValuesAsString("field")).contains("children", "reasons", "summary",
				"notInformedReason");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"urgency\":\"URGENT\"}",
			"{\"urgency\":\"urgent\",\"children\":\"Tia\",\"reasons\":7,\"evidence\":{},\"familyInformed\":\"maybe\","
					+ "\"calledAt\":\"14:05\",\"spokeTo\":[],\"disclosures\":\"hit\",\"nonsense\":{\"a\":[1]}}",
			"{\"urgency\":\"URGENT\",\"children\":[\"nobody\",null,3,\"7b1f0a52-1111-4222-8333-944445555666\"],"
					+ "\"reasons\":[null,\"Hit \\u0000 by\\ud800 a belt\"],\"disclosures\":[{\"words\":4},{}]}" })
	void refusesNoUrgentOneForWhatItSays(String body) {
		Journeys.Story story = this.journeys.anActiveCase();

		Api.Answer answer = this.api.as(Journeys.HEALTH)
			.with("If-Match", "\"999\"")
			.post(story.path("/step-ups"), body);

		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		assertThat(read(answer.body().get("id").asString()).get("urgency").asString()).isEqualTo("URGENT");
	}

	@Test
	void keepsWhatCannotBeReadAsText() {
		Journeys.Story story = this.journeys.anActiveCase();

		String stepUp = this.api.as(Journeys.HEALTH)
			.post(story.path("/step-ups"),
					Map.of("urgency", "URGENT", "calledAt", "five past two", "children", List.of("Kofi")))
			.body()
			.get("id")
			.asString();

		assertThat(read(stepUp).get("unread").asString()).contains("calledAt: five past two", "children: Kofi");
	}

	@Test
	void refusesAnUrgentOneThatIsNoJsonOrOfStrangers() {
		Journeys.Story story = this.journeys.anActiveCase();
		String path = story.path("/step-ups");

		assertThat(this.api.as(Journeys.HEALTH).post(path, "{\"urgency\":\"URGENT\"").status()).isEqualTo(400);
		assertThat(this.api.as("practitioner-police").post(path, "{\"urgency\":\"URGENT\"}").status()).isEqualTo(404);
	}

	@Test
	void givesAReceiptOfItsOwnForEach() {
		Journeys.Story story = this.journeys.anActiveCase();
		String first = urgent(story);
		String second = urgent(story);

		JsonNode one = this.api.as(Journeys.HEALTH).get("/api/step-ups/" + first + "/receipt").body();
		JsonNode other = this.api.as(Journeys.HEALTH).get("/api/step-ups/" + second + "/receipt").body();

		assertThat(one.get("stepUpId").asString()).isEqualTo(first);
		assertThat(one.get("commitment").asString()).isNotBlank().isNotEqualTo(other.get("commitment").asString());
		assertThat(one.get("entryId").asString()).isNotEqualTo(other.get("entryId").asString());
	}

	@Test
	void givesAReceiptThatNeedsNoServiceToBeChecked(@TempDir Path folder) throws Exception {
		Journeys.Story story = this.journeys.anActiveCase();
		String stepUp = urgent(story);
		String path = "/api/step-ups/" + stepUp + "/receipt";
		String entry = this.api.as(Journeys.HEALTH).get(path).body().get("entryId").asString();

		Api.Answer given = this.api.as(Journeys.HEALTH).get(path + "/bundle");

		assertThat(given.status()).as(given.text()).isEqualTo(200);
		assertThat(given.bytes()).hasSizeLessThanOrEqualTo(4_000);
		Path file = Files.write(folder.resolve("receipt.zip"), given.bytes());
		var said = new ByteArrayOutputStream();
		assertThat(LedgerVerify.run(List.of(file.toString()), new PrintStream(said))).as(said.toString()).isZero();
		assertThat(said.toString()).contains("ENTRY " + entry, "1 opened, and each fits");
		assertThat(this.api.as("practitioner-police").get(path + "/bundle").status()).isEqualTo(404);
	}

	@Test
	void letsSocialCareAloneAcknowledge() {
		Journeys.Story story = this.journeys.anActiveCase();
		String stepUp = urgent(story);
		String path = "/api/step-ups/" + stepUp + "/acknowledgement";

		assertThat(this.api.as(Journeys.HEALTH).post(path).status()).isEqualTo(403);
		assertThat(this.api.as("practitioner-police").post(path).status()).isEqualTo(404);
		assertThat(this.api.as(SOCIAL_CARE).post(path).status()).isEqualTo(200);

		assertThat(read(stepUp).get("acknowledgedBy").asString()).isEqualTo(SOCIAL_CARE);
	}

	@Test
	void asksForMoreAndKeepsTheClockRunning() {
		Journeys.Story story = this.journeys.anActiveCase();
		String stepUp = planned(story);

		story.does(SOCIAL_CARE, "decide-step-up", Map.of("decision", "MORE_INFO", "rationale", "Who saw it?"));
		assertThat(clock(story, "T18").get("state").asString()).isEqualTo("RUNNING");
		story.does(Journeys.HEALTH, "provide-more-information", Map.of("text", "The nursery saw it on Monday."));

		assertThat(clock(story, "MORE_INFORMATION").get("state").asString()).isEqualTo("MET");
		assertThat(story.waits("decide-step-up")).isTrue();
		assertThat(read(stepUp).at("/information/0/text").asString()).contains("nursery");
	}

	@Test
	void closesTheCaseWhenSocialCareConfirmsThatItStarted() {
		Journeys.Story story = this.journeys.anActiveCase();
		planned(story);
		story.does(SOCIAL_CARE, "decide-step-up", accepted("ACCEPT_S17"));
		assertThat(story.state()).isEqualTo("ACTIVE");

		Api.Answer future = story.tries(SOCIAL_CARE, "confirm-social-care-start",
				Map.of("startedOn", this.journeys.today().plusDays(1).toString()));
		assertThat(future.status()).isEqualTo(400);
		story.does(SOCIAL_CARE, "confirm-social-care-start",
				Map.of("startedOn", this.journeys.today().toString(), "worker", "Ann Other"));

		JsonNode file = story.theCase();
		assertThat(file.get("state").asString()).isEqualTo("CLOSED");
		assertThat(file.get("closureReason").asString()).isEqualTo("STEPPED_UP_CIN");
		assertThat(file.get("flags").values()).extracting(JsonNode::asString).doesNotContain("STEP_UP_PENDING");
		assertThat(story.waits("review-plan")).isFalse();
		assertThat(story.waits("send-closure-letter")).isFalse();
	}

	@Test
	void closesChildByChildUnderAnEnquiry() {
		Journeys.Story story = this.journeys.anActiveCase();
		String stepUp = urgent(story);
		story.does(SOCIAL_CARE, "decide-step-up", accepted("ACCEPT_S47"));
		story.does(SOCIAL_CARE, "confirm-social-care-start", Map.of("startedOn", this.journeys.today().toString()));
		assertThat(story.state()).isEqualTo("ACTIVE");
		Map<String, Object> outcome = Map.of("personId", story.person("Kofi"), "status", "CP", "on",
				this.journeys.today().toString());
		String path = "/api/step-ups/" + stepUp + "/outcomes";
		assertThat(this.api.as(Journeys.HEALTH).post(path, outcome).status()).isEqualTo(403);

		Api.Answer answer = this.api.as(SOCIAL_CARE).post(path, outcome);

		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		assertThat(story.theCase().get("state").asString()).isEqualTo("CLOSED");
		assertThat(story.theCase().get("closureReason").asString()).isEqualTo("STEPPED_UP_CP");
		assertThat(this.api.as(SOCIAL_CARE).post(path, outcome).status()).isEqualTo(409);
	}

	@Test
	void goesOnWhereTheEnquiryEndsInNothing() {
		Journeys.Story story = this.journeys.anActiveCase();
		String stepUp = urgent(story);
		story.does(SOCIAL_CARE, "decide-step-up", accepted("ACCEPT_S47"));
		story.does(SOCIAL_CARE, "confirm-social-care-start", Map.of("startedOn", this.journeys.today().toString()));

		this.api.as(SOCIAL_CARE)
			.post("/api/step-ups/" + stepUp + "/outcomes", Map.of("personId", story.person("Kofi"), "status",
					"NO_FURTHER_ACTION", "on", this.journeys.today().toString()));

		assertThat(story.state()).isEqualTo("ACTIVE");
		assertThat(read(stepUp).get("state").asString()).isEqualTo("ENDED");
		assertThat(story.theCase().get("flags").values()).isEmpty();
	}

	@Test
	void waitsForNoOutcomeOfAChildWhoDied() {
		Journeys.Story story = this.journeys.anActiveCase();
		join(story, "Kit");
		String stepUp = planned(story, "Kofi", "Kit");
		story.does(SOCIAL_CARE, "decide-step-up", accepted("ACCEPT_S47"));
		story.does(SOCIAL_CARE, "confirm-social-care-start", Map.of("startedOn", this.journeys.today().toString()));
		outcome(story, stepUp, "Kofi", "NO_FURTHER_ACTION");
		assertThat(read(stepUp).get("state").asString()).isEqualTo("STARTED");

		leave(story, "Kit", "DIED");

		assertThat(read(stepUp).get("state").asString()).isEqualTo("ENDED");
		assertThat(story.state()).isEqualTo("ACTIVE");
		assertThat(story.theCase().get("flags").values()).isEmpty();
		Api.Answer closure = this.api.as(Journeys.HEALTH).post(story.path("/closure"), this.journeys.theClosure(story));
		assertThat(closure.status()).as(closure.text()).isEqualTo(201);
	}

	@Test
	void waitsOnForTheOthersWhereAChildLeaves() {
		Journeys.Story story = this.journeys.anActiveCase();
		join(story, "Kit");
		String stepUp = urgent(story);
		story.does(SOCIAL_CARE, "decide-step-up", accepted("ACCEPT_S47"));
		story.does(SOCIAL_CARE, "confirm-social-care-start", Map.of("startedOn", this.journeys.today().toString()));

		leave(story, "Kit", "LEFT");
		assertThat(read(stepUp).get("state").asString()).isEqualTo("STARTED");
		outcome(story, stepUp, "Kofi", "NO_FURTHER_ACTION");

		assertThat(read(stepUp).get("state").asString()).isEqualTo("ENDED");
		assertThat(story.state()).isEqualTo("ACTIVE");
	}

	@Test
	void closesWhereSocialCareHasEveryChildWhoStays() {
		Journeys.Story story = this.journeys.anActiveCase();
		join(story, "Kit");
		String stepUp = urgent(story);
		story.does(SOCIAL_CARE, "decide-step-up", accepted("ACCEPT_S47"));
		story.does(SOCIAL_CARE, "confirm-social-care-start", Map.of("startedOn", this.journeys.today().toString()));
		outcome(story, stepUp, "Kofi", "CP");
		assertThat(story.state()).isEqualTo("ACTIVE");

		leave(story, "Kit", "LEFT");

		assertThat(story.state()).isEqualTo("CLOSED");
		assertThat(story.theCase().get("closureReason").asString()).isEqualTo("STEPPED_UP_CP");
	}

	@Test
	void endsWithTheCaseWhereTheOnlyChildDies() {
		Journeys.Story story = this.journeys.anActiveCase();
		String stepUp = urgent(story);
		story.does(SOCIAL_CARE, "decide-step-up", accepted("ACCEPT_S47"));
		story.does(SOCIAL_CARE, "confirm-social-care-start", Map.of("startedOn", this.journeys.today().toString()));

		leave(story, "Kofi", "DIED");

		assertThat(story.theCase().get("closureReason").asString()).isEqualTo("CHILD_DIED");
		assertThat(read(stepUp).get("state").asString()).isEqualTo("ENDED");
	}

	@Test
	void goesOnToClosureWhereTheOnlyChildLeaves() {
		Journeys.Story story = this.journeys.anActiveCase();
		String stepUp = urgent(story);
		story.does(SOCIAL_CARE, "decide-step-up", accepted("ACCEPT_S47"));
		story.does(SOCIAL_CARE, "confirm-social-care-start", Map.of("startedOn", this.journeys.today().toString()));

		leave(story, "Kofi", "LEFT");

		assertThat(read(stepUp).get("state").asString()).isEqualTo("ENDED");
		assertThat(story.state()).isEqualTo("ACTIVE");
	}

	@Test
	void addsNothingToAPlanWhoseClosureIsProposed() {
		Journeys.Story story = this.journeys.anActiveCase();
		planned(story);
		story.does(SOCIAL_CARE, "decide-step-up", returned());
		propose(story);
		int before = story.actions().size();
		var meeting = this.journeys.theMeeting(story);

		Api.Answer answer = story.tries(Journeys.HEALTH, "revise-plan-after-step-up", meeting);

		assertThat(answer.status()).as(answer.text()).isEqualTo(409);
		assertThat(story.actions()).hasSize(before);
		story.does("taf-adviser", "sign-off-closure", Map.of("approved", false, "comment", "Meet first."));
		story.does(Journeys.HEALTH, "revise-plan-after-step-up", meeting);
		assertThat(story.actions()).hasSize(before + 3);
	}

	@Test
	void refusesToSignOffAClosureWhileAChallengeIsUnanswered() {
		Journeys.Story story = this.journeys.anActiveCase();
		String stepUp = planned(story);
		story.does(SOCIAL_CARE, "decide-step-up", returned());
		propose(story);
		String path = "/api/step-ups/" + stepUp + "/escalations";
		for (int stage = 1; stage <= 2; stage++) {
			assertThat(this.api.as(Journeys.HEALTH).post(path, Map.of("reason", "He is not safe.")).status())
				.isEqualTo(201);
		}
		Map<String, Object> approved = Map.of("approved", true, "comment", "Well done.");

		Api.Answer answer = story.tries("taf-adviser", "sign-off-closure", approved);

		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.body().get("key").asString()).isEqualTo("closure.challenge-unanswered");
		story.does(SOCIAL_CARE, "answer-escalation", Map.of("outcome", "UPHELD", "rationale", "As before."));
		story.does("taf-adviser", "sign-off-closure", approved);
		assertThat(story.state()).isEqualTo("CLOSED");
		assertThat(story.waits("revise-plan-after-step-up")).isFalse();
		assertThat(this.api.as(Journeys.HEALTH).post(path, Map.of("reason", "Still not.")).status()).isEqualTo(409);
	}

	@Test
	void sendsAClosureBackWhileAChallengeIsUnanswered() {
		Journeys.Story story = this.journeys.anActiveCase();
		String stepUp = planned(story);
		story.does(SOCIAL_CARE, "decide-step-up", returned());
		propose(story);
		this.api.as(Journeys.HEALTH)
			.post("/api/step-ups/" + stepUp + "/escalations", Map.of("reason", "He is not safe."));

		story.does("taf-adviser", "sign-off-closure", Map.of("approved", false, "comment", "Wait for the answer."));

		assertThat(story.state()).isEqualTo("ACTIVE");
		assertThat(story.waits("answer-escalation")).isTrue();
	}

	@Test
	void challengesNothingOnceSocialCareHasStarted() {
		Journeys.Story story = this.journeys.anActiveCase();
		String stepUp = urgent(story);
		story.does(SOCIAL_CARE, "decide-step-up", accepted("ACCEPT_S47"));
		story.does(SOCIAL_CARE, "confirm-social-care-start", Map.of("startedOn", this.journeys.today().toString()));

		Api.Answer answer = this.api.as(Journeys.HEALTH)
			.post("/api/step-ups/" + stepUp + "/escalations", Map.of("reason", "Too slow."));

		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.body().get("detail").asString()).isEqualTo("Social care has started with this family");
		assertThat(story.waits("answer-escalation")).isFalse();
	}

	@Test
	void acceptedAfterClosureTellsThatWhatWasAchievedDidNotLast() {
		Journeys.Story story = this.journeys.aClosedCase();
		urgent(story);
		assertThat(story.state()).isEqualTo("CLOSED");

		story.does(SOCIAL_CARE, "decide-step-up", accepted("ACCEPT_S47"));

		assertThat(story.state()).isEqualTo("FOLLOW_UP_DONE");
		JsonNode checked = this.api.as("auditor")
			.get("/api/audit/events?action=SUSTAINED_CHECKED&caseId=" + story.caseId())
			.body();
		assertThat(checked.get("items")).hasSize(1);
		assertThat(clock(story, "SUSTAINED_CHECK").get("state").asString()).isNotEqualTo("RUNNING");
		story.does(SOCIAL_CARE, "confirm-social-care-start", Map.of("startedOn", this.journeys.today().toString()));
	}

	@ParameterizedTest
	@CsvSource({ "23, true", "25, false" })
	void countsFromACallWithinTheLocalitysWindow(int hoursBefore, boolean counts) {
		Journeys.Story story = this.journeys.anActiveCase();
		Instant called = this.clock.instant().minus(Duration.ofHours(hoursBefore)).truncatedTo(ChronoUnit.SECONDS);

		this.api.as(Journeys.HEALTH)
			.post(story.path("/step-ups"), Map.of("urgency", "URGENT", "calledAt", called.toString()));

		assertThat(Instant.parse(clock(story, "T18").get("startedAt").asString()).equals(called)).isEqualTo(counts);
	}

	@Test
	void refusesToCloseWhileItIsOpen() {
		Journeys.Story story = this.journeys.anActiveCase();
		planned(story);

		Api.Answer answer = this.api.as(Journeys.HEALTH).post(story.path("/closure"), this.journeys.theClosure(story));

		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.body().get("key").asString()).isEqualTo("closure.step-up-open");
	}

	@Test
	void refusesToSignOffAClosureWhenOneCameUpMeanwhile() {
		Journeys.Story story = this.journeys.aCaseProposedToClose();
		urgent(story);

		Api.Answer answer = story.tries("taf-adviser", "sign-off-closure",
				Map.of("approved", true, "comment", "Well done."));

		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.body().get("key").asString()).isEqualTo("closure.step-up-open");
	}

	@Test
	void revisesThePlanAfterAdvice() {
		Journeys.Story story = this.journeys.anActiveCase();
		planned(story);
		story.does(SOCIAL_CARE, "decide-step-up",
				Map.of("decision", "ADVICE_RETURN_TO_TAF", "rationale", "Below the threshold."));
		assertThat(clock(story, "T19").get("state").asString()).isEqualTo("RUNNING");
		int before = story.actions().size();
		var meeting = new LinkedHashMap<>(this.journeys.theMeeting(story));

		story.does(Journeys.HEALTH, "revise-plan-after-step-up", meeting);

		assertThat(story.outcomes()).as("the same outcomes are not doubled").hasSize(3);
		assertThat(story.actions()).hasSize(before + 3);
		assertThat(clock(story, "T19").get("state").asString()).isEqualTo("MET");
		assertThat(story.waits("review-plan")).isTrue();
	}

	@Test
	void challengesStageByStageAndKeepsEveryDecision() {
		Journeys.Story story = this.journeys.anActiveCase();
		String stepUp = planned(story);
		story.does(SOCIAL_CARE, "decide-step-up",
				Map.of("decision", "ADVICE_RETURN_TO_TAF", "rationale", "Below the threshold."));
		String path = "/api/step-ups/" + stepUp + "/escalations";
		for (int stage = 1; stage <= 3; stage++) {
			assertThat(this.api.as(Journeys.HEALTH).post(path, Map.of("reason", "Nothing improves.")).status())
				.isEqualTo(201);
		}

		assertThat(story.tries(SOCIAL_CARE, "answer-escalation", Map.of("outcome", "UPHELD", "rationale", "As before."))
			.status()).isEqualTo(403);
		assertThat(
				story.tries(SENIOR, "answer-escalation", Map.of("outcome", "CHANGED", "rationale", "Agreed.")).status())
			.isEqualTo(400);
		story.does(SENIOR, "answer-escalation",
				Map.of("outcome", "CHANGED", "rationale", "Agreed.", "newDecision", "ACCEPT_S17"));

		JsonNode read = read(stepUp);
		assertThat(read.get("decisions").findValuesAsString("decision")).containsExactly("ADVICE_RETURN_TO_TAF",
				"ACCEPT_S17");
		assertThat(read.get("escalations")).hasSize(3);
		assertThat(story.waits("revise-plan-after-step-up")).isFalse();
		assertThat(story.waits("confirm-social-care-start")).isTrue();
		assertThat(this.api.as(Journeys.HEALTH).post(path, Map.of("reason", "Too slow.")).status()).isEqualTo(201);
		assertThat(this.api.as(Journeys.HEALTH).post(path, Map.of("reason", "Once more.")).status()).isEqualTo(409);
	}

	@Test
	void tellsTheServiceManagerWhereTheSameComesAgain() {
		Journeys.Story story = this.journeys.anActiveCase();
		String first = planned(story);
		String second = planned(story);

		assertThat(read(first).get("repeats").asBoolean()).isFalse();
		assertThat(read(second).get("repeats").asBoolean()).isTrue();
	}

	@Test
	void keepsClocksOfTwoStepUpsApart() {
		Journeys.Story story = this.journeys.anActiveCase();
		planned(story);
		urgent(story);

		story.does(SOCIAL_CARE, "decide-step-up",
				Map.of("decision", "ADVICE_RETURN_TO_TAF", "rationale", "Below the threshold."));

		assertThat(clocks(story, "T18")).containsExactlyInAnyOrder("MET", "RUNNING");
		assertThat(story.theCase().get("flags").values()).extracting(JsonNode::asString).contains("STEP_UP_PENDING");
	}

	@Test
	void hidesWhatAChildToldFromTheParentsUntilItIsReleased() {
		Journeys.Story story = this.journeys.anActiveCase();
		String words = "Daddy hit me with the belt " + UUID.randomUUID();
		Api.Answer asked = this.api.as(Journeys.HEALTH)
			.post(story.path("/step-ups"), Map.of("urgency", "URGENT", "disclosures",
					List.of(Map.of("personId", story.person("Kofi"), "words", words))));
		String copy = story.path("/family-copy?for=" + story.person("Abena"));
		assertThat(told(copy)).doesNotContain(words);
		String release = "/api/disclosures/" + asked.body().at("/disclosures/0").asString() + "/release";
		assertThat(this.api.as(Journeys.HEALTH).post(release).status()).isEqualTo(403);

		assertThat(this.api.as(SOCIAL_CARE).post(release).status()).isEqualTo(200);

		assertThat(told(copy)).contains(words);
	}

	@Test
	void letsNobodyDecideButAQualifiedSocialWorker() {
		Journeys.Story story = this.journeys.anActiveCase();
		planned(story);

		assertThat(story.tries("front-door-manager", "decide-step-up", accepted("ACCEPT_S17")).status()).isIn(403, 404);
		assertThat(story.tries(Journeys.HEALTH, "decide-step-up", accepted("ACCEPT_S17")).status()).isEqualTo(403);
	}

	/** What stands in the copy, without what is withheld from it. */
	private String told(String copy) {
		StringBuilder told = new StringBuilder();
		for (JsonNode section : this.api.as(Journeys.HEALTH).get(copy).body().get("sections")) {
			told.append(section.path("entries"));
			told.append(section.path("told"));
		}
		return told.toString();
	}

	private void join(Journeys.Story story, String child) {
		Api.Answer joined = this.api.as(Journeys.HEALTH)
			.post(story.path("/members"),
					Map.of("child",
							Map.of("firstName", child, "lastName", story.surname(), "dateOfBirth",
									this.journeys.today().minusYears(2).toString(), "sex", "M"),
							"prHolder", "Abena", "consentScope", List.of("ASSESSMENT", "STORE_ON_SYSTEM")));
		assertThat(joined.status()).as(joined.text()).isEqualTo(201);
	}

	private void leave(Journeys.Story story, String child, String reason) {
		Api.Answer left = this.api.as(Journeys.HEALTH)
			.post(story.path("/members/" + story.person(child) + "/departure"), Map.of("reason", reason));
		assertThat(left.status()).as(left.text()).isEqualTo(201);
	}

	private void outcome(Journeys.Story story, String stepUp, String child, String status) {
		Api.Answer recorded = this.api.as(SOCIAL_CARE)
			.post("/api/step-ups/" + stepUp + "/outcomes",
					Map.of("personId", story.person(child), "status", status, "on", this.journeys.today().toString()));
		assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
	}

	private void propose(Journeys.Story story) {
		Api.Answer proposed = this.api.as(Journeys.HEALTH)
			.post(story.path("/closure"), this.journeys.theClosure(story));
		assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
	}

	private static Map<String, Object> returned() {
		return Map.of("decision", "ADVICE_RETURN_TO_TAF", "rationale", "Below the threshold.");
	}

	private String planned(Journeys.Story story) {
		return planned(story, "Kofi");
	}

	private String planned(Journeys.Story story, String... children) {
		Api.Answer answer = this.api.as(Journeys.HEALTH)
			.post(story.path("/step-ups"),
					Map.of("urgency", "PLANNED", "children", Stream.of(children).map(story::person).toList(), "reasons",
							List.of("Neglect has got worse"), "evidence", List.of("Graded Care Profile 2"),
							"familyInformed", true, "summary", "Two reviews, nothing improved."));
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return answer.body().get("id").asString();
	}

	private String urgent(Journeys.Story story) {
		Api.Answer answer = this.api.as(Journeys.HEALTH)
			.post(story.path("/step-ups"), Map.of("urgency", "URGENT", "reasons", List.of("Says she was hit")));
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return answer.body().get("id").asString();
	}

	private static Map<String, Object> accepted(String decision) {
		return Map.of("decision", decision, "rationale", "Meets the threshold.", "receivingTeam", "Assessment");
	}

	private JsonNode read(String stepUp) {
		Api.Answer answer = this.api.as(Journeys.HEALTH).get("/api/step-ups/" + stepUp);
		return (answer.status() == 200) ? answer.body()
				: this.api.as(SOCIAL_CARE).get("/api/step-ups/" + stepUp).body();
	}

	private List<String> clocks(Journeys.Story story, String timer) {
		return this.api.as("taf-adviser")
			.get(story.path("/deadlines"))
			.body()
			.get("items")
			.values()
			.stream()
			.filter((deadline) -> timer.equals(deadline.get("timer").asString()))
			.map((deadline) -> deadline.get("state").asString())
			.toList();
	}

	private JsonNode clock(Journeys.Story story, String timer) {
		for (JsonNode deadline : this.api.as("taf-adviser").get(story.path("/deadlines")).body().get("items")) {
			if (timer.equals(deadline.get("timer").asString())) {
				return deadline;
			}
		}
		throw new AssertionError("No clock " + timer);
	}

}

package org.earlyhelp.casefile.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Who comes to the family of a case, and who leaves it, over HTTP. */
@ServiceTest
class MemberApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Test
	void childNeedsAHolderOfResponsibilityAndAScope() {
		Journeys.Story story = this.journeys.anActiveCase();
		Map<String, Object> kit = kit(Journeys.aSurname());
		kit.remove("prHolder");
		kit.remove("consentScope");

		Api.Answer answer = add(story, kit);

		assertThat(answer.status()).as(answer.text()).isEqualTo(400);
		assertThat(fields(answer)).containsExactlyInAnyOrder("prHolder", "consentScope");
	}

	@Test
	void nobodyWithoutResponsibilityHoldsIt() {
		Journeys.Story story = this.journeys.anActiveCase();
		Map<String, Object> kit = kit(Journeys.aSurname());
		kit.put("prHolder", story.person("Kofi"));

		Api.Answer answer = add(story, kit);

		assertThat(answer.status()).as(answer.text()).isEqualTo(400);
		assertThat(fields(answer)).containsExactly("prHolder");
	}

	@Test
	void saysWhoItIsOnceAndWhenItCouldBe() {
		Journeys.Story story = this.journeys.anActiveCase();
		Map<String, Object> kit = kit(Journeys.aSurname());
		kit.put("adult", Map.of("lastName", "Marsden"));
		kit.put("from", this.journeys.today().plusDays(1).toString());

		assertThat(fields(add(story, kit))).contains("personId", "from");
		assertThat(fields(add(story, Map.of()))).contains("personId");
	}

	@Test
	void childCarriesCodesOfThisLocalityAlone() {
		Journeys.Story story = this.journeys.anActiveCase();
		Map<String, Object> kit = kit(Journeys.aSurname());
		kit.put("child", Map.of("firstName", "Kit", "lastName", "Marsden", "sex", "X", "ethnicity", "NONE-SUCH", "sen",
				"NONE-SUCH", "disabilities", List.of("NONE-SUCH")));

		Api.Answer answer = add(story, kit);

		assertThat(answer.status()).as(answer.text()).isEqualTo(400);
		assertThat(fields(answer)).containsExactlyInAnyOrder("child.sex", "child.ethnicity", "child.sen",
				"child.disabilities[0]");
	}

	@Test
	void childOfAnOpenCaseJoinsAnotherOnlyByAManagersWord() {
		Journeys.Story home = this.journeys.anActiveCase();
		Journeys.Story other = this.journeys.anActiveCase();
		Map<String, Object> kofi = new HashMap<>(
				Map.of("personId", other.person("Kofi"), "prHolder", "Abena", "consentScope", List.of("ASSESSMENT")));

		Api.Answer refused = add(home, kofi);
		assertThat(refused.status()).as(refused.text()).isEqualTo(409);
		assertThat(refused.body().get("key").asString()).isEqualTo("member.on-other-case");
		assertThat(refused.body().get("detail").asString()).contains(other.theCase().get("reference").asString(),
				"chester");

		kofi.put("sharedCareReason", "Lives with each parent every other week.");
		assertThat(add(home, kofi).status()).isEqualTo(403);
		Api.Answer shared = this.api.as("team-manager").post(home.path("/members"), kofi);
		assertThat(shared.status()).as(shared.text()).isEqualTo(201);
		assertThat(names(home)).containsExactly("Kofi", "Kofi", "Abena");
		assertThat(names(other)).containsExactly("Kofi", "Abena");
	}

	@Test
	void childToldOfWhoIsOnAnotherCaseIsRecognised() {
		Journeys.Story home = this.journeys.anActiveCase();
		Journeys.Story other = this.journeys.anActiveCase();
		Map<String, Object> kofi = kit(other.surname());
		kofi.put("child", this.journeys.theChild(other.surname()));

		Api.Answer refused = add(home, kofi);

		assertThat(refused.status()).as(refused.text()).isEqualTo(409);
		assertThat(refused.body().get("key").asString()).isEqualTo("member.on-other-case");
	}

	@Test
	void whoIsOfTheFamilyDoesNotJoinAgain() {
		Journeys.Story story = this.journeys.anActiveCase();
		Map<String, Object> kit = kit(story.surname());
		assertThat(add(story, kit).status()).isEqualTo(201);

		assertThat(add(story, kit).body().get("key").asString()).isEqualTo("member.already");
	}

	@Test
	void whoComesBeforeTheAssessmentIsOnIt() {
		Journeys.Story story = this.journeys.aCaseInAssessment();

		Api.Answer added = add(story, kit(story.surname()));

		assertThat(added.body().get("addendum").asBoolean()).isFalse();
		assertThat(story.waits("complete-addendum")).isFalse();
		Api.Answer assessed = story.tries(Journeys.HEALTH, "complete-assessment", this.journeys.theAssessment(story));
		assertThat(assessed.body().get("key").asString()).isEqualTo("assessment.child-missing");
	}

	@Test
	void adultJoinsWithoutAnAssessment() {
		Journeys.Story story = this.journeys.anActiveCase();

		Api.Answer added = add(story, Map.of("adult", Map.of("firstName", "Mark", "lastName", story.surname(),
				"relationship", "FATHER", "parentalResponsibility", true, "livesInHousehold", true)));

		assertThat(added.status()).as(added.text()).isEqualTo(201);
		assertThat(story.waits("complete-addendum")).isFalse();
		assertThat(names(story)).containsExactly("Kofi", "Abena", "Mark");
	}

	@Test
	void whoLeavesAgainIsAssessedNoMore() {
		Journeys.Story story = this.journeys.anActiveCase();
		add(story, kit(story.surname()));
		assertThat(story.waits("complete-addendum")).isTrue();

		leave(story, "Kit", Map.of("reason", "LEFT"));

		assertThat(story.waits("complete-addendum")).isFalse();
		assertThat(names(story)).containsExactly("Kofi", "Abena");
		assertThat(this.api.as("taf-adviser").get(story.path("/deadlines")).text()).contains("ADDENDUM")
			.doesNotContain("\"timer\":\"ADDENDUM\",\"state\":\"RUNNING\"");
	}

	@Test
	void parentWhoMovesOutStaysAParentAndNoLongerKnowsTheAddress() {
		Journeys.Story story = this.journeys.anActiveCase();
		add(story, Map.of("adult", Map.of("firstName", "Mark", "lastName", story.surname(), "relationship", "FATHER",
				"parentalResponsibility", true)));

		leave(story, "Mark", Map.of("reason", "SEPARATED"));

		assertThat(names(story)).containsExactly("Kofi", "Abena", "Mark");
		JsonNode copy = this.api.as(Journeys.HEALTH).get(story.path("/family-copy?for=" + story.person("Mark"))).body();
		assertThat(copy.get("sections")
			.valueStream()
			.flatMap((section) -> section.get("entries").valueStream())
			.map(JsonNode::toString)).noneMatch((told) -> told.contains("17 Canal Road") || told.contains("CH2 3BB"));
		assertThat(copy.toString()).contains("HOME_OF_OTHERS");
	}

	@Test
	void deathOfAChildEndsTheirOutcomesAndTellsSeniors() {
		Journeys.Story story = this.journeys.anActiveCase();
		add(story, kit(story.surname()));

		leave(story, "Kofi", Map.of("reason", "DIED", "on", this.journeys.today().toString()));

		JsonNode plan = story.theCase().get("plan");
		assertThat(plan.at("/outcomes/0/result").asString()).isEqualTo("NO_LONGER_RELEVANT");
		assertThat(plan.at("/actions/0/status").asString()).isEqualTo("CANCELLED");
		assertThat(plan.at("/outcomes/1").has("result")).isFalse();
		assertThat(story.state()).isEqualTo("ACTIVE");
		JsonNode told = this.api.as("auditor")
			.get("/api/audit/events?action=SOMEBODY_DIED&caseId=" + story.caseId())
			.body();
		assertThat(told.toString()).contains("team-manager", "service-manager");
		assertThat(this.api.as(Journeys.HEALTH).get(story.path("/review-opening")).text())
			.doesNotContain("Kofi joins two words");
	}

	@Test
	void deathOfTheOnlyChildEndsTheCaseWithoutALetter() {
		Journeys.Story story = this.journeys.anActiveCase();

		leave(story, "Kofi", Map.of("reason", "DIED"));

		assertThat(story.state()).isEqualTo("CLOSED");
		assertThat(story.theCase().get("closureReason").asString()).isEqualTo("CHILD_DIED");
		assertThat(this.api.as("service-manager")
			.get("/api/tasks?view=all&caseId=" + story.caseId())
			.body()
			.get("total")
			.asInt()).isZero();
		assertThat(this.api.as("service-manager").get(story.path("/deadlines")).text()).doesNotContain("RUNNING");
		assertThat(this.api.as(Journeys.HEALTH).get(story.path("")).status()).isEqualTo(404);
	}

	@Test
	void unbornChildIsBornAndThenAssessed() {
		Journeys.Story story = this.journeys.anActiveCase();
		Map<String, Object> baby = kit(story.surname());
		baby.put("child",
				Map.of("lastName", story.surname(), "expectedDate", this.journeys.today().plusMonths(1).toString()));
		Api.Answer added = add(story, baby);
		assertThat(added.body().get("addendum").asBoolean()).as(added.text()).isFalse();
		String id = added.body().get("personId").asString();

		Api.Answer born = this.api.as(Journeys.HEALTH)
			.post(story.path("/members/" + id + "/birth"),
					Map.of("bornOn", this.journeys.today().toString(), "firstName", "Esi", "sex", "F"));

		assertThat(born.status()).as(born.text()).isEqualTo(201);
		assertThat(story.person("Esi")).isEqualTo(id);
		assertThat(story.waits("complete-addendum")).isTrue();
		Api.Answer again = this.api.as(Journeys.HEALTH)
			.post(story.path("/members/" + id + "/birth"), Map.of("bornOn", this.journeys.today().toString()));
		assertThat(again.body().get("key").asString()).isEqualTo("member.not-expected");
	}

	@Test
	void unbornChildWhoseDayIsPastIsLookedForWithTheFamily() {
		Journeys.Story story = this.journeys.anActiveCase();
		Map<String, Object> baby = kit(story.surname());
		baby.put("child",
				Map.of("lastName", story.surname(), "expectedDate", this.journeys.today().minusMonths(2).toString()));
		assertThat(add(story, baby).status()).isEqualTo(201);
		this.api.as(Journeys.HEALTH)
			.post(story.path("/transfer-out"),
					Map.of("to", "Halton Borough Council", "consentToShare", true, "reason", "Moved to Runcorn."));

		Api.Answer missing = this.api.as(Journeys.HEALTH)
			.post(story.path("/transfer-out/acknowledgement"), Map.of("found", false));

		assertThat(missing.status()).as(missing.text()).isEqualTo(201);
		assertThat(this.api.as("screener").get("/api/contacts?search=" + story.surname()).body().get("total").asInt())
			.isEqualTo(2);
	}

	@Test
	void nobodyOutsideTheTeamAddsAnybody() {
		Journeys.Story story = this.journeys.anActiveCase();

		assertThat(this.api.as("practitioner-police").post(story.path("/members"), kit("Marsden")).status())
			.isEqualTo(404);
		assertThat(this.api.as("screener").post(story.path("/members"), kit("Marsden")).status()).isEqualTo(403);
	}

	private Api.Answer add(Journeys.Story story, Map<String, ?> who) {
		return this.api.as(Journeys.HEALTH).post(story.path("/members"), who);
	}

	private void leave(Journeys.Story story, String who, Map<String, ?> how) {
		Api.Answer left = this.api.as(Journeys.HEALTH)
			.post(story.path("/members/" + story.person(who) + "/departure"), how);
		assertThat(left.status()).as(left.text()).isEqualTo(201);
	}

	private Map<String, Object> kit(String surname) {
		var kit = new HashMap<String, Object>();
		kit.put("child", Map.of("firstName", "Kit", "lastName", surname, "dateOfBirth",
				this.journeys.today().minusYears(2).minusDays(9).toString(), "sex", "M"));
		kit.put("prHolder", "Abena");
		kit.put("consentScope", List.of("ASSESSMENT", "STORE_ON_SYSTEM"));
		return kit;
	}

	private static List<String> names(Journeys.Story story) {
		return story.theCase()
			.at("/family/members")
			.valueStream()
			.map((member) -> member.get("firstName").asString())
			.toList();
	}

	private static List<String> fields(Api.Answer answer) {
		return answer.body()
			.get("errors")
			.valueStream()
			.map((error) -> error.get("field").asString())
			.distinct()
			.toList();
	}

}

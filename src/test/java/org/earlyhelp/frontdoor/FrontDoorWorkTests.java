package org.earlyhelp.frontdoor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Api.Answer;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyhelp.frontdoor.FrontDoorCalls.aChild;
import static org.earlyhelp.frontdoor.FrontDoorCalls.aContact;
import static org.earlyhelp.frontdoor.FrontDoorCalls.decided;
import static org.earlyhelp.frontdoor.FrontDoorCalls.newSurname;
import static org.earlyhelp.frontdoor.FrontDoorCalls.screened;
import static org.earlyhelp.frontdoor.FrontDoorCalls.wrong;

@ServiceTest
class FrontDoorWorkTests {

	private static final Map<String, Object> TOLD = Map.of("method", "PHONE", "text", "Told them what was decided.");

	@Autowired
	private Api api;

	private FrontDoorCalls frontDoor;

	@BeforeEach
	void callTheFrontDoor() {
		this.frontDoor = new FrontDoorCalls(this.api);
	}

	@Test
	void screensDecidesAndOpensACase() {
		String contact = this.frontDoor.told("practitioner-health", aContact(newSurname()));
		assertThat(this.frontDoor.workTypes(contact)).containsExactly("screen-contact");

		this.frontDoor.does("screener", contact, "screen-contact", screened());

		JsonNode seen = this.frontDoor.contact(contact);
		assertThat(seen.get("state").asString()).isEqualTo("SCREENING");
		assertThat(seen.get("rag").asString()).isEqualTo("GREEN");
		assertThat(seen.get("currentTaf").asBoolean()).isFalse();
		assertThat(seen.get("previousTaf").asBoolean()).isFalse();
		assertThat(seen.at("/recommendation/outcome").asString()).isEqualTo("TAF_NEW");
		assertThat(seen.at("/recommendation/reasons")).isNotEmpty();
		assertThat(this.frontDoor.workTypes(contact)).containsExactly("decide-contact");

		var decision = decided("TAF_NEW", "PP");
		decision.remove("overrideReason");
		this.frontDoor.does("front-door-manager", contact, "decide-contact", decision);

		seen = this.frontDoor.contact(contact);
		assertThat(seen.get("state").asString()).isEqualTo("DECIDED");
		assertThat(seen.at("/decision/number").asInt()).isEqualTo(1);
		assertThat(seen.at("/decision/decidedBy").asString()).isEqualTo("front-door-manager");
		String file = seen.get("caseId").asString();
		assertThat(this.api.as("taf-adviser").get("/api/cases/" + file).body().get("state").asString())
			.isEqualTo("PROPOSED");
		assertThat(this.frontDoor.workTypes(contact)).containsExactly("give-feedback");

		Answer before = this.api.as("practitioner-health").get("/api/contacts/" + contact);
		assertThat(before.body().has("outcome")).isFalse();
		this.frontDoor.does("screener", contact, "give-feedback", TOLD);

		assertThat(this.frontDoor.contact(contact).get("state").asString()).isEqualTo("CLOSED");
		Answer after = this.api.as("practitioner-health").get("/api/contacts/" + contact);
		assertThat(after.body().get("outcome").asString()).isEqualTo("TAF_NEW");
	}

	@Test
	void waitsForTheReferrerAndScreensAgain() {
		String contact = this.frontDoor.told("screener", aContact(newSurname()));
		String due = this.frontDoor.contact(contact).get("decisionDueAt").asString();
		var asking = screened();
		asking.put("rag", "AMBER");
		asking.put("askReferrer", true);

		this.frontDoor.does("screener", contact, "screen-contact", asking);
		assertThat(this.frontDoor.contact(contact).get("state").asString()).isEqualTo("AWAITING_INFO");
		assertThat(this.frontDoor.workTypes(contact)).containsExactly("review-return");
		assertThat(this.frontDoor.contact(contact).get("decisionDueAt").asString()).isEqualTo(due);

		this.frontDoor.does("screener", contact, "review-return",
				Map.of("result", "CHASED", "decision", "Asked the school again."));
		assertThat(this.frontDoor.contact(contact).get("state").asString()).isEqualTo("AWAITING_INFO");
		assertThat(this.frontDoor.workTypes(contact)).containsExactly("review-return");

		this.frontDoor.does("screener", contact, "review-return",
				Map.of("result", "RECEIVED", "decision", "The tool has come."));
		assertThat(this.frontDoor.contact(contact).get("state").asString()).isEqualTo("SCREENING");
		assertThat(this.frontDoor.workTypes(contact)).containsExactly("screen-contact");

		this.frontDoor.does("screener", contact, "screen-contact", screened());
		assertThat(this.frontDoor.workTypes(contact)).containsExactly("decide-contact");
		assertThat(this.frontDoor.contact(contact).get("returns")).hasSize(2);
		this.frontDoor.does("front-door-manager", contact, "decide-contact", decided("TAF_NEW", "PP"));
	}

	@Test
	void screensAgainWhereNoReplyComes() {
		String contact = this.frontDoor.told("screener", aContact(newSurname()));
		var asking = screened();
		asking.put("askReferrer", true);
		this.frontDoor.does("screener", contact, "screen-contact", asking);

		this.frontDoor.does("screener", contact, "review-return",
				Map.of("result", "NO_REPLY", "decision", "We go on with what we know."));

		this.frontDoor.does("screener", contact, "screen-contact", screened());
		this.frontDoor.does("front-door-manager", contact, "decide-contact", decided("INFO_ADVICE", "UP"));
		assertThat(this.frontDoor.contact(contact).get("state").asString()).isEqualTo("DECIDED");
	}

	@Test
	void asksWhyARecommendationIsLeft() {
		String contact = screenedContact();
		var decision = decided("INFO_ADVICE", "UP");
		decision.remove("overrideReason");

		Answer refused = this.frontDoor.tries("front-door-manager", contact, "decide-contact", decision);

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.body().get("key").asString()).isEqualTo("contact.override-needs-reason");
		assertThat(refused.body().get("detail").asString()).contains("TAF_NEW", "PP");
		assertThat(this.frontDoor.contact(contact).get("state").asString()).isEqualTo("SCREENING");
		assertThat(this.frontDoor.contact(contact).has("decision")).isFalse();
		decision.put("overrideReason", "The grandmother has moved in and helps.");
		this.frontDoor.does("front-door-manager", contact, "decide-contact", decision);
		assertThat(this.frontDoor.contact(contact).at("/decision/overrideReason").asString()).contains("grandmother");
	}

	@Test
	void namesEachCodeThatIsNotTheLocalitys() {
		String contact = screenedContact();

		assertThat(
				wrong(this.frontDoor.tries("front-door-manager", contact, "decide-contact", decided("TAF_NEW", "3a"))))
			.containsExactly("level");
		assertThat(
				wrong(this.frontDoor.tries("front-door-manager", contact, "decide-contact", decided("MAKE_TEA", "PP"))))
			.containsExactly("outcome");
		assertThat(wrong(this.frontDoor.tries("front-door-manager", contact, "decide-contact", Map.of())))
			.containsExactlyInAnyOrder("outcome", "level", "rationale");
		Answer notHere = this.frontDoor.tries("front-door-manager", contact, "decide-contact",
				decided("CONSULTATION_IWST", "PP"));
		assertThat(wrong(notHere)).containsExactly("outcome");
		assertThat(this.frontDoor.contact(contact).get("state").asString()).isEqualTo("SCREENING");
	}

	@Test
	void namesEachFindingThatIsWrong() {
		String contact = this.frontDoor.told("screener", aContact(newSurname()));

		assertThat(wrong(this.frontDoor.tries("screener", contact, "screen-contact", Map.of())))
			.containsExactlyInAnyOrder("rag", "unmetNeeds", "significantHarm", "consent");
		var finding = screened();
		finding.put("unmetNeeds", List.of("2.3", "99.9"));
		finding.put("toolsVerified", List.of("TEA_LEAVES"));
		finding.put("matches", List.of(Map.of("child", 3, "personId", FrontDoorCalls.aMissingId())));
		finding.put("checks", List.of(Map.of("source", "x".repeat(61))));
		assertThat(wrong(this.frontDoor.tries("screener", contact, "screen-contact", finding)))
			.contains("checks[0].source", "checks[0].result");
		finding.remove("checks");
		assertThat(wrong(this.frontDoor.tries("screener", contact, "screen-contact", finding)))
			.contains("unmetNeeds[1]", "toolsVerified[0]", "matches[0].child");
		finding = screened();
		finding.put("matches", List.of(Map.of("child", 0, "personId", FrontDoorCalls.aMissingId())));
		assertThat(wrong(this.frontDoor.tries("screener", contact, "screen-contact", finding))).isNotEmpty();
		assertThat(this.frontDoor.contact(contact).get("state").asString()).isEqualTo("RECEIVED");
		assertThat(this.frontDoor.workTypes(contact)).containsExactly("screen-contact");
	}

	@Test
	void leavesSocialCaresThresholdToAQualifiedSocialWorker() {
		String contact = this.frontDoor.told("screener", aContact(newSurname()));
		var finding = screened();
		finding.put("rag", "RED");
		finding.put("significantHarm", true);
		this.frontDoor.does("screener", contact, "screen-contact", finding);

		for (String outcome : List.of("CSC_URGENT_S47", "NFA")) {
			Answer refused = this.frontDoor.tries("screener", contact, "decide-contact", decided(outcome, "S"));
			assertThat(refused.status()).as(refused.text()).isEqualTo(403);
		}
		this.frontDoor.does("front-door-manager", contact, "decide-contact", decided("CSC_URGENT_S47", "S"));
		assertThat(this.frontDoor.contact(contact).at("/decision/outcome").asString()).isEqualTo("CSC_URGENT_S47");
		assertThat(this.frontDoor.contact(contact).has("caseId")).isFalse();
	}

	@Test
	void limitsWhatIsDecidedWithoutTafOrTool() {
		var bare = aContact(newSurname());
		bare.put("tools", List.of());
		bare.put("tafOffered", "NO");
		String contact = this.frontDoor.told("screener", bare);
		var finding = screened();
		finding.remove("toolsVerified");
		this.frontDoor.does("screener", contact, "screen-contact", finding);

		Answer refused = this.frontDoor.tries("front-door-manager", contact, "decide-contact",
				decided("SINGLE_AGENCY_EH", "UP"));

		assertThat(refused.status()).as(refused.text()).isEqualTo(409);
		assertThat(refused.body().get("key").asString()).isEqualTo("contact.lacks-taf-or-tool");
		this.frontDoor.does("front-door-manager", contact, "decide-contact", decided("INFO_ADVICE", "UP"));
	}

	@Test
	void neverAsksThePublicForATool() {
		var bare = aContact(newSurname());
		bare.put("source", "1A");
		bare.put("tools", List.of());
		bare.put("tafOffered", "NO");
		String contact = this.frontDoor.told("screener", bare);
		this.frontDoor.does("screener", contact, "screen-contact", screened());

		this.frontDoor.does("front-door-manager", contact, "decide-contact", decided("SINGLE_AGENCY_EH", "UP"));
	}

	@Test
	void startsNoTafWhereSocialCareWorksWithTheFamily() {
		String contact = this.frontDoor.told("screener", aContact(newSurname()));
		var finding = screened();
		finding.put("openToSocialCare", true);
		this.frontDoor.does("screener", contact, "screen-contact", finding);

		Answer refused = this.frontDoor.tries("front-door-manager", contact, "decide-contact",
				decided("TAF_NEW", "PP"));

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.body().get("key").asString()).isEqualTo("contact.open-to-social-care");
	}

	@Test
	void passesAContactAboutAFamilyWithACaseToItsLead() {
		String surname = newSurname();
		String first = this.frontDoor.aFamilyWithCase(surname);
		String file = this.frontDoor.contact(first).get("caseId").asString();
		String family = this.frontDoor.contact(first).at("/family/id").asString();
		String adviserWork = this.api.as("taf-adviser")
			.get("/api/tasks?view=all&type=allocate-assessor&caseId=" + file)
			.body()
			.at("/items/0/id")
			.asString();
		Answer allocated = this.api.as("taf-adviser")
			.post("/api/tasks/" + adviserWork + "/complete", Map.of("assessor", "practitioner-school"));
		assertThat(allocated.status()).as(allocated.text()).isEqualTo(200);
		String second = this.frontDoor.told("practitioner-police", aContact(surname));
		JsonNode match = this.frontDoor.contact(second).at("/possibleMatches/0");
		var finding = screened();
		finding.put("matches", List.of(Map.of("child", 0, "personId", match.get("personId").asString())));

		this.frontDoor.does("screener", second, "screen-contact", finding);

		JsonNode seen = this.frontDoor.contact(second);
		assertThat(seen.at("/family/id").asString()).isEqualTo(family);
		assertThat(seen.at("/childIds/0").asString()).isEqualTo(match.get("personId").asString());
		assertThat(seen.get("currentTaf").asBoolean()).isTrue();
		assertThat(seen.at("/recommendation/outcome").asString()).isEqualTo("TAF_EXISTING");
		Answer refused = this.frontDoor.tries("front-door-manager", second, "decide-contact", decided("TAF_NEW", "PP"));
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.body().get("key").asString()).isEqualTo("contact.taf-at-work");
		this.frontDoor.does("front-door-manager", second, "decide-contact", decided("TAF_EXISTING", "PP"));
		JsonNode answering = this.frontDoor.work(second)
			.stream()
			.filter((task) -> task.get("type").asString().equals("answer-contact"))
			.findFirst()
			.orElseThrow();
		assertThat(answering.get("assignee").asString()).isEqualTo("practitioner-school");
		assertThat(answering.has("dueAt")).isTrue();
		assertThat(this.api.as("practitioner-school").get("/api/contacts/" + second).body().has("narrative")).isTrue();
		this.frontDoor.does("practitioner-school", second, "answer-contact",
				Map.of("response", "I shall raise it at the meeting."));
		this.frontDoor.does("screener", second, "give-feedback", TOLD);
		assertThat(this.frontDoor.contact(second).get("state").asString()).isEqualTo("CLOSED");
		assertThat(this.frontDoor.contact(second).at("/answer/by").asString()).isEqualTo("practitioner-school");
	}

	@Test
	void opensTheCaseOnTheFamilyThatWasKnown() {
		String surname = newSurname();
		String first = this.frontDoor.told("screener", aContact(surname));
		JsonNode known = this.frontDoor.contact(first);
		var more = aContact(surname);
		more.put("children", List.of(aChild("Kofi", surname),
				Map.of("firstName", "Efua", "lastName", surname, "dateOfBirth", "2022-01-09", "sex", "F")));
		String second = this.frontDoor.told("screener", more);
		var finding = screened();
		finding.put("matches", List.of(Map.of("child", 0, "personId", known.at("/childIds/0").asString())));
		this.frontDoor.does("screener", second, "screen-contact", finding);

		this.frontDoor.does("front-door-manager", second, "decide-contact", decided("TAF_NEW", "PP"));

		JsonNode file = this.api.as("taf-adviser")
			.get("/api/cases/" + this.frontDoor.contact(second).get("caseId").asString())
			.body();
		assertThat(file.at("/family/id").asString()).isEqualTo(known.at("/family/id").asString());
		var names = new ArrayList<String>();
		file.at("/family/members").forEach((member) -> names.add(member.get("firstName").asString()));
		assertThat(names).containsExactlyInAnyOrder("Kofi", "Efua", "Abena");
		assertThat(file.at("/family/members/0/id").asString()).isNotBlank();
		this.frontDoor.does("screener", first, "screen-contact", screened());
		assertThat(this.frontDoor.contact(first).get("currentTaf").asBoolean()).isTrue();
	}

	@Test
	void looksAgainAtWhatWasSentBackAndDecidesAnew() {
		String contact = screenedContact();
		this.frontDoor.does("front-door-manager", contact, "decide-contact", decided("RETURN_TO_REFERRER", "PP"));
		assertThat(this.frontDoor.workTypes(contact)).containsExactly("give-feedback", "review-return");

		this.frontDoor.does("screener", contact, "review-return",
				Map.of("result", "RECEIVED", "decision", "Agreement has come."));
		assertThat(this.frontDoor.workTypes(contact)).containsExactly("decide-contact", "give-feedback");
		this.frontDoor.does("screener", contact, "give-feedback", TOLD);
		this.frontDoor.does("front-door-manager", contact, "decide-contact", decided("TAF_NEW", "PP"));

		JsonNode seen = this.frontDoor.contact(contact);
		assertThat(seen.get("decisions")).hasSize(2);
		assertThat(seen.at("/decisions/0/outcome").asString()).isEqualTo("RETURN_TO_REFERRER");
		assertThat(seen.at("/decision/number").asInt()).isEqualTo(2);
		assertThat(seen.has("caseId")).isTrue();
		this.frontDoor.does("screener", contact, "give-feedback", TOLD);
		assertThat(this.frontDoor.contact(contact).get("state").asString()).isEqualTo("CLOSED");
	}

	@Test
	void closesWhatWasSentBackAndNeverCame() {
		String contact = screenedContact();
		this.frontDoor.does("front-door-manager", contact, "decide-contact", decided("RETURN_TO_REFERRER", "PP"));
		this.frontDoor.does("screener", contact, "give-feedback", TOLD);

		this.frontDoor.does("screener", contact, "review-return",
				Map.of("result", "NO_REPLY", "decision", "The school keeps an eye on them."));

		assertThat(this.frontDoor.contact(contact).get("state").asString()).isEqualTo("CLOSED");
		assertThat(this.frontDoor.workTypes(contact)).isEmpty();
	}

	@Test
	void doesNothingTwice() {
		String contact = this.frontDoor.told("screener", aContact(newSurname()));
		String task = this.frontDoor.task(contact, "screen-contact");
		this.frontDoor.does("screener", contact, "screen-contact", screened());

		Answer again = this.api.as("screener").post("/api/tasks/" + task + "/complete", screened());

		assertThat(again.status()).isEqualTo(409);
		assertThat(this.api.as("screener").post("/api/tasks/" + task + "/complete", "{").status()).isEqualTo(400);
	}

	@Test
	void bringsInASeniorAfterThreeContactsThatCameToNothing() {
		String surname = newSurname();
		String first = this.frontDoor.told("screener", aContact(surname));
		String person = this.frontDoor.contact(first).at("/childIds/0").asString();
		this.frontDoor.does("screener", first, "screen-contact", screened());
		this.frontDoor.does("front-door-manager", first, "decide-contact", decided("NFA", "U"));
		String last = null;
		for (int more = 0; more < 2; more++) {
			last = this.frontDoor.told("screener", aContact(surname));
			var finding = screened();
			finding.put("matches", List.of(Map.of("child", 0, "personId", person)));
			this.frontDoor.does("screener", last, "screen-contact", finding);
			if (more == 0) {
				this.frontDoor.does("front-door-manager", last, "decide-contact", decided("NFA", "U"));
			}
		}

		assertThat(this.frontDoor.contact(last).get("flags").toString()).contains("SENIOR_REVIEW");
	}

	/** Though the threshold itself recommends what comes to nothing. */
	@Test
	void asksWhyAThirdContactMayComeToNothingToo() {
		String surname = newSurname();
		var nothing = screened();
		nothing.put("unmetNeeds", List.of());
		String person = null;
		String last = null;
		for (int told = 0; told < 3; told++) {
			last = this.frontDoor.told("screener", aContact(surname));
			if (person == null) {
				person = this.frontDoor.contact(last).at("/childIds/0").asString();
			}
			else {
				nothing.put("matches", List.of(Map.of("child", 0, "personId", person)));
			}
			this.frontDoor.does("screener", last, "screen-contact", nothing);
			if (told < 2) {
				this.frontDoor.does("front-door-manager", last, "decide-contact", decided("NFA", "U"));
			}
		}
		JsonNode recommended = this.frontDoor.contact(last).get("recommendation");
		var decision = decided(recommended.get("outcome").asString(), recommended.get("level").asString());
		decision.remove("overrideReason");

		Answer refused = this.frontDoor.tries("front-door-manager", last, "decide-contact", decision);

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.body().get("key").asString()).isEqualTo("contact.senior-must-say-why");
		assertThat(this.frontDoor.contact(last).has("decision")).isFalse();
		decision.put("overrideReason", "All three were about the same broken window.");
		this.frontDoor.does("front-door-manager", last, "decide-contact", decision);
		assertThat(this.frontDoor.contact(last).at("/decision/overrideReason").asString()).contains("broken window");
	}

	private String screenedContact() {
		String contact = this.frontDoor.told("screener", aContact(newSurname()));
		this.frontDoor.does("screener", contact, "screen-contact", screened());
		return contact;
	}

}

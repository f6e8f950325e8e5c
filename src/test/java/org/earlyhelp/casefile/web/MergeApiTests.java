package org.earlyhelp.casefile.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Staff;
import org.earlyhelp.casefile.MergingCases;
import org.earlyhelp.shared.CaseId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Two cases of one family are merged, and parted again, over HTTP. */
@ServiceTest
class MergeApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private MergingCases merging;

	@Autowired
	private Staff staff;

	@Autowired
	private CurrentUser user;

	@Test
	void managersAloneMerge() {
		Journeys.Story one = this.journeys.anActiveCase();
		Journeys.Story other = this.journeys.anActiveCase();

		assertThat(merge("taf-adviser", one, other).status()).isEqualTo(403);
		assertThat(merge(Journeys.HEALTH, one, other).status()).isEqualTo(403);
		assertThat(merge("practitioner-police", one, other).status()).isEqualTo(404);
	}

	@Test
	void oneCaseGoesOnWithEverybodyAndTheOtherEnds() {
		Journeys.Story one = this.journeys.anActiveCase();
		Journeys.Story other = this.journeys.anActiveCase();
		Api.Answer note = this.api.as(Journeys.HEALTH)
			.post(one.path("/notes"), Map.of("kind", "DISCUSSION", "when",
					this.api.as("admin").get("/api/demo/clock").body().get("now").asString(), "text", "Kept."));
		assertThat(note.status()).as(note.text()).isEqualTo(201);

		Api.Answer merged = merge("team-manager", one, other);

		assertThat(merged.status()).as(merged.text()).isEqualTo(201);
		assertThat(one.state()).isEqualTo("CLOSED");
		assertThat(one.theCase().get("closureReason").asString()).isEqualTo("MERGED");
		assertThat(one.waits("review-plan")).isFalse();
		assertThat(one.waits("send-closure-letter")).isFalse();
		assertThat(other.state()).isEqualTo("ACTIVE");
		assertThat(names(other)).containsExactlyInAnyOrder("Kofi " + one.surname(), "Abena " + one.surname(),
				"Kofi " + other.surname(), "Abena " + other.surname());
		assertThat(this.api.as("team-manager").get(one.path("/notes")).text()).contains("Kept.");
	}

	@Test
	void partedBothAreAsTheyWere() {
		Journeys.Story one = this.journeys.anActiveCase();
		Journeys.Story other = this.journeys.anActiveCase();
		Map<String, String> clocks = clocks(one);
		List<String> oneBefore = names(one);
		List<String> otherBefore = names(other);
		JsonNode stages = one.theCase().get("stages");
		merge("team-manager", one, other);

		Api.Answer parted = this.api.as("team-manager")
			.post(one.path("/unmerge"), Map.of("reason", "Two families of one name."));

		assertThat(parted.status()).as(parted.text()).isEqualTo(201);
		assertThat(one.state()).isEqualTo("ACTIVE");
		assertThat(one.theCase().has("closureReason")).isFalse();
		assertThat(one.theCase().get("stages")).isEqualTo(stages);
		assertThat(names(one)).isEqualTo(oneBefore);
		assertThat(names(other)).isEqualTo(otherBefore);
		assertThat(clocks(one)).isEqualTo(clocks);
		one.does(Journeys.HEALTH, "review-plan", this.journeys.theReview(one, 6, "IMPROVED"));
		assertThat(this.api.as("team-manager").post(one.path("/unmerge"), Map.of("reason", "Again.")).status())
			.isEqualTo(409);
		assertThat(this.api.as("auditor").get("/api/audit/events?limit=100&caseId=" + one.caseId()).text())
			.contains("FAMILIES_MERGED", "FAMILIES_PARTED");
	}

	@Test
	void whoIsPlainlyTheSameIsOnePersonAndTwoAgain() {
		String surname = Journeys.aSurname();
		Journeys.Story one = this.journeys.aContact(Map.of(), surname);
		Journeys.Story other = this.journeys.aContact(Map.of(), surname);
		open(one);
		open(other);
		String kofi = other.person("Kofi");

		Api.Answer merged = merge("service-manager", one, other);

		assertThat(merged.status()).as(merged.text()).isEqualTo(201);
		assertThat(names(other)).hasSize(2);
		assertThat(one.person("Kofi")).isEqualTo(kofi);
		this.api.as("service-manager").post(other.path("/unmerge"), Map.of("reason", "Cousins."));
		assertThat(one.person("Kofi")).isNotEqualTo(kofi);
		assertThat(one.state()).isEqualTo("PROPOSED");
		assertThat(one.waits("allocate-assessor")).isTrue();
	}

	@Test
	void refusesWhatMakesNoSense() {
		Journeys.Story one = this.journeys.anActiveCase();
		Journeys.Story ended = this.journeys.aClosedCase();

		assertThat(merge("team-manager", one, one).body().get("key").asString()).isEqualTo("merge.into-itself");
		assertThat(merge("team-manager", one, ended).body().get("key").asString()).isEqualTo("merge.into-ended");
		assertThat(this.api.as("team-manager").post(one.path("/merge"), Map.of("into", one.caseId())).status())
			.isEqualTo(400);
		assertThat(this.api.as("team-manager")
			.post(one.path("/unmerge"), Map.of("reason", "No."))
			.body()
			.get("key")
			.asString()).isEqualTo("merge.not-merged");
	}

	@Test
	void addendumKeepsACaseFromEndingInAnother() {
		Journeys.Story one = this.journeys.anActiveCase();
		Journeys.Story other = this.journeys.anActiveCase();
		Api.Answer joined = this.api.as(Journeys.HEALTH)
			.post(one.path("/members"), Map.of("child", Map.of("firstName", "Kit", "lastName", one.surname()),
					"prHolder", "Abena", "consentScope", List.of("ASSESSMENT")));
		assertThat(joined.body().get("addendum").asBoolean()).as(joined.text()).isTrue();

		Api.Answer merged = merge("team-manager", one, other);

		assertThat(merged.status()).isEqualTo(409);
		assertThat(merged.body().get("key").asString()).isEqualTo("merge.something-waits");
	}

	@Test
	void handoverFromSocialCareKeepsACaseFromEndingInAnother() {
		Journeys.Story other = this.journeys.anActiveCase();
		Api.Answer sent = this.api.as("social-care-manager")
			.post("/api/step-downs",
					Map.of("socialCareRef", "CSC-4711", "agreedOn", this.journeys.today().toString(), "family",
							Map.of("children", List.of(this.journeys.theChild(Journeys.aSurname()))), "level", "PP",
							"assessmentOn", this.journeys.today().minusMonths(3).toString(), "planSummary",
							"Attendance is still to be watched.", "consent", "GIVEN"));

		Api.Answer merged = this.api.as("team-manager")
			.post("/api/cases/" + sent.body().get("caseId").asString() + "/merge",
					Map.of("into", other.caseId(), "reason", "The same family, told of twice."));

		assertThat(merged.status()).as(merged.text()).isEqualTo(409);
		assertThat(merged.body().get("key").asString()).isEqualTo("merge.something-waits");
	}

	@Test
	void partedACaseProposedToCloseGoesOnWhereItsWorkStood() {
		Journeys.Story one = this.journeys.aCaseInAssessment();
		Journeys.Story other = this.journeys.anActiveCase();
		Api.Answer withdrawn = this.api.as(Journeys.HEALTH)
			.post(one.path("/consent/withdrawal"), Map.of("by", "The mother", "reason", "Too much just now.",
					"riskConsideration", "The nursery sees Kofi each day."));
		assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(201);
		assertThat(one.state()).isEqualTo("CLOSURE_PROPOSED");
		boolean assessed = one.waits("complete-assessment");
		assertThat(merge("team-manager", one, other).status()).isEqualTo(201);

		Api.Answer parted = this.api.as("team-manager").post(one.path("/unmerge"), Map.of("reason", "Two families."));

		assertThat(parted.status()).as(parted.text()).isEqualTo(201);
		assertThat(one.state()).isEqualTo("CLOSURE_PROPOSED");
		assertThat(one.waits("sign-off-closure")).isTrue();
		assertThat(one.waits("review-plan")).isFalse();
		assertThat(one.waits("complete-assessment")).isEqualTo(assessed);
	}

	@Test
	void whoIsShownOtherFamiliesIsOnRecord() throws Exception {
		Journeys.Story one = this.journeys.anActiveCase();
		Journeys.Story other = this.journeys.anActiveCase();

		List<MergingCases.Candidate> shown = this.user.as(this.staff.called("team-manager").orElseThrow(),
				() -> this.merging.candidates(CaseId.of(one.caseId())));

		assertThat(shown).extracting(MergingCases.Candidate::reference)
			.doesNotContain(other.theCase().get("reference").asString());
		assertThat(
				this.api.as("auditor").get("/api/audit/events?limit=100&action=LIST_VIEWED&actor=team-manager").text())
			.contains("MERGE_CANDIDATES");
	}

	private void open(Journeys.Story story) {
		story.does("screener", "screen-contact", this.journeys.theScreening());
		story.does("front-door-manager", "decide-contact",
				Map.of("outcome", "TAF_NEW", "level", "PP", "rationale", "Three unmet needs."));
	}

	private Api.Answer merge(String who, Journeys.Story one, Journeys.Story into) {
		return this.api.as(who)
			.post(one.path("/merge"), Map.of("into", into.caseId(), "reason", "The same family, told of twice."));
	}

	private static List<String> names(Journeys.Story story) {
		return story.theCase()
			.at("/family/members")
			.valueStream()
			.map((member) -> member.get("firstName").asString() + " " + member.get("lastName").asString())
			.toList();
	}

	private Map<String, String> clocks(Journeys.Story story) {
		var clocks = new TreeMap<String, String>();
		this.api.as("service-manager")
			.get(story.path("/deadlines"))
			.body()
			.get("items")
			.valueStream()
			.forEach((clock) -> clocks.put(clock.get("timer").asString(),
					clock.get("state").asString() + " " + clock.get("dueAt").asString()));
		return clocks;
	}

}

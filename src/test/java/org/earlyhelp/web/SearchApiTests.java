package org.earlyhelp.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Search finds what each person may know of, and nothing else. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient database;

	private Journeys.Story story;

	@BeforeAll
	void aFamilyHasAPlan() {
		this.story = this.journeys.anActiveCase();
	}

	@Test
	void findsAFamilyOnOneLineWithItsPeopleCaseAndContact() {
		JsonNode found = search("taf-adviser", "kofi " + this.story.surname().toLowerCase(Locale.ROOT));

		assertThat(found.get("families")).hasSize(1);
		JsonNode family = found.get("families").get(0);
		assertThat(family.get("name").asString()).contains(this.story.surname());
		assertThat(family.get("members").findValuesAsString("firstName")).contains("Kofi");
		assertThat(family.at("/cases/0/id").asString()).isEqualTo(this.story.caseId());
		assertThat(family.at("/cases/0/state").asString()).isEqualTo("ACTIVE");
		assertThat(family.at("/cases/0/lead").asString()).isEqualTo(Journeys.HEALTH);
		assertThat(family.at("/cases/0/leadName").asString()).isNotBlank();
		assertThat(family.at("/contacts/0/id").asString()).isEqualTo(this.story.contactId());
		assertThat(found.get("more").asBoolean()).isFalse();
	}

	@Test
	void isBlindToAccentsAndFindsByBeginningPostcodeAndReference() {
		String accented = this.story.surname().replace('a', 'á').replace('e', 'é').replace('o', 'ö');
		String reference = this.story.theCase().get("reference").asString();

		for (String text : List.of(accented, this.story.surname().substring(0, 6), this.story.surname() + " ch2 3bb",
				reference, reference.toLowerCase(Locale.ROOT), this.story.contact().get("reference").asString())) {
			assertThat(caseIds(search("team-manager", text))).as(text).containsExactly(this.story.caseId());
		}
		assertThat(caseIds(search("team-manager", this.story.surname() + " Nobody"))).isEmpty();
	}

	@Test
	void findsWhatAPractitionerBelongsToAlone() {
		assertThat(caseIds(search(Journeys.HEALTH, this.story.surname()))).containsExactly(this.story.caseId());
		assertThat(caseIds(search(Journeys.NURSERY, this.story.surname()))).containsExactly(this.story.caseId());
		for (String username : List.of("practitioner-police", "practitioner-school", "social-care-manager", "auditor",
				"analyst", "admin", "records-officer")) {
			JsonNode found = search(username, this.story.surname());
			assertThat(found.get("families")).as(username).isEmpty();
			assertThat(found.get("contacts")).as(username).isEmpty();
			assertThat(found.get("restricted")).as(username).isEmpty();
		}
		assertThat(search("practitioner-police", this.story.theCase().get("reference").asString()).get("families"))
			.isEmpty();
	}

	@Test
	void findsItsSendersContactByWhatTheySaidAndNothingOfTheFamily() {
		Journeys.Story waiting = this.journeys.aContact();

		JsonNode found = search(Journeys.HEALTH, waiting.surname());
		assertThat(found.get("families")).isEmpty();
		assertThat(found.get("contacts").findValuesAsString("id")).containsExactly(waiting.contactId());
		assertThat(search("screener", waiting.surname()).at("/families/0/contacts/0/id").asString())
			.isEqualTo(waiting.contactId());
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void tellsTheFrontDoorAloneThatARestrictedRecordExists(int restriction) {
		String surname = Journeys.aSurname();
		assertThat(this.api.as("practitioner-school")
			.post("/api/cases",
					Map.of("family", Map.of("children", List.of(this.journeys.theChild(surname))), "needs",
							List.of("2.3", "3.2"), "level", "PP", "source", "2A"))
			.status()).isEqualTo(201);
		UUID id = UUID.fromString(caseIds(search("taf-adviser", surname)).get(0));
		String reference = search("taf-adviser", surname).at("/families/0/cases/0/reference").asString();
		this.database.sql("update case_file set restriction = ? where id = ?").param(restriction).param(id).update();

		for (String text : List.of(surname, reference)) {
			JsonNode told = search("screener", text);
			assertThat(told.get("families")).isEmpty();
			assertThat(told.get("restricted")).hasSize(1);
			assertThat(told.get("restricted").get(0).propertyNames()).containsExactly("team");
			for (String username : List.of("taf-adviser", "service-manager", "practitioner-school", "team-manager")) {
				JsonNode nothing = search(username, text);
				assertThat(nothing.get("families")).as(username).isEmpty();
				assertThat(nothing.get("restricted")).as(username).isEmpty();
			}
		}
		assertThat(search("screener", surname.substring(0, 6)).get("restricted")).isEmpty();

		this.database.sql("insert into case_named_user (case_id, username) values (?, 'service-manager')")
			.param(id)
			.update();
		assertThat(caseIds(search("service-manager", surname))).containsExactly(id.toString());
	}

	@Test
	void showsAContactButNobodyElseOfAFamilyWithARestrictedCase() {
		Journeys.Story hidden = this.journeys.aCaseToAllocate();
		this.database.sql("update case_file set restriction = 3 where id = ?")
			.param(UUID.fromString(hidden.caseId()))
			.update();

		JsonNode family = search("service-manager", hidden.surname()).get("families").get(0);
		assertThat(family.get("cases")).isEmpty();
		assertThat(family.get("members")).isEmpty();
		assertThat(family.at("/contacts/0/id").asString()).isEqualTo(hidden.contactId());
	}

	@Test
	void saysThatThereIsMoreAndBoundsWhatItShows() {
		String surname = Journeys.aSurname();
		for (int family = 0; family < 51; family++) {
			this.journeys.aContact(Map.of(), surname);
		}

		JsonNode found = search("screener", surname);
		assertThat(found.get("families")).hasSize(50);
		assertThat(found.get("more").asBoolean()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "(a+)+$", "%", "_%_%_%", "' OR '1'='1", "[a-z]*", "\\", "${7*7}" })
	void takesPatternsAsTheWordsInThem(String text) {
		search("screener", "Warm up");
		Instant before = Instant.now();
		Api.Answer answer = this.api.as("screener").post("/api/search", Map.of("text", text));

		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(1));
	}

	@Test
	void refusesWhatIsNoLineOfText() {
		for (Object text : List.of("", " ", "x".repeat(201), "a\u0000b", 7)) {
			assertThat(this.api.as("screener").post("/api/search", Map.of("text", text)).status()).as("%s", text)
				.isEqualTo(400);
		}
		assertThat(this.api.as("screener").post("/api/search", "{}").status()).isEqualTo(400);
	}

	@Test
	void keepsTheWordsInTheSealedPartOfTheLedger() {
		search("team-manager", "Zzyzx " + this.story.surname());

		JsonNode entry = this.api.as("auditor")
			.get("/api/audit/events?actor=team-manager&action=LIST_VIEWED&limit=1")
			.body()
			.at("/items/0");
		assertThat(entry.at("/payload/what").asString()).isEqualTo("SEARCH");
		assertThat(entry.at("/payload/filters/text").asString()).isEqualTo("Zzyzx " + this.story.surname());
	}

	private JsonNode search(String username, String text) {
		Api.Answer answer = this.api.as(username).post("/api/search", Map.of("text", text));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

	private static List<String> caseIds(JsonNode found) {
		return found.get("families")
			.valueStream()
			.flatMap((family) -> family.get("cases").valueStream())
			.map((one) -> one.get("id").asString())
			.toList();
	}

}

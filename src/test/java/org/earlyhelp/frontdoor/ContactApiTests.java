package org.earlyhelp.frontdoor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.earlyhelp.Api;
import org.earlyhelp.Api.Answer;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.locality.WorkingCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyhelp.frontdoor.FrontDoorCalls.aChild;
import static org.earlyhelp.frontdoor.FrontDoorCalls.aContact;
import static org.earlyhelp.frontdoor.FrontDoorCalls.newSurname;

@ServiceTest
class ContactApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Profile profile;

	@Autowired
	private WorkingCalendar calendar;

	@Autowired
	private Clock clock;

	private FrontDoorCalls frontDoor;

	@BeforeEach
	void callTheFrontDoor() {
		this.frontDoor = new FrontDoorCalls(this.api);
	}

	@Test
	void takesAContactAndShowsItAlikeWhenAskedAgain() {
		String surname = newSurname();

		Answer made = this.api.as("screener").post("/api/contacts", aContact(surname));

		assertThat(made.status()).as(made.text()).isEqualTo(201);
		JsonNode contact = made.body();
		String id = contact.get("id").asString();
		assertThat(made.header("Location")).endsWith("/api/contacts/" + id);
		assertThat(made.header("ETag")).matches("\"\\d+\"");
		assertThat(contact.get("reference").asString()).matches("C-\\d{4}-\\d{6}");
		assertThat(contact.get("state").asString()).isEqualTo("RECEIVED");
		assertThat(contact.has("rag")).isFalse();
		assertThat(contact.has("currentTaf")).isFalse();
		assertThat(contact.has("decision")).isFalse();
		assertThat(contact.at("/children/0/lastName").asString()).isEqualTo(surname);
		assertThat(contact.at("/children/0/address/postcode").asString()).isEqualTo("CH1 4EE");
		assertThat(contact.at("/referrer/role").asString()).isEqualTo("Health visitor");
		assertThat(contact.get("possibleMatches")).isEmpty();
		assertThat(contact.get("receivedAt").asString()).endsWith("Z");
		Answer again = this.api.as("screener").get("/api/contacts/" + id);
		assertThat(again.body()).isEqualTo(contact);
		assertThat(again.header("ETag")).isEqualTo(made.header("ETag"));
	}

	@Test
	void decidesByTheAmberClockUntilARagIsSet() {
		Instant received = this.clock.instant().minus(Duration.ofHours(2));
		var contact = aContact(newSurname());
		contact.put("receivedAt", received.toString());

		String id = this.frontDoor.told("screener", contact);

		Instant due = this.calendar.reckon(received, this.profile.timescale(Timer.T03).due()).due();
		assertThat(Instant.parse(this.frontDoor.contact(id).get("decisionDueAt").asString())).isEqualTo(due);
		this.frontDoor.does("screener", id, "screen-contact", FrontDoorCalls.screened());
		Instant green = this.calendar.reckon(received, this.profile.timescale(Timer.T04).due()).due();
		assertThat(Instant.parse(this.frontDoor.contact(id).get("decisionDueAt").asString())).isEqualTo(green);
	}

	@Test
	void takesAnInstantOfAnyOffsetAndGivesItInUtc() {
		var contact = aContact(newSurname());
		contact.put("receivedAt", "2026-03-02T11:30:00.123+05:30");

		JsonNode made = this.api.as("screener").post("/api/contacts", contact).body();

		assertThat(made.get("receivedAt").asString()).isEqualTo("2026-03-02T06:00:00.123Z");
	}

	@Test
	void waivesAllButTheNarrativeWhereAChildIsInDanger() {
		Answer made = this.api.as("practitioner-police")
			.post("/api/contacts",
					Map.of("immediateDanger", true, "narrative", "Children alone with a violent adult."));

		assertThat(made.status()).as(made.text()).isEqualTo(201);
		assertThat(made.body().get("rag").asString()).isEqualTo("RED");
		assertThat(FrontDoorCalls
			.wrong(this.api.as("practitioner-police").post("/api/contacts", Map.of("immediateDanger", true))))
			.containsExactly("narrative");
	}

	@Test
	void takesAnAnonymousCallerWhoNamesNobody() {
		var contact = aContact(newSurname());
		contact.put("source", "9");
		contact.put("children", List.of());
		contact.put("adults", List.of());

		assertThat(this.api.as("screener").post("/api/contacts", contact).status()).isEqualTo(201);
	}

	@Test
	void takesAnUnbornChild() {
		var contact = aContact(newSurname());
		contact.put("receivedAt", "2026-03-02T10:00:00Z");
		contact.put("children", List.of(Map.of("lastName", "Quaye", "expectedDate", "2026-08-20")));

		JsonNode made = this.api.as("screener").post("/api/contacts", contact).body();

		assertThat(made.at("/children/0/expectedDate").asString()).isEqualTo("2026-08-20");
	}

	@Test
	void tellsAPractitionerTheStatusOfTheirOwnContactAlone() {
		String surname = newSurname();
		String id = this.frontDoor.told("practitioner-health", aContact(surname));

		Answer own = this.api.as("practitioner-health").get("/api/contacts/" + id);

		assertThat(own.status()).isEqualTo(200);
		assertThat(fields(own.body())).containsExactlyInAnyOrder("id", "reference", "state", "receivedAt");
		assertThat(own.text()).doesNotContain(surname);
		Answer others = this.api.as("practitioner-school").get("/api/contacts/" + id);
		Answer missing = this.api.as("practitioner-school").get("/api/contacts/" + FrontDoorCalls.aMissingId());
		assertThat(others.status()).isEqualTo(404);
		assertThat(withoutIds(others)).isEqualTo(withoutIds(missing));
		assertThat(this.api.as("screener").get("/api/contacts/" + id).text()).contains(surname);
		assertThat(this.api.as("admin").get("/api/contacts/" + id).status()).isEqualTo(404);
	}

	@Test
	void listsAPractitionersOwnContactsByStatusAlone() {
		String surname = newSurname();
		String id = this.frontDoor.told("practitioner-nursery", aContact(surname));

		JsonNode own = this.api.as("practitioner-nursery").get("/api/contacts?limit=100").body();

		JsonNode row = StreamSupport.stream(own.get("items").spliterator(), false)
			.filter((item) -> item.get("id").asString().equals(id))
			.findFirst()
			.orElseThrow();
		assertThat(fields(row)).containsExactlyInAnyOrder("id", "reference", "state", "receivedAt");
		assertThat(this.api.as("practitioner-school").get("/api/contacts?limit=100").text()).doesNotContain(id);
		assertThat(this.api.as("practitioner-nursery").get("/api/contacts?level=PP").body().get("total").asInt())
			.isZero();
	}

	@Test
	void letsOnlyPractitionersAndScreenersTellIt() {
		for (String user : List.of("front-door-manager", "taf-adviser", "admin", "auditor")) {
			Answer answer = this.api.as(user).post("/api/contacts", aContact(newSurname()));
			assertThat(answer.status()).as(user).isEqualTo(403);
		}
		assertThat(this.api.anonymously().post("/api/contacts", aContact(newSurname())).status()).isEqualTo(401);
	}

	@Test
	void offersPeopleOnRecordAsMatches() {
		String surname = newSurname();
		String first = this.frontDoor.told("screener", aContact(surname));
		var second = aContact(surname);
		second.put("children", List.of(aChild("Ada", newSurname()), aChild("Kofi", surname)));

		JsonNode match = this.api.as("screener").post("/api/contacts", second).body().get("possibleMatches").get(0);

		assertThat(match.get("childIndex").asInt()).isEqualTo(1);
		assertThat(match.get("personId").asString())
			.isEqualTo(this.frontDoor.contact(first).get("childIds").get(0).asString());
		assertThat(match.get("score").asInt()).isBetween(70, 100);
		assertThat(match.get("why").asString()).isNotBlank();
	}

	@Test
	void filtersAndPages() {
		String surname = newSurname();
		for (int day = 1; day <= 5; day++) {
			var contact = aContact(surname);
			contact.put("receivedAt", "2026-02-0" + day + "T23:59:59Z");
			this.frontDoor.told("screener", contact);
		}

		assertThat(total("search=" + surname)).isEqualTo(5);
		assertThat(total("search=" + surname.toUpperCase().substring(0, 8) + "&from=2026-02-02&to=2026-02-04"))
			.isEqualTo(3);
		assertThat(total("search=" + surname + "&state=RECEIVED&level=PP&source=3B")).isEqualTo(5);
		assertThat(total("search=" + surname + "&state=CLOSED")).isZero();
		assertThat(total("search=" + surname + "&level=U")).isZero();
		for (String sort : List.of("receivedAt", "-receivedAt", "reference", "-reference")) {
			String page = "/api/contacts?limit=2&sort=" + sort + "&search=" + surname;
			var found = new java.util.ArrayList<String>();
			JsonNode answer = this.api.as("screener").get(page).body();
			while (true) {
				assertThat(answer.get("total").asInt()).isEqualTo(5);
				answer.get("items").forEach((item) -> found.add(item.get("id").asString()));
				if (!answer.has("next")) {
					break;
				}
				answer = this.api.as("screener").get(page + "&after=" + answer.get("next").asString()).body();
			}
			assertThat(found).as(sort).hasSize(5).doesNotHaveDuplicates();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "limit=1000000", "limit=0", "limit=101", "limit=-1", "limit=99999999999", "page=-1",
			"size=1000000", "sort=password,desc", "sort=case.family.name", "sort=search_text", "state=OPEN",
			"state=RECEIVED&state=CLOSED", "from=2026-02-31", "from=2026-1-1", "to=1772000000000",
			"from=2026-03-02&to=2026-03-01", "after=zzz", "search=%00", "search=a%E2%80%AEb", "level=a%0Ab" })
	void refusesQueriesThatItDoesNotKnow(String query) {
		assertThat(FrontDoorCalls.wrong(this.api.as("screener").get("/api/contacts?" + query))).isNotEmpty();
	}

	@Test
	void answersSearchesThatLookLikePatternsAtOnce() {
		this.api.as("screener").get("/api/contacts?search=warm");
		assertThat(total("search=%25%25%25")).isZero();
		assertThat(total("search=___")).isZero();
		for (String search : List.of("(a%2B)%2B%24", "%25%25%25", "___", "%27%20OR%20%271%27%3D%271", "%5C%5C")) {
			long started = System.nanoTime();
			Answer answer = this.api.as("screener").get("/api/contacts?search=" + search);
			assertThat(answer.status()).as(answer.text()).isEqualTo(200);
			assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
		}
	}

	@Test
	void linksADuplicateAndKeepsBoth() {
		String surname = newSurname();
		String original = this.frontDoor.told("screener", aContact(surname));
		String duplicate = this.frontDoor.told("practitioner-police", aContact(surname));
		assertThat(ids(this.frontDoor.contact(duplicate).get("possibleDuplicates"))).containsExactly(original);

		Answer linked = this.api.as("screener")
			.post("/api/contacts/" + duplicate + "/duplicate-of", Map.of("contactId", original));

		assertThat(linked.status()).as(linked.text()).isEqualTo(200);
		assertThat(linked.body().get("state").asString()).isEqualTo("LINKED_DUPLICATE");
		assertThat(linked.body().get("duplicateOf").asString()).isEqualTo(original);
		assertThat(this.frontDoor.contact(original).get("state").asString()).isEqualTo("RECEIVED");
		assertThat(this.frontDoor.workTypes(duplicate)).containsExactly("give-feedback");
		this.frontDoor.does("screener", duplicate, "give-feedback",
				Map.of("method", "PHONE", "text", "It is looked at with what the health visitor told us."));
		assertThat(this.frontDoor.workTypes(duplicate)).isEmpty();
		assertThat(this.frontDoor.contact(duplicate).get("state").asString()).isEqualTo("LINKED_DUPLICATE");
		assertThat(this.frontDoor.workTypes(original)).containsExactly("screen-contact");
	}

	@Test
	void refusesDuplicatesThatCannotBe() {
		String surname = newSurname();
		var longAgo = aContact(surname);
		longAgo.put("receivedAt", "2026-01-05T10:00:00Z");
		String old = this.frontDoor.told("screener", longAgo);
		String recent = this.frontDoor.told("screener", aContact(surname));
		String link = "/api/contacts/" + recent + "/duplicate-of";

		assertThat(key(this.api.as("screener").post(link, Map.of("contactId", old)), 409))
			.isEqualTo("contact.duplicate-too-late");
		assertThat(key(this.api.as("screener").post(link, Map.of("contactId", recent)), 409))
			.isEqualTo("contact.duplicate-of-itself");
		assertThat(this.api.as("screener").post(link, Map.of("contactId", FrontDoorCalls.aMissingId())).status())
			.isEqualTo(404);
		assertThat(this.api.as("practitioner-school").post(link, Map.of("contactId", old)).status()).isEqualTo(404);
		assertThat(FrontDoorCalls.wrong(this.api.as("screener").post(link, Map.of("contactId", "1"))))
			.containsExactly("contactId");
		assertThat(FrontDoorCalls.wrong(this.api.as("screener").post(link, Map.of()))).containsExactly("contactId");
		assertThat(this.frontDoor.contact(recent).get("state").asString()).isEqualTo("RECEIVED");
		this.frontDoor.does("screener", recent, "screen-contact", FrontDoorCalls.screened());
		this.frontDoor.does("front-door-manager", recent, "decide-contact",
				FrontDoorCalls.decided("INFO_ADVICE", "UP"));
		String third = this.frontDoor.told("screener", aContact(surname));
		assertThat(key(this.api.as("screener").post(link, Map.of("contactId", third)), 409))
			.isEqualTo("contact.not-in-state");
	}

	@Test
	void refusesToLinkWhatHasChangedSinceItWasSeen() {
		String surname = newSurname();
		String original = this.frontDoor.told("screener", aContact(surname));
		String other = this.frontDoor.told("screener", aContact(surname));
		String link = "/api/contacts/" + other + "/duplicate-of";
		var body = Map.of("contactId", original);

		Answer stale = this.api.as("screener").with("If-Match", "\"99\"").post(link, body);
		assertThat(stale.status()).isEqualTo(412);
		assertThat(stale.header("ETag"))
			.isEqualTo(this.api.as("screener").get("/api/contacts/" + other).header("ETag"));
		assertThat(this.api.as("screener").with("If-Match", "*").post(link, body).status()).isEqualTo(400);
		assertThat(this.api.as("screener").with("If-Match", stale.header("ETag")).post(link, body).status())
			.isEqualTo(200);
	}

	@Test
	void tellsAMalformedIdFromAMissingContact() {
		assertThat(this.api.as("screener").get("/api/contacts/nonsense").status()).isEqualTo(400);
		assertThat(this.api.as("screener").get("/api/contacts/1-1-1-1-1").status()).isEqualTo(400);
		assertThat(this.api.as("screener").get("/api/contacts/" + FrontDoorCalls.aMissingId()).status()).isEqualTo(404);
	}

	@Test
	void takesTheSameContactOnceUnderOneKey() {
		String surname = newSurname();
		var once = this.api.as("screener").with("Idempotency-Key", surname);

		Answer first = once.post("/api/contacts", aContact(surname));
		Answer second = once.post("/api/contacts", aContact(surname));

		assertThat(second.status()).isEqualTo(201);
		assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
		assertThat(second.text()).isEqualTo(first.text());
		assertThat(total("search=" + surname)).isEqualTo(1);
	}

	private int total(String query) {
		Answer answer = this.api.as("screener").get("/api/contacts?" + query);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body().get("total").asInt();
	}

	private static String key(Answer answer, int status) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(status);
		return answer.body().get("key").asString();
	}

	private static List<String> ids(JsonNode items) {
		return StreamSupport.stream(items.spliterator(), false).map((item) -> item.get("id").asString()).toList();
	}

	private static Set<String> fields(JsonNode node) {
		return node.propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet());
	}

	private static String withoutIds(Answer answer) {
		return answer.text().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
	}

}

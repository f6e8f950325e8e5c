package org.earlyhelp.subjectaccess;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.family.ProtectAddress;
import org.earlyhelp.family.ProtectingAddress;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.text.Sha256;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody asks to see what is held of them, and is answered (people-and-access, 6.4).
 */
@ServiceTest
class SubjectAccessApiTests {

	private static final String OFFICER = "records-officer";

	private static final String REQUESTS = "/api/subject-access-requests";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private ProtectingAddress protecting;

	@Autowired
	private CurrentUser currentUser;

	@Autowired
	private JdbcClient database;

	@Test
	void answersAChildWithOnePack() throws IOException {
		Journeys.Story story = this.journeys.anActiveCase();
		note(story, "We met at 17 Canal Road, and Kofi smiled.");
		note(story, "Kofi counts to ten.");
		protect(story);
		String path = asked(story, Map.of());
		assertThat(refused(OFFICER, path + "/gathering", null)).isEqualTo("subject-access.identity");
		assertThat(request(path).has("dueOn")).as("the clock stands").isFalse();
		String today = this.journeys.today().toString();
		JsonNode known = done(path + "/clock", Map.of("identityConfirmedOn", today));
		assertThat(known.get("dueOn").asString())
			.isGreaterThanOrEqualTo(this.journeys.today().plusMonths(1).toString());
		JsonNode complex = done(path + "/clock",
				Map.of("identityConfirmedOn", today, "complexReason", "Three files, and two councils."));
		assertThat(complex.get("dueOn").asString())
			.isGreaterThanOrEqualTo(this.journeys.today().plusMonths(3).toString());
		assertThat(refused(OFFICER, path + "/pack", null)).isEqualTo("subject-access.not-gathered");

		int gathered = done(path + "/gathering", null).get("items").asInt();

		List<JsonNode> items = items(path);
		assertThat(items).hasSize(gathered);
		assertThat(items.stream().map((item) -> item.get("kind").asString())).contains("PERSON", "CONTACT", "SCREENING",
				"DECISION", "AGREEMENT", "ASSESSMENT", "NEED", "VOICE", "MEETING", "PLAN", "NOTE");
		assertThat(items).as("each day in the order of the journey")
			.isSortedAccordingTo(Comparator.comparing((JsonNode item) -> item.get("on").asString())
				.thenComparing((item) -> ItemKind.valueOf(item.get("kind").asString())));
		assertThat(items).as("no codes")
			.noneMatch((item) -> item.get("text")
				.asString()
				.matches("(?s).*(Sex: [MFU]|Ethnicity: [A-Z]{4}|OBSERVED|MOTHER)\\b.*"));
		JsonNode home = saying(items, "17 Canal Road, and");
		assertThat(home.get("proposal").asString()).isEqualTo("REDACT");
		assertThat(home.get("proposedText").asString()).contains("We met at [address withheld], and Kofi smiled.");
		assertThat(saying(items, "counts to ten").get("proposal").asString()).isEqualTo("RELEASE");
		assertThat(saying(items, "the mother is low").has("proposal")).as("names the mother").isFalse();
		assertThat(refused(OFFICER, path + "/pack", null)).isEqualTo("subject-access.undecided");
		assertThat(refused(OFFICER, path + "/decisions", decision("RELEASE", home))).isEqualTo("subject-access.tells");
		Map<String, Object> redacts = decision("REDACT", home);
		redacts.put("readsAs", "They met at 17 Canal Road.");
		assertThat(refused(OFFICER, path + "/decisions", redacts)).isEqualTo("subject-access.tells");
		JsonNode mothers = saying(items, "the mother is low");
		Map<String, Object> leavesNothingOut = decision("REDACT", mothers);
		leavesNothingOut.put("readsAs", mothers.get("text").asString().replace("\n", "\r\n") + "\r\n");
		Api.Answer all = this.api.as(OFFICER).post(path + "/decisions", leavesNothingOut);
		assertThat(all.status()).isEqualTo(400);
		assertThat(all.body().at("/errors/0/key").asString()).isEqualTo("subject-access.nothing-redacted");
		assertThat(refused(OFFICER, path + "/decisions", decision("AS_PROPOSED", saying(items, "the mother is low"))))
			.isEqualTo("subject-access.no-proposal");
		assertThat(this.api.as(OFFICER).post(path + "/decisions", decision("WITHHOLD", home)).status())
			.as("no exemption")
			.isEqualTo(400);
		assertThat(this.api.as(OFFICER)
			.post(path + "/decisions", Map.of("items", List.of(UUID.randomUUID().toString()), "decision", "RELEASE"))
			.status()).isEqualTo(400);

		Map<String, Object> withholds = decision("WITHHOLD", saying(items, "the mother is low"));
		withholds.put("exemption", "THIRD_PARTY");
		done(path + "/decisions", withholds);
		List<String> proposed = new ArrayList<>();
		List<String> looked = new ArrayList<>();
		items(path).stream()
			.filter((item) -> !item.has("outcome"))
			.forEach((item) -> (item.has("proposal") ? proposed : looked).add(item.get("id").asString()));
		done(path + "/decisions", Map.of("items", proposed, "decision", "AS_PROPOSED"));
		for (JsonNode item : items(path)) {
			if (looked.contains(item.get("id").asString()) && item.get("hides").asBoolean()) {
				Map<String, Object> masked = decision("REDACT", item);
				masked.put("readsAs", item.get("proposedText").asString());
				done(path + "/decisions", masked);
				looked.remove(item.get("id").asString());
			}
		}
		done(path + "/decisions", Map.of("items", looked, "decision", "RELEASE"));

		note(story, "Kofi rode a bicycle.");
		assertThat(refused(OFFICER, path + "/pack", null)).as("new since").isEqualTo("subject-access.changed");
		assertThat(done(path + "/gathering", null).get("changed").asInt()).isOne();
		JsonNode fresh = items(path).stream().filter((item) -> !item.has("outcome")).findFirst().orElseThrow();
		assertThat(fresh.get("text").asString()).contains("bicycle");
		done(path + "/decisions", decision("RELEASE", fresh));
		JsonNode issued = done(path + "/pack", null);
		assertThat(issued.get("state").asString()).isEqualTo("ISSUED");

		Api.Answer pack = this.api.as(OFFICER).get(path + "/pack");
		assertThat(Sha256.hex(pack.bytes())).isEqualTo(issued.get("sha256").asString());
		assertThat(this.api.as(OFFICER).get(path + "/pack").bytes()).as("always the same").isEqualTo(pack.bytes());
		String page = page(pack.bytes());
		assertThat(page).contains("What early help holds about Kofi " + story.surname(), "Information Commissioner",
				"It is about somebody else", "Kofi rode a bicycle.", "We met at [address withheld], and Kofi smiled.")
			.doesNotContain("17 Canal Road", "CH2 3BB", "the mother is low", story.caseId(), story.contactId(),
					story.person("Kofi"));
		assertThat(page).doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-").doesNotContain("??");
		assertThat(refused(OFFICER, path + "/decisions", decision("RELEASE", fresh))).isEqualTo("subject-access.ended");
		String ledger = this.api.as("auditor")
			.get("/api/audit/events?actor=" + OFFICER + "&action=SUBJECT_ACCESS_PACK_MADE&limit=100")
			.text();
		assertThat(ledger).contains(issued.get("sha256").asString());
		assertThat(
				this.api.as("auditor").get("/api/audit/events?actor=" + OFFICER + "&action=EXPORTED&limit=100").text())
			.contains(issued.get("sha256").asString());
		assertThat(this.api.as("auditor")
			.get("/api/audit/events?actor=" + OFFICER + "&action=RECORD_VIEWED&caseId=" + story.caseId() + "&limit=100")
			.text()).as("why it was read").contains("SUBJECT_ACCESS " + issued.get("reference").asString());
	}

	/** What is given in full goes in as it was filed; no rule reads what is in a file. */
	@Test
	void enclosesTheFilesThatAreGivenInFull() throws IOException {
		Journeys.Story story = this.journeys.aCaseAwaitingConsent();
		byte[] letter = this.journeys.aLetter(story, "To Kofi’s school.PDF");
		byte[] report = this.journeys.aLetter(story, "report.pdf");
		assertThat(this.api.as(Journeys.HEALTH)
			.upload(story.path("/documents") + "?kind=LETTER&restrictedTo=" + Journeys.HEALTH, "private.pdf",
					"application/pdf", report)
			.status()).isEqualTo(201);
		String path = asked(story, Map.of("identityConfirmedOn", this.journeys.today().toString()));
		done(path + "/gathering", null);
		List<JsonNode> items = items(path);
		JsonNode released = saying(items, "To Kofi’s school.PDF");
		JsonNode inPart = saying(items, "report.pdf");
		JsonNode withheld = saying(items, "private.pdf");
		assertThat(List.of(released, inPart, withheld)).allSatisfy((item) -> {
			assertThat(item.has("proposal")).as("somebody reads it").isFalse();
			assertThat(item.get("reasons").toString()).contains("FILE");
			assertThat(item.get("reasons").toString().contains("RESTRICTED")).isEqualTo(item == withheld);
		});
		assertThat(this.api.as(OFFICER).get(path + "/items/" + released.get("id").asString() + "/document").bytes())
			.isEqualTo(letter);
		assertThat(
				this.api.as(OFFICER).get(path + "/items/" + items.get(0).get("id").asString() + "/document").status())
			.as("no file")
			.isEqualTo(404);
		assertThat(this.api.as("service-manager")
			.get(path + "/items/" + released.get("id").asString() + "/document")
			.status()).isEqualTo(403);
		assertThat(this.api.as("auditor")
			.get("/api/audit/events?actor=" + OFFICER + "&action=RECORD_VIEWED&caseId=" + story.caseId() + "&limit=100")
			.text()).contains("CASE_DOCUMENT\"", "SUBJECT_ACCESS " + request(path).get("reference").asString());

		done(path + "/decisions", Map.of("items", items.stream().map((item) -> item.get("id").asString()).toList(),
				"decision", "RELEASE"));
		Map<String, Object> part = decision("REDACT", inPart);
		part.put("readsAs", "A report.");
		done(path + "/decisions", part);
		Map<String, Object> withholds = decision("WITHHOLD", withheld);
		withholds.put("exemption", "THIRD_PARTY");
		done(path + "/decisions", withholds);
		done(path + "/clock", Map.of());
		assertThat(refused(OFFICER, path + "/items/" + released.get("id").asString() + "/document"))
			.as("nobody knows who asks")
			.isEqualTo("subject-access.identity");
		done(path + "/clock", Map.of("identityConfirmedOn", this.journeys.today().toString()));
		JsonNode issued = done(path + "/pack", null);

		byte[] pack = this.api.as(OFFICER).get(path + "/pack").bytes();
		assertThat(Sha256.hex(pack)).isEqualTo(issued.get("sha256").asString());
		assertThat(this.api.as(OFFICER).get(path + "/pack").bytes()).as("always the same").isEqualTo(pack);
		Map<String, byte[]> files = unpacked(pack);
		assertThat(files).containsOnlyKeys(issued.get("reference").asString() + ".html", "documents/01.pdf")
			.containsEntry("documents/01.pdf", letter);
		assertThat(new String(files.values().iterator().next(), StandardCharsets.UTF_8))
			.contains("documents/01.pdf", "A report.", "The document itself is not in this pack")
			.doesNotContain("private.pdf", "documents/02");
		assertThat(refused(OFFICER, path + "/items/" + released.get("id").asString() + "/document"))
			.as("once it is answered")
			.isEqualTo("subject-access.ended");
		restrict(story, 3);
		assertThat(this.api.as(OFFICER).get(path + "/pack").status()).as("sealed since").isEqualTo(404);
		restrict(story, 0);
	}

	@Test
	void masksWhoAskedAndIsNotToBeKnown() {
		Journeys.Story story = this.journeys
			.aContact(Map.of("referrer", Map.of("name", "Ryan Pickersgill", "role", "Neighbour", "phone",
					"01244 555 019", "wantsAnonymity", true), "narrative", "Mr Pickersgill hears Kofi cry at night."));
		String path = asked(story, Map.of("identityConfirmedOn", this.journeys.today().toString()));

		done(path + "/gathering", null);

		JsonNode told = saying(items(path), "cry at night");
		assertThat(told.get("reasons").toString()).contains("WHO_ASKED");
		assertThat(told.get("proposedText").asString())
			.contains("Who told us: [name withheld]\n", "Mr [name withheld] hears Kofi cry at night.")
			.doesNotContain("Pickersgill", "Neighbour", "555");
	}

	@Test
	void isForTheRecordsOfficerAlone() {
		Journeys.Story story = this.journeys.aContact();
		String path = asked(story, Map.of());
		assertThat(this.api.as("service-manager").get(path).status()).isEqualTo(403);
		assertThat(this.api.as("auditor").get(path + "/items").status()).isEqualTo(403);
		for (String other : List.of("taf-adviser", "screener", Journeys.HEALTH, "admin", "analyst")) {
			assertThat(this.api.as(other).get(path).status()).as(other).isEqualTo(404);
			assertThat(this.api.as(other).get(path + "/pack").status()).as(other).isEqualTo(404);
			assertThat(this.api.as(other).post(path + "/gathering").status()).as(other).isEqualTo(404);
			assertThat(this.api.as(other).get(REQUESTS).status()).as(other).isEqualTo(403);
		}
		assertThat(this.api.as("service-manager").post(REQUESTS, request(story, Map.of())).status()).isEqualTo(403);
		assertThat(this.api.as(OFFICER).get(path + "/pack").status()).as("no pack yet").isEqualTo(404);
		Api.Answer list = this.api.as("service-manager").get(REQUESTS + "?limit=100");
		assertThat(list.body().get("items").findValuesAsString("id"))
			.contains(path.substring(path.lastIndexOf('/') + 1));
		assertThat(list.text()).doesNotContain(story.surname());
		assertThat(this.api.as(OFFICER).get(REQUESTS + "?limit=100").text()).contains(story.surname());
		assertThat(this.api.as(OFFICER)
			.with("If-Match", "\"9\"")
			.post(path + "/closing", Map.of("reason", "They withdrew it."))
			.status()).isEqualTo(412);
		assertThat(done(path + "/closing", Map.of("reason", "They withdrew it.")).get("state").asString())
			.isEqualTo("CLOSED");
		assertThat(refused(OFFICER, path + "/closing", Map.of("reason", "Again."))).isEqualTo("subject-access.ended");
	}

	@Test
	void takesWhoAsksAndWhomElseWasAsked() {
		Journeys.Story story = this.journeys.aContact();
		Map<String, Object> parent = request(story, Map.of("requester", "PARENT"));
		assertThat(this.api.as(OFFICER).post(REQUESTS, parent).status()).as("who?").isEqualTo(400);
		Map<String, Object> other = request(story, Map.of("requester", "OTHER", "requesterName", "A solicitor"));
		assertThat(this.api.as(OFFICER).post(REQUESTS, other).status()).as("by what authority?").isEqualTo(400);
		Map<String, Object> stranger = request(story, Map.of("personId", UUID.randomUUID().toString()));
		assertThat(this.api.as(OFFICER).post(REQUESTS, stranger).status()).isEqualTo(400);
		Map<String, Object> nothing = request(story, Map.of("reference", "T-1900-000001"));
		assertThat(this.api.as(OFFICER).post(REQUESTS, nothing).status()).isEqualTo(400);
		String path = asked(story, Map.of("requester", "PARENT", "requesterName", "Abena " + story.surname()));
		String today = this.journeys.today().toString();
		Api.Answer logged = this.api.as(OFFICER)
			.post(path + "/consultations", Map.of("whom", "The father", "askedOn", today));
		assertThat(logged.status()).as(logged.text()).isEqualTo(201);
		String entry = path + "/consultations/" + logged.body().get("id").asString() + "/answer";
		assertThat(this.api.as(OFFICER)
			.post(entry, Map.of("answeredOn", this.journeys.today().minusDays(3).toString(), "answer", "AGREES"))
			.status()).isEqualTo(400);
		JsonNode answered = done(entry, Map.of("answeredOn", today, "answer", "OBJECTS", "note", "Not the visits."));
		assertThat(answered.at("/consultations/0/answer").asString()).isEqualTo("OBJECTS");
	}

	@Test
	void doesNotAnswerWithoutWhatIsSealed() {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		String reference = story.theCase().get("reference").asString();
		String path = asked(story, Map.of("identityConfirmedOn", this.journeys.today().toString()));
		restrict(story, 2);
		done(path + "/gathering", null);
		assertThat(items(path).toString()).as("restricted, and asked for").contains("Agreement to take part");
		restrict(story, 3);
		done(path + "/gathering", null);
		assertThat(items(path).toString()).doesNotContain("Agreement to take part");
		assertThat(request(path).get("sealed").toString()).contains(reference);
		assertThat(refused(OFFICER, path + "/pack", null)).isEqualTo("subject-access.sealed");
		assertThat(this.api.as(OFFICER).get(story.path("/notes")).status()).as("nothing beside the request")
			.isEqualTo(404);
		restrict(story, 0);
	}

	@Test
	void keepsTheRecordUntilItIsAnsweredAndGoesWithIt() {
		Journeys.Story story = this.journeys.aClosedCase();
		String path = asked(story, Map.of("identityConfirmedOn", this.journeys.today().toString()));
		done(path + "/gathering", null);
		Map<String, Object> erasure = Map.of("reference", story.theCase().get("reference").asString(), "basis",
				"COURT_ORDER", "authority", "CH-2026-41");
		assertThat(refused(OFFICER, "/api/erasures", erasure)).isEqualTo("erasure.asked-for");
		done(path + "/closing", Map.of("reason", "They withdrew it."));
		String id = this.api.as(OFFICER).post("/api/erasures", erasure).body().get("id").asString();
		Api.Answer erased = this.api.as("service-manager")
			.post("/api/erasures/" + id + "/decision", Map.of("decision", "ERASE"));
		assertThat(erased.status()).as(erased.text()).isEqualTo(200);
		assertThat(this.api.as(OFFICER).get(path).status()).isEqualTo(404);
	}

	private void note(Journeys.Story story, String text) {
		String now = this.api.as("admin").get("/api/demo/clock").body().get("now").asString();
		Api.Answer written = this.api.as(Journeys.HEALTH)
			.post(story.path("/notes"), Map.of("kind", "CALL", "when", now, "text", text));
		assertThat(written.status()).as(written.text()).isEqualTo(201);
	}

	private void protect(Journeys.Story story) {
		this.currentUser.as(User.SYSTEM,
				() -> this.protecting
					.protect(new ProtectAddress(FamilyId.of(story.theCase().get("family").get("id").asString()),
							PersonId.of(story.person("Kofi")), "refuge", List.of(Journeys.HEALTH))));
	}

	private void restrict(Journeys.Story story, int level) {
		this.database.sql("update case_file set restriction = ? where id = ?")
			.params(level, UUID.fromString(story.caseId()))
			.update();
	}

	private Map<String, Object> request(Journeys.Story story, Map<String, String> fields) {
		String reference = story.contact().get("reference").asString();
		JsonNode people = this.api.as(OFFICER).get(REQUESTS + "/people?reference=" + reference).body().get("items");
		String child = people.valueStream()
			.filter((one) -> one.get("child").asBoolean())
			.findFirst()
			.orElseThrow()
			.get("id")
			.asString();
		var request = new HashMap<String, Object>(Map.of("reference", reference, "personId", child, "requester", "SELF",
				"receivedOn", this.journeys.today().toString()));
		request.putAll(fields);
		return request;
	}

	/** Where the request is. */
	private String asked(Journeys.Story story, Map<String, String> fields) {
		Api.Answer asked = this.api.as(OFFICER).post(REQUESTS, request(story, fields));
		assertThat(asked.status()).as(asked.text()).isEqualTo(201);
		return REQUESTS + "/" + asked.body().get("id").asString();
	}

	private JsonNode request(String path) {
		return this.api.as(OFFICER).get(path).body();
	}

	private List<JsonNode> items(String path) {
		var all = new ArrayList<JsonNode>();
		String next = "";
		while (next != null) {
			JsonNode page = this.api.as(OFFICER).get(path + "/items?limit=7" + next).body();
			page.get("items").forEach(all::add);
			next = page.has("next") ? "&after=" + page.get("next").asString() : null;
		}
		return all;
	}

	private static JsonNode saying(List<JsonNode> items, String text) {
		return items.stream().filter((item) -> item.get("text").asString().contains(text)).findFirst().orElseThrow();
	}

	private static Map<String, Object> decision(String said, JsonNode item) {
		return new HashMap<>(Map.of("items", List.of(item.get("id").asString()), "decision", said));
	}

	private JsonNode done(String path, Object body) {
		Api.Answer answer = (body != null) ? this.api.as(OFFICER).post(path, body) : this.api.as(OFFICER).post(path);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

	private String refused(String username, String path, Object body) {
		Api.Answer answer = (body != null) ? this.api.as(username).post(path, body) : this.api.as(username).post(path);
		assertThat(answer.status()).as(answer.text()).isEqualTo(409);
		return answer.body().get("key").asString();
	}

	private String refused(String username, String path) {
		Api.Answer answer = this.api.as(username).get(path);
		assertThat(answer.status()).as(answer.text()).isEqualTo(409);
		return answer.body().get("key").asString();
	}

	private static String page(byte[] zipped) throws IOException {
		Map<String, byte[]> files = unpacked(zipped);
		assertThat(files).hasSize(1).allSatisfy((name, content) -> assertThat(name).endsWith(".html"));
		return new String(files.values().iterator().next(), StandardCharsets.UTF_8);
	}

	private static Map<String, byte[]> unpacked(byte[] zipped) throws IOException {
		var files = new LinkedHashMap<String, byte[]>();
		try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped), StandardCharsets.UTF_8)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), zip.readAllBytes());
			}
		}
		return files;
	}

}

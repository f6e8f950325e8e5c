package org.earlyhelp.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.audit.Vault;
import org.earlyhelp.quality.AuditsInTests;
import org.earlyhelp.frontdoor.ThresholdTables;
import org.earlyhelp.workflow.engine.StoppedInTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** The service answers as it says that it does. */
@ServiceTest
class ContractTests {

	private static final String SCREENER = "screener";

	private static final String ADVISER = "taf-adviser";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private ThresholdTables tables;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Vault vault;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@Autowired
	private ApplicationContext service;

	private Contract contract;

	@BeforeEach
	void readContract() {
		this.contract = new Contract(this.api.as(SCREENER).get("/v3/api-docs").body());
	}

	@Test
	void isDescribedAsOpenApiAsksFor() {
		assertThat(this.contract.faults()).isEmpty();
	}

	@Test
	void answersEveryOperationAsDescribed() {
		var recordings = new Recordings(this.database, this.vault, this.mapping);
		long since = recordings.now();
		List<Api.Call> calls = new ArrayList<>();
		Runnable stop = this.api.watch(calls::add);
		Journeys.Story waiting = this.journeys.aContact();
		Journeys.Story story = this.journeys.anActiveCase();
		contacts(waiting, story);
		tasks(waiting);
		cases(story);
		others(story);
		leads();
		families();
		stepDowns();
		erasures();
		subjectAccess();
		stoppedWork(this.journeys.aCaseInAssessment());

		stop.run();

		var left = new TreeSet<>(this.contract.operations());
		left.removeAll(this.contract.answered());
		assertThat(left).as("operations that were not seen to succeed").isEmpty();
		assertThat(recordings.faults(calls, since, new TreeSet<>())).as("what the ledger did not keep (A-03)")
			.isEmpty();
	}

	@Test
	void refusesAsDescribed() {
		Journeys.Story waiting = this.journeys.aContact();
		String nobody = UUID.randomUUID().toString();
		for (String operation : this.contract.operations()) {
			String method = operation.substring(0, operation.indexOf(' '));
			String path = operation.substring(operation.indexOf(' ') + 1);
			String missing = path.replaceAll("\\{[^}]+}", nobody);
			boolean takesBody = !List.of("GET", "DELETE").contains(method);
			byte[] body = takesBody ? "{\"nonsense\":1}".getBytes(StandardCharsets.UTF_8) : null;
			String type = takesBody ? "application/json" : null;
			refuses(method, missing, this.api.anonymously().send(method, missing, type, body));
			refuses(method, missing + "?nonsense=1",
					this.api.as(ADVISER).send(method, missing + "?nonsense=1", type, body));
			if (path.contains("{")) {
				String malformed = path.replaceAll("\\{[^}]+}", "nonsense");
				refuses(method, malformed, this.api.as(ADVISER).send(method, malformed, type, body));
			}
		}
		refuses("POST", "/api/contacts", this.api.as(SCREENER).post("/api/contacts", "{}"));
		String task = "/api/tasks/" + waiting.task("screen-contact") + "/complete";
		refuses("POST", task, this.api.as("practitioner-police").post(task, this.journeys.theScreening()));
		refuses("POST", task, this.api.as(SCREENER).with("If-Match", "\"999\"").post(task, "{}"));
		refuses("POST", task,
				this.api.as(SCREENER).with("If-Match", "\"999\"").post(task, this.journeys.theScreening()));
		refuses("PUT", "/api/demo/clock",
				this.api.as("admin").put("/api/demo/clock", Map.of("now", "1990-01-01T00:00:00Z")));
	}

	@Test
	void givesExamplesThatWork() {
		String id = sent(SCREENER, "POST", "/api/contacts", example("POST /api/contacts", null)).body()
			.get("id")
			.asString();
		complete(SCREENER, "contactId=" + id, "screen-contact");
		complete("front-door-manager", "contactId=" + id, "decide-contact");
		complete(SCREENER, "contactId=" + id, "give-feedback");
		String caseId = this.api.as(SCREENER).get("/api/contacts/" + id).body().get("caseId").asString();
		complete(ADVISER, "caseId=" + caseId, "allocate-assessor");
		complete(Journeys.HEALTH, "caseId=" + caseId, "record-consent");
		sent(Journeys.HEALTH, "POST", "/api/cases/" + caseId + "/notes", example("POST /api/cases/{id}/notes", null));
	}

	private void complete(String username, String where, String type) {
		String task = this.api.as("service-manager")
			.get("/api/tasks?view=all&type=" + type + "&" + where)
			.body()
			.at("/items/0/id")
			.asString();
		sent(username, "POST", "/api/tasks/" + task + "/complete", example("POST /api/tasks/{id}/complete", type));
	}

	private JsonNode example(String operation, String name) {
		JsonNode examples = this.contract.operation(operation).at("/requestBody/content/application~1json/examples");
		JsonNode one = (name != null) ? examples.get(name) : examples.iterator().next();
		assertThat(one).as("%s has no example %s in %s", operation, name, examples).isNotNull();
		return one.get("value");
	}

	private void contacts(Journeys.Story waiting, Journeys.Story story) {
		String id = sent(Journeys.HEALTH, "POST", "/api/contacts", this.journeys.theContact(waiting.surname())).body()
			.get("id")
			.asString();
		read(SCREENER, "/api/contacts?limit=5", "/api/contacts/" + waiting.contactId(),
				"/api/contacts/" + story.contactId(), "/api/contacts/" + story.contactId() + "/deadlines",
				"/api/contacts/" + story.contactId() + "/process",
				"/api/contacts/" + story.contactId() + "/process.svg");
		read(Journeys.HEALTH, "/api/contacts/" + id);
		sent(SCREENER, "POST", "/api/contacts/" + id + "/duplicate-of", Map.of("contactId", waiting.contactId()));
		String path = "/api/contacts/import?dryRun=true";
		Api.Answer imported = this.api.as(SCREENER).upload(path, "contacts.csv", "text/csv", twoLinesOfContacts());
		assertThat(imported.status()).as(imported.text()).isEqualTo(200);
		this.contract.check("POST", path, imported);
	}

	/**
	 * The head and one contact, by a key that is not in the file: others take the whole.
	 */
	static byte[] twoLinesOfContacts() {
		try (var text = new BufferedReader(
				new InputStreamReader(new ClassPathResource("contacts/contacts-west-cheshire.csv").getInputStream(),
						StandardCharsets.UTF_8))) {
			return (text.readLine() + "\n" + text.readLine().replaceFirst("^K\\d+", "K-WALKED") + "\n")
				.getBytes(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void tasks(Journeys.Story waiting) {
		String task = "/api/tasks/" + waiting.task("screen-contact");
		read(SCREENER, "/api/tasks?view=all&limit=5", task, task + "/schema");
		sent(SCREENER, "POST", task + "/claim", null);
		String tag = this.api.as(SCREENER).get(task).header("ETag");
		this.contract.check("PUT", task + "/draft",
				this.api.as(SCREENER).with("If-Match", tag).put(task + "/draft", Map.of("rag", "GREEN")));
		read(SCREENER, task);
		sent(SCREENER, "POST", task + "/release", null);
		sent("front-door-manager", "POST", task + "/assign", Map.of("assignee", SCREENER, "reason", "Knows them."));
		sent(SCREENER, "POST", "/api/tasks/bulk",
				Map.of("action", "release", "ids", List.of(task.substring(11), UUID.randomUUID())));
		sent(SCREENER, "POST", task + "/complete", this.journeys.theScreening());
		read(SCREENER, task);
		sent("practitioner-police", "POST", "/api/tasks/next", null);
		this.journeys.aContact();
		sent(SCREENER, "POST", "/api/tasks/next", null);
	}

	private void cases(Journeys.Story story) {
		String note = story.path("/notes");
		sent(Journeys.HEALTH, "POST", note, Map.of("kind", "CALL", "when", instant(), "text", "Rang: all well."));
		String documents = story.path("/documents");
		var added = this.api.as(Journeys.HEALTH)
			.upload(documents + "?kind=LETTER", "letter.pdf", "application/pdf",
					"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes());
		this.contract.check("POST", documents, added);
		assertThat(added.status()).as(added.text()).isEqualTo(201);
		read(Journeys.HEALTH, note, documents, documents + "/" + added.body().get("id").asString(),
				"/api/cases?limit=5", story.path(""), story.path("/timeline"), story.path("/deadlines"),
				story.path("/process"), story.path("/process.svg"), story.path("/process.svg?process=FamilyPlan"),
				story.path("/process/history"));
		read("auditor", story.path("/looks?limit=5"), "/api/audit/conformance?limit=5",
				"/api/audit/conformance/cases?limit=5");
		read(Journeys.HEALTH, story.path("/agreement"), story.path("/safe-contact"), story.path("/assessment"),
				story.path("/meetings/held"), story.path("/reviews"), story.path("/consultations"),
				story.path("/needs"), story.path("/review-opening"), story.path("/children"),
				story.path("/outcome-frameworks"), story.path("/family-copy?for=" + story.person("Abena")));
		copies(story);
		String action = story.path("/actions/" + story.actions().get(0));
		this.contract.check("PATCH", action,
				this.api.as(Journeys.HEALTH)
					.with("If-Match", story.tag())
					.patch(action, Map.of("status", "IN_PROGRESS", "note", "Begun.")));
		String deadline = this.api.as(Journeys.HEALTH)
			.get(story.path("/deadlines"))
			.body()
			.at("/items/0/id")
			.asString();
		read(Journeys.HEALTH, "/api/deadlines/" + deadline + "/explanation");
		meetings(story);
		planChecks(story);
		restAndMoreTime(story);
		read(Journeys.HEALTH, "/api/home", "/api/home/changes?limit=5");
		services(story);
		read(Journeys.HEALTH, "/api/messages");
		sent(Journeys.HEALTH, "POST", "/api/messages/read", Map.of("until", instant()));
		sent(Journeys.HEALTH, "POST", "/api/home/seen",
				Map.of("upTo", this.api.as(Journeys.HEALTH).get("/api/home").body().at("/changes/upTo").asString()));
		sent(ADVISER, "POST", "/api/search", Map.of("text", story.surname()));
		String event = this.api.as(Journeys.HEALTH).get(story.path("/timeline")).body().at("/items/0/id").asString();
		sent(Journeys.HEALTH, "POST", story.path("/timeline/" + event + "/significance"),
				Map.of("significant", true, "why", "It began here."));
		stepUps(this.journeys.anActiveCase());
		agencyChallenges();
		caseAudits();
		needToKnow();
		reopened();
		sent(Journeys.HEALTH, "POST", story.path("/closure"), this.journeys.theClosure(story));
		read(Journeys.HEALTH, story.path("/closure"), story.path("/closure-letter?for=" + story.person("Abena")));
		sent("practitioner-school", "POST", "/api/cases",
				Map.of("family", Map.of("children", List.of(this.journeys.theChild(Journeys.aSurname()))), "needs",
						List.of("2.3", "3.2"), "level", "PP", "source", "2A"));
	}

	private void restAndMoreTime(Journeys.Story story) {
		sent(Journeys.HEALTH, "POST", story.path("/suspension"),
				Map.of("reason", "Abroad.", "until", this.journeys.aWeekdayAfter(14).toString()));
		sent(Journeys.HEALTH, "POST", story.path("/resumption"), Map.of("reason", "Back already."));
		this.api.as("team-manager")
			.get(story.path("/deadlines"))
			.body()
			.get("items")
			.valueStream()
			.filter((clock) -> "T26".equals(clock.get("timer").asString()))
			.forEach((clock) -> sent("team-manager", "POST", story.path("/extensions"),
					Map.of("deadlineId", clock.get("id").asString(), "newDue",
							this.journeys.aWeekdayAfter(385).toString(), "reason", "A fresh look is booked.")));
	}

	private void services(Journeys.Story story) {
		read(Journeys.HEALTH, "/api/services", "/api/service-requests?caseId=" + story.caseId());
		String asked = sent(Journeys.HEALTH, "POST", "/api/service-requests",
				Map.of("caseId", story.caseId(), "service", "DEBT", "need", "The arrears in a plan."))
			.body()
			.get("id")
			.asString();
		sent(Journeys.HEALTH, "POST", "/api/service-requests/" + asked + "/states",
				Map.of("state", "ACCEPTED", "on", this.journeys.today().toString()));
		read("team-manager", "/api/service-requests/unmet");
	}

	private void leads() {
		Journeys.Story story = this.journeys.anActiveCase();
		String lead = story.path("/lead-practitioner");
		sent(Journeys.HEALTH, "POST", lead + "/vacancy",
				Map.of("endReason", "LEFT_POST", "lastDay", this.journeys.today().plusDays(5).toString(),
						"handoverNote", "Rings before ten.", "familyInformedOn", this.journeys.today().toString()));
		read(ADVISER, lead);
		String day = this.journeys.today().plusDays(60).toString();
		String absence = sent("practitioner-police", "POST", "/api/absences",
				Map.of("from", day, "until", day, "cover", Journeys.NURSERY))
			.body()
			.get("id")
			.asString();
		read("practitioner-police", "/api/absences");
		sent("practitioner-police", "POST", "/api/absences/" + absence + "/end", null);
	}

	private void stepDowns() {
		String socialCare = "social-care-service-manager";
		String today = this.journeys.today().toString();
		String path = "/api/step-downs/" + sent(socialCare, "POST", "/api/step-downs",
				Map.of("socialCareRef", "CSC-1", "agreedOn", today, "family",
						Map.of("children", List.of(this.journeys.theChild(Journeys.aSurname()))), "level", "PP",
						"planSummary", "Attendance is still to be watched.", "consent", "NOT_YET"))
			.body()
			.get("id")
			.asString();
		read(socialCare, path);
		sent(socialCare, "POST", path + "/social-care-closure",
				Map.of("override", Map.of("reason", "The family has moved.")));
	}

	private void erasures() {
		String reference = this.journeys.aClosedCase().theCase().get("reference").asString();
		String path = "/api/erasures/" + sent("records-officer", "POST", "/api/erasures",
				Map.of("reference", reference, "basis", "COURT_ORDER", "authority", "CH-2026-12"))
			.body()
			.get("id")
			.asString();
		read("records-officer", "/api/erasures?limit=5", path);
		read("service-manager", "/api/erasures/due?limit=5");
		sent("service-manager", "POST", path + "/decision",
				Map.of("decision", "REFUSE", "comment", "The order was lifted."));
		String hold = "/api/erasure-holds/" + sent("records-officer", "POST", "/api/erasure-holds",
				Map.of("reference", reference, "reason", "COMPLAINT", "authority", "C-2026-12"))
			.body()
			.get("id")
			.asString();
		read("records-officer", "/api/erasure-holds?limit=5", hold);
		sent("records-officer", "POST", hold + "/release", Map.of("because", "The complaint was answered."));
	}

	private void subjectAccess() {
		String officer = "records-officer";
		String today = this.journeys.today().toString();
		Journeys.Story story = this.journeys.aCaseAwaitingConsent();
		this.journeys.aLetter(story, "letter.pdf");
		String reference = story.theCase().get("reference").asString();
		String all = "/api/subject-access-requests";
		read(officer, all + "/people?reference=" + reference);
		Map<String, Object> request = Map.of("reference", reference, "personId",
				this.api.as(officer).get(all + "/people?reference=" + reference).body().at("/items/0/id").asString(),
				"requester", "SELF", "receivedOn", today);
		String withdrawn = all + "/" + sent(officer, "POST", all, request).body().get("id").asString();
		sent(officer, "POST", withdrawn + "/closing", Map.of("reason", "They withdrew it."));
		String path = all + "/" + sent(officer, "POST", all, request).body().get("id").asString();
		sent(officer, "POST", path + "/clock", Map.of("identityConfirmedOn", today));
		sent(officer, "POST", path + "/gathering", null);
		read(officer, all + "?limit=5", path, path + "/items?limit=100");
		this.api.as(officer)
			.get(path + "/items?limit=100")
			.body()
			.get("items")
			.valueStream()
			.filter((item) -> item.get("kind").asString().equals("DOCUMENT"))
			.forEach((item) -> read(officer, path + "/items/" + item.get("id").asString() + "/document"));
		String asked = sent(officer, "POST", path + "/consultations", Map.of("whom", "The father", "askedOn", today))
			.body()
			.get("id")
			.asString();
		sent(officer, "POST", path + "/consultations/" + asked + "/answer",
				Map.of("answeredOn", today, "answer", "AGREES"));
		sent(officer, "POST", path + "/decisions", Map.of("items",
				this.api.as(officer).get(path + "/items?limit=100").body().get("items").findValuesAsString("id"),
				"decision", "RELEASE"));
		sent(officer, "POST", path + "/pack", null);
		read(officer, path + "/pack");
	}

	private void stoppedWork(Journeys.Story story) {
		String job = StoppedInTests.stopped(this.service, story.caseId());
		read("admin", "/api/stopped-work?limit=5");
		sent("admin", "POST", "/api/stopped-work/" + job + "/tries", null);
	}

	/** What happens to families while a case is open. */
	private void families() {
		Journeys.Story story = this.journeys.anActiveCase();
		Api.Answer baby = sent(Journeys.HEALTH, "POST", story.path("/members"),
				Map.of("child",
						Map.of("lastName", story.surname(), "expectedDate",
								this.journeys.today().plusMonths(1).toString()),
						"prHolder", "Abena", "consentScope", List.of("ASSESSMENT")));
		String born = story.path("/members/" + baby.body().get("personId").asString());
		sent(Journeys.HEALTH, "POST", born + "/birth", Map.of("bornOn", this.journeys.today().toString()));
		read(Journeys.HEALTH, story.path("/addenda"));
		sent(Journeys.HEALTH, "POST", born + "/departure", Map.of("reason", "LEFT"));
		sent(Journeys.HEALTH, "POST", story.path("/consent/withdrawal"),
				Map.of("by", "Abena", "reason", "They talk.", "excluded", List.of("Police")));
		Journeys.Story other = this.journeys.anActiveCase();
		sent("team-manager", "POST", other.path("/merge"), Map.of("into", story.caseId(), "reason", "Told of twice."));
		sent("team-manager", "POST", other.path("/unmerge"), Map.of("reason", "Two families after all."));
		sent(Journeys.HEALTH, "POST", story.path("/transfer-out"), Map.of("to", "Halton", "consentToShare", true));
		read(Journeys.HEALTH, story.path("/transfer-out"));
		sent(Journeys.HEALTH, "POST", story.path("/transfer-out/acknowledgement"), Map.of("by", "Halton"));
	}

	private void figures() {
		String manager = "service-manager";
		read(manager, "/api/kpis/export?from=2026-01-01&to=2026-03-31");
		String quarter = "/api/kpis/quarters/"
				+ sent(manager, "POST", "/api/kpis/quarters", Map.of("quarter", "2024-Q1")).body().get("id").asString();
		sent(manager, "POST", quarter + "/restatements", Map.of("reason", "One came late."));
		read(manager, "/api/kpis/quarters", quarter);
		sent(manager, "POST", "/api/packs/2024-Q1/stories/K01", Map.of("story", "A school closed.", "after", 0));
		read(manager, "/api/packs", "/api/packs/2024-Q1?outside=true", "/api/packs/2024-Q1/export",
				"/api/packs/2024-Q1/stories/K01", "/api/summaries", "/api/summaries/export?month=2024-01");
		sent("analyst", "POST", "/api/kpis/K13/values", Map.of("label", "Children in need", "from", "2024-03-31", "to",
				"2024-03-31", "value", 301.5, "unit", "per 10000", "source", "Census 2024"));
	}

	private void stepUps(Journeys.Story story) {
		String socialCare = "social-care-manager";
		Api.Answer asked = sent(Journeys.HEALTH, "POST", story.path("/step-ups"), Map.of("urgency", "URGENT",
				"disclosures", List.of(Map.of("personId", story.person("Kofi"), "words", "It hurts."))));
		String stepUp = "/api/step-ups/" + asked.body().get("id").asString();
		read(socialCare, stepUp, stepUp + "/receipt", stepUp + "/receipt/bundle");
		sent(socialCare, "POST", stepUp + "/acknowledgement", null);
		sent(socialCare, "POST", "/api/disclosures/" + asked.body().at("/disclosures/0").asString() + "/release", null);
		sent(Journeys.HEALTH, "POST", story.path("/shares"), Map.of("what", "That we are worried", "toWhom", "Nursery",
				"basis", "The family agreed", "familyInformed", true, "why", "They see the child daily."));
		read(Journeys.HEALTH, story.path("/shares"));
		story.does(socialCare, "decide-step-up", Map.of("decision", "ACCEPT_S47", "rationale", "Harm."));
		sent(Journeys.HEALTH, "POST", stepUp + "/escalations", Map.of("reason", "It takes too long."));
		sent(socialCare, "POST", stepUp + "/outcomes", Map.of("personId", story.person("Kofi"), "status",
				"NO_FURTHER_ACTION", "on", this.journeys.today().toString()));
	}

	private void reopened() {
		Journeys.Story before = this.journeys.aClosedCase();
		String family = before.theCase().at("/family/id").asString();
		String again = sent(Journeys.HEALTH, "POST", "/api/cases",
				Map.of("family", Map.of("id", family), "needs", List.of("2.3"), "level", "PP", "source", "3B"))
			.body()
			.get("id")
			.asString();
		read(Journeys.HEALTH, "/api/cases/" + again + "/assessment/previous");
	}

	private void agencyChallenges() {
		String today = this.journeys.today().toString();
		String path = "/api/agency-challenges/" + sent(ADVISER, "POST", "/api/agency-challenges",
				Map.of("agency", "SCHOOL", "from", today, "to", today, "reason", "No team in a year."))
			.body()
			.get("id")
			.asString();
		read(ADVISER, "/api/agency-challenges", path);
		sent(ADVISER, "POST", path + "/stages", Map.of("reason", "No answer."));
	}

	private void needToKnow() {
		Journeys.Story story = this.journeys.aCaseToAllocate();
		sent("team-manager", "POST", story.path("/restriction"),
				Map.of("level", 2, "reason", "Known.", "namedUsers", List.of("team-manager")));
		read("records-officer", story.path("/restriction"));
		sent("records-officer", "POST", story.path("/restriction/decision"),
				Map.of("approved", true, "reason", "Known to me too."));
		String glass = sent("practitioner-police", "POST", story.path("/break-glass"),
				Map.of("reasonCode", "RISK_OF_HARM", "reason", "A neighbour heard a child scream."))
			.body()
			.get("id")
			.asString();
		read("service-manager", "/api/break-glass/" + glass);
	}

	private void caseAudits() {
		Journeys.Story story = this.journeys.aCaseToPlan();
		String audit = "/api/case-audits/" + AuditsInTests.opened(this.service, story.caseId());
		String month = sent("service-manager", "POST", "/api/case-audits/samples", null).body().get("month").asString();
		read("auditor", "/api/case-audits", audit, "/api/case-audits/samples/" + month,
				"/api/case-audits/samples/" + month + "/eligible", "/api/case-audits/actions",
				"/api/case-audits/learning");
	}

	private void planChecks(Journeys.Story story) {
		sent("practitioner-police", "POST", "/api/plan-checks",
				Map.of("firstName", "Kofi", "lastName", story.surname(), "dateOfBirth",
						this.journeys.today().minusYears(3).toString(), "postcode", "CH2 3BB", "purpose",
						"We met the child and want to join in."));
		String check = this.api.as(Journeys.HEALTH)
			.get("/api/tasks?type=answer-contact&sort=-created&limit=1&caseId=" + story.caseId())
			.body()
			.at("/items/0/subject/id")
			.asString();
		read(Journeys.HEALTH, "/api/plan-checks/" + check);
	}

	private void copies(Journeys.Story story) {
		story.does(Journeys.HEALTH, "send-family-copy",
				Map.of("sentOn", this.journeys.today().toString(), "method", "IN_PERSON"));
		Api.Answer kept = this.api.as(Journeys.HEALTH).get(story.path("/copies"));
		read(Journeys.HEALTH, story.path("/copies"),
				story.path("/copies/" + kept.body().at("/items/0/recipients/0/copyId").asString()));
	}

	private void meetings(Journeys.Story story) {
		String meetings = story.path("/meetings");
		String meeting = meetings + "/" + sent(Journeys.HEALTH, "POST", meetings,
				Map.of("type", "INITIAL", "at", Instant.parse(instant()).plus(Duration.ofDays(7)).toString(), "place",
						"Children's centre, room 2", "chair", "Hugh Adeyemi", "invitees", List.of("Police")))
			.body()
			.get("id")
			.asString();
		sent("practitioner-police", "POST", meeting + "/updates", Map.of("reply", "COMING"));
		read(Journeys.HEALTH, meetings, meeting, meeting + "/invitation.ics");
	}

	private void givingWork(Journeys.Story story) {
		String held = "/api/caseloads/" + Journeys.HEALTH;
		read("team-manager", held + "/work", "/api/timeliness/export", "/api/timeliness/stages/export",
				"/api/timeliness/T10/items/export?which=started", "/api/timeliness/process",
				"/api/timeliness/process.svg", "/api/supervision?which=all", "/api/equality", "/api/equality/export",
				story.path("/supervision"));
		sent("team-manager", "POST", held + "/moves?dryRun=true",
				Map.of("reason", "WORKLOAD", "cases", List.of(story.caseId()), "lastDay",
						this.journeys.today().toString(), "familyInformedOn", this.journeys.today().toString(),
						"handoverNote", "All is on file."));
	}

	private void changes() {
		String manager = "service-manager";
		String from = this.journeys.today().plusYears(4).plusDays(200).toString();
		String change = "/api/changes/" + sent(manager, "POST", "/api/changes/timescales",
				Map.of("timer", "T13", "due", "4wd", "from", from, "reason", "Minutes take a day more."))
			.body()
			.get("id")
			.asString();
		String table = this.tables.inForce().text().replace("more needs", "needs or more");
		String other = "/api/changes/" + sent(manager, "POST", "/api/changes/thresholds", Map.of("table",
				table.replace("Two or", "2 or") + "\n<!-- -->", "from", from, "reason", "In other words."))
			.body()
			.get("id")
			.asString();
		sent(manager, "POST", other + "/withdrawal", Map.of("reason", "The first words were better."));
		sent("deputy-service-manager", "POST", change + "/decision",
				Map.of("decision", "REFUSE", "comment", "They do not."));
		read(manager, "/api/changes?limit=5", change, "/api/changes/versions");
	}

	private String firstEntry() {
		return this.api.as("auditor").get("/api/audit/events?limit=1").body().at("/items/0/id").asString();
	}

	private void others(Journeys.Story story) {
		read(SCREENER, "/api/locality", "/api/working-days?from=2026-03-02&days=20", "/api/demo/clock");
		figures();
		read("service-manager", "/api/kpis", "/api/kpis/K01", "/api/kpis/K02/items?counted=true&limit=5");
		read("team-manager", "/api/timeliness?from=2026-01-01&by=district", "/api/timeliness/stages",
				"/api/timeliness/T10/items?which=started&limit=2", "/api/caseloads", "/api/forecast",
				"/api/forecast/backtest");
		sent("service-manager", "POST", "/api/timescales/preview?limit=5", Map.of("timer", "T16", "due", "50wd"));
		givingWork(story);
		sent("service-manager", "POST", "/api/thresholds/backtest?limit=5",
				Map.of("table", this.tables.inForce().text()));
		changes();
		late();
		read("auditor", "/api/audit/events?limit=5", "/api/audit/events?caseId=" + story.caseId(),
				"/api/audit/checkpoint", "/api/audit/checkpoints?limit=2", "/api/audit/public-key",
				"/api/audit/consistency?from=0&to=0", "/api/audit/events/" + firstEntry() + "/proof",
				"/api/audit/events/" + firstEntry(), "/api/audit/export?format=xes&caseId=" + story.caseId(),
				"/api/audit/bundle?caseId=" + story.caseId());
		String facts = "/api/facts/import?dryRun=true";
		Api.Answer taken = this.api.as("service-manager").upload(facts, "facts.csv", "text/csv", """
				upn,nhs_number,first_name,last_name,date_of_birth,postcode,kind,from,to,value,source
				,,Kofi,%s,%s,CH2 3BB,SDQ,2026-02-02,2026-02-02,17,School nurse
				""".formatted(story.surname(), this.journeys.today().minusYears(3)).getBytes(StandardCharsets.UTF_8));
		assertThat(taken.status()).as(taken.text()).isEqualTo(200);
		this.contract.check("POST", facts, taken);
		Api.Answer areas = this.api.as("admin")
			.upload("/api/areas/import", "areas.csv", "text/csv",
					"postcode,imd_decile,rural_urban,source\nCH2 3BB,2,URBAN,Made up".getBytes(StandardCharsets.UTF_8));
		assertThat(areas.status()).as(areas.text()).isEqualTo(200);
		this.contract.check("POST", "/api/areas/import", areas);
		read("analyst", "/api/exports/annex-a/list-1.csv", "/api/exports/annex-a/list-2.csv",
				"/api/exports/ssd/early-help-episodes.csv", "/api/exports/ssd/contacts.csv");
		Api.Answer moved = this.api.as("admin")
			.put("/api/demo/clock", Map.of("now", Instant.parse(instant()).plusSeconds(2).toString()));
		assertThat(moved.status()).as(moved.text()).isEqualTo(200);
		this.contract.check("PUT", "/api/demo/clock", moved);
	}

	private void late() {
		Map<String, Object> contact = new HashMap<>(this.journeys.theContact(Journeys.aSurname()));
		contact.put("receivedAt", Instant.parse(instant()).minus(Duration.ofDays(10)).toString());
		String id = this.api.as(SCREENER).post("/api/contacts", contact).body().get("id").asString();
		String clock = this.api.as(SCREENER)
			.get("/api/contacts/" + id + "/deadlines")
			.body()
			.at("/items/0/id")
			.asString();
		sent(SCREENER, "POST", "/api/deadlines/" + clock + "/lateness", Map.of("reason", "CAPACITY"));
	}

	private String instant() {
		return this.api.as("admin").get("/api/demo/clock").body().get("now").asString();
	}

	private void read(String username, String... paths) {
		for (String path : paths) {
			Api.Answer answer = this.api.as(username).get(path);
			assertThat(answer.status()).as("%s %s", path, answer.text()).isEqualTo(200);
			this.contract.check("GET", path, answer);
		}
	}

	private Api.Answer sent(String username, String method, String path, Object body) {
		Api.Caller caller = this.api.as(username);
		Api.Answer answer = (body != null) ? caller.post(path, body) : caller.post(path);
		assertThat(answer.status()).as("%s %s", path, answer.text()).isLessThan(300);
		this.contract.check(method, path, answer);
		return answer;
	}

	private void refuses(String method, String path, Api.Answer answer) {
		assertThat(answer.status()).as("%s %s %s", method, path, answer.text()).isBetween(400, 499);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		this.contract.check(method, path, answer);
	}

}

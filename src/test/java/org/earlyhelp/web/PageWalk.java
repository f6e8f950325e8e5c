package org.earlyhelp.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.PageVisitor;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Goes to every page once, and sends every form once, as those do whose work it is. */
final class PageWalk {

	private static final String SCREENER = "screener";

	private static final String ADVISER = "taf-adviser";

	private static final String MANAGER = "team-manager";

	private static final String SERVICE_MANAGER = "service-manager";

	private static final String SOCIAL_CARE = "social-care-manager";

	private static final String POLICE = "practitioner-police";

	private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2025-11-03T17:00:00Z");

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private final Api api;

	private final Journeys journeys;

	private final String port;

	private final String threshold;

	private final JdbcClient database;

	private final Function<String, UUID> opensAudit;

	private final Function<String, String> stops;

	private final Consumer<Api.Call> seen;

	private final Map<String, PageVisitor> visitors = new HashMap<>();

	/**
	 * @param opensAudit opens the audit of this case
	 * @param stops makes work of this case fail until it is left alone
	 */
	PageWalk(Api api, Journeys journeys, String port, String threshold, JdbcClient database,
			Function<String, UUID> opensAudit, Function<String, String> stops, Consumer<Api.Call> seen) {
		this.opensAudit = opensAudit;
		this.stops = stops;
		this.api = api;
		this.journeys = journeys;
		this.port = port;
		this.threshold = threshold;
		this.database = database;
		this.seen = seen;
	}

	void go() {
		frontDoor();
		tasks();
		Journeys.Story story = this.journeys.anActiveCase();
		theCase(story);
		whatIsRaised(story);
		socialCare();
		families(story);
		theEnd();
		erasures();
		subjectAccess();
		managers(story);
		auditors(story);
		changes();
		audits();
		needToKnow();
		stoppedWork();
		by(Journeys.HEALTH).send("/sign-out", Map.of());
	}

	private void frontDoor() {
		shows(SCREENER, "/", "/sign-in", "/accessibility", "/contacts", "/contacts/new", "/contacts/import", "/tasks",
				"/search", "/plan-checks/new", "/cases/new");
		does(SCREENER, "/session/stay", Map.of());
		Journeys.Story other = this.journeys.aContact();
		String sent = sent(SCREENER, "/contacts/new", "frontdoor.ReceiveContact",
				this.journeys.theContact(other.surname()), "_button", "send");
		String contact = "/contacts/" + sent;
		shows(SCREENER, contact, contact + "/sent", contact + "/duplicate-of/" + other.contactId());
		does(SCREENER, "/contacts", Map.of("search", "abc"));
		does(SCREENER, contact + "/duplicate-of/" + other.contactId(),
				Map.of("version", this.api.as(SCREENER).get("/api" + contact).header("ETag").replace("\"", "")));
		shows(SCREENER, follow(does(SCREENER, "/search", Map.of("text", other.surname()))));
		uploads(SCREENER, "/contacts/import", "contacts.csv", contacts(), 200);
		does(SCREENER, "/contacts/import/take", Map.of());
		String answer = follow(by(POLICE).send("/plan-checks/new", "frontdoor.CheckForPlan",
				Map.of("firstName", "Kofi", "lastName", other.surname(), "dateOfBirth",
						this.journeys.today().minusYears(3).toString(), "postcode", "CH2 3BB", "purpose",
						"We met the child and want to join in.")));
		shows(POLICE, answer);
		sent("practitioner-school", "/cases/new", "frontdoor.StartTaf",
				Map.of("family", Map.of("children", List.of(this.journeys.theChild(Journeys.aSurname()))), "needs",
						List.of("2.3", "3.2"), "level", "PP", "source", "2A"));
	}

	private static byte[] contacts() {
		return ContractTests.twoLinesOfContacts();
	}

	private void tasks() {
		Journeys.Story waiting = this.journeys.aContact();
		String id = waiting.task("screen-contact");
		String task = "/tasks/" + id;
		shows(SCREENER, task);
		does(SCREENER, task + "/claim", Map.of());
		by(SCREENER).sendByScript(task + "/draft", Map.of("rag", List.of("GREEN"), "_once", List.of("once-" + id)));
		does(SCREENER, task + "/versions", Map.of("_button", "mine", "rag", "GREEN"));
		shows(SCREENER, task + "/versions");
		does(SCREENER, task + "/release", Map.of());
		shows("front-door-manager", task + "/assign");
		does("front-door-manager", task + "/assign", Map.of("assignee", SCREENER, "reason", "Knows them."));
		does(SCREENER, "/tasks/bulk", Map.of("ids", id, "_button", "release"));
		shows(SCREENER, "/tasks/bulk");
		shows("front-door-manager", "/tasks/give?ids=" + id);
		does("front-door-manager", "/tasks/give",
				Map.of("ids", id, "action", "assign", "assignee", SCREENER, "reason", "Knows them."));
		does(SCREENER, "/tasks/filter", Map.of("search", "abc"));
		sent(SCREENER, task, "frontdoor.ScreenContact", this.journeys.theScreening());
		shows(SCREENER, task + "/done");
		this.journeys.aContact();
		does(SCREENER, "/tasks/next", Map.of());
		Journeys.Story story = this.journeys.aCaseInAssessment();
		String assess = "/tasks/" + story.task("complete-assessment");
		String section = first(by(Journeys.HEALTH).get(assess).text(), assess + "/([a-z-]+)\"");
		shows(Journeys.HEALTH, assess + "/" + section, assess + "/check");
		does(Journeys.HEALTH, assess + "/" + section, Map.of("_button", "save"));
		Api.Answer filled = this.api.as(Journeys.HEALTH)
			.with("If-Match", this.api.as(Journeys.HEALTH).get("/api" + assess).header("ETag"))
			.put("/api" + assess + "/draft", this.journeys.theAssessment(story));
		assertThat(filled.status()).as(filled.text()).isEqualTo(200);
		does(Journeys.HEALTH, assess + "/check", Map.of());
	}

	private void theCase(Journeys.Story story) {
		String path = "/cases/" + story.caseId();
		shows(Journeys.HEALTH, "/cases", path, path + "/print", path + "/timeline", path + "/family",
				path + "/agreement", path + "/assessment", path + "/plan", path + "/reviews", path + "/needs",
				path + "/children", path + "/notes", path + "/notes/new", path + "/documents", path + "/documents/new",
				path + "/meetings", path + "/meetings/new", path + "/copies",
				path + "/copies/for/" + story.person("Abena"), path + "/leads", path + "/lead/leaving",
				path + "/deadlines", path + "/process", path + "/process/steps", path + "/outcomes", path + "/services",
				path + "/services/new", path + "/shares", path + "/shares/new", path + "/step-ups",
				path + "/step-ups/new", path + "/closure/new");
		shows("auditor", path + "/looks");
		does(Journeys.HEALTH, "/cases/filter", Map.of("search", "abc"));
		does(Journeys.HEALTH, "/",
				Map.of("upTo", this.api.as(Journeys.HEALTH).get("/api/home").body().at("/changes/upTo").asString()));
		sent(Journeys.HEALTH, path + "/notes/new", "casefile.WriteNote",
				Map.of("kind", "CALL", "when", now(), "text", "Rang: all well."));
		Api.Answer added = by(Journeys.HEALTH).upload(path + "/documents/new", "letter.pdf", "application/pdf",
				"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
					.getBytes(StandardCharsets.UTF_8),
				Map.of("kind", "LETTER"));
		leads(path + "/documents/new", added);
		shows(Journeys.HEALTH, path + "/documents/"
				+ this.api.as(Journeys.HEALTH).get("/api" + path + "/documents").body().at("/items/0/id").asString());
		String entry = this.api.as(Journeys.HEALTH)
			.get("/api" + path + "/timeline")
			.body()
			.at("/items/0/id")
			.asString();
		shows(Journeys.HEALTH, path + "/timeline/" + entry);
		sent(Journeys.HEALTH, path + "/timeline/" + entry, "web.MarkSignificance",
				Map.of("significant", true, "why", "It began here."));
		String action = path + "/actions/" + story.actions().get(0);
		String version = first(shows(Journeys.HEALTH, action).text(), "name=\"_version\" value=\"(\\d+)\"");
		sent(Journeys.HEALTH, action, "plan.UpdateAction", Map.of("status", "IN_PROGRESS", "note", "Begun."),
				"_version", version);
		String meeting = path + "/meetings/"
				+ sent(Journeys.HEALTH, path + "/meetings/new", "plan.web.InvitationTyped",
						Map.of("type", "INITIAL", "at", Instant.parse(now()).plus(Duration.ofDays(7)).toString(),
								"place", "Children's centre, room 2", "chair", "Hugh Adeyemi", "others",
								List.of("Police")));
		shows(Journeys.HEALTH, meeting, meeting + "/invitation.ics");
		sent(POLICE, meeting, "plan.UpdateMeeting", Map.of("reply", "COMING"));
		story.does(Journeys.HEALTH, "send-family-copy",
				Map.of("sentOn", this.journeys.today().toString(), "method", "IN_PERSON"));
		shows(Journeys.HEALTH,
				path + "/copies/"
						+ this.api.as(Journeys.HEALTH)
							.get(story.path("/copies"))
							.body()
							.at("/items/0/recipients/0/copyId")
							.asString());
	}

	private void whatIsRaised(Journeys.Story story) {
		String path = "/cases/" + story.caseId();
		sent(Journeys.HEALTH, path + "/services/new", "directory.AskForService",
				Map.of("service", "DEBT", "need", "The arrears in a plan."));
		String asked = path + "/services/"
				+ this.api.as(Journeys.HEALTH)
					.get("/api/service-requests?caseId=" + story.caseId())
					.body()
					.at("/items/0/id")
					.asString();
		shows(Journeys.HEALTH, asked);
		sent(Journeys.HEALTH, asked, "directory.MoveServiceRequest",
				Map.of("state", "ACCEPTED", "on", this.journeys.today().toString()));
		sent(Journeys.HEALTH, path + "/shares/new", "stepping.ShareInformation",
				Map.of("what", "That we are worried", "toWhom", "Nursery", "basis", "The family agreed",
						"familyInformed", true, "why", "They see the child daily."));
		shows(Journeys.HEALTH, path + "/deadlines/suspend");
		sent(Journeys.HEALTH, path + "/deadlines/suspend", "casefile.SuspendCase",
				Map.of("reason", "Abroad.", "until", this.journeys.aWeekdayAfter(14).toString()));
		shows(Journeys.HEALTH, path + "/deadlines/resume");
		sent(Journeys.HEALTH, path + "/deadlines/resume", "casefile.ResumeCase", Map.of("reason", "Back already."));
		String clock = this.api.as(MANAGER)
			.get("/api" + path + "/deadlines")
			.body()
			.get("items")
			.valueStream()
			.filter((one) -> "T26".equals(one.get("timer").asString()))
			.findFirst()
			.orElseThrow()
			.get("id")
			.asString();
		shows(MANAGER, path + "/deadlines/" + clock, path + "/deadlines/extend");
		sent(MANAGER, path + "/deadlines/extend", "timeliness.ExtendDeadline", Map.of("deadlineId", clock, "newDue",
				this.journeys.aWeekdayAfter(385).toString(), "reason", "A fresh look is booked."));
		late();
		shows(POLICE, "/absences", "/absences/new");
		String from = this.journeys.today().plusDays(90).toString();
		sent(POLICE, "/absences/new", "casefile.RecordAbsence",
				Map.of("from", from, "until", from, "cover", Journeys.NURSERY));
		String absence = this.api.as(POLICE)
			.get("/api/absences")
			.body()
			.get("items")
			.valueStream()
			.filter((one) -> from.equals(one.get("from").asString()))
			.findFirst()
			.orElseThrow()
			.get("id")
			.asString();
		does(POLICE, "/absences/" + absence + "/end", Map.of());
		shows(Journeys.HEALTH, "/messages", "/messages/mailbox");
		does(Journeys.HEALTH, "/messages", Map.of("until", now()));
	}

	/** A clock of a case that ran out long ago. */
	private void late() {
		Journeys.Story story = this.journeys.aCaseToAllocate();
		String deadlines = "/cases/" + story.caseId() + "/deadlines";
		String clock = this.api.as(ADVISER).get("/api" + deadlines).body().at("/items/0/id").asString();
		this.database.sql("update deadline set due_at = ?, original_due_at = ? where id = ?")
			.params(LONG_AGO, LONG_AGO, UUID.fromString(clock))
			.update();
		shows(ADVISER, deadlines + "/" + clock + "/late");
		sent(ADVISER, deadlines + "/" + clock + "/late", "timeliness.SayWhyLate", Map.of("reason", "CAPACITY"));
	}

	private void socialCare() {
		Journeys.Story story = this.journeys.anActiveCase();
		String path = "/cases/" + story.caseId() + "/step-ups";
		String stepUp = path + "/" + sent(Journeys.HEALTH, path + "/new", "stepping.RequestStepUp", Map.of("urgency",
				"URGENT", "disclosures", List.of(Map.of("personId", story.person("Kofi"), "words", "It hurts."))));
		shows(SOCIAL_CARE, stepUp, stepUp + "/receipt", stepUp + "/receipt/file", stepUp + "/receipt/bundle");
		does(SOCIAL_CARE, stepUp + "/acknowledgement", Map.of());
		String disclosure = this.api.as(SOCIAL_CARE)
			.get("/api/step-ups/" + stepUp.substring(stepUp.lastIndexOf('/') + 1))
			.body()
			.at("/disclosures/0/id")
			.asString();
		does(SOCIAL_CARE, stepUp + "/disclosures/" + disclosure + "/release", Map.of());
		story.does(SOCIAL_CARE, "decide-step-up", Map.of("decision", "ACCEPT_S47", "rationale", "Harm."));
		shows(Journeys.HEALTH, stepUp + "/escalations/new");
		sent(Journeys.HEALTH, stepUp + "/escalations/new", "stepping.EscalateStepUp",
				Map.of("reason", "It takes too long."));
		shows(SOCIAL_CARE, stepUp + "/outcomes/new");
		sent(SOCIAL_CARE, stepUp + "/outcomes/new", "stepping.RecordStepUpOutcome", Map.of("personId",
				story.person("Kofi"), "status", "NO_FURTHER_ACTION", "on", this.journeys.today().toString()));
		String manager = "social-care-service-manager";
		shows(manager, "/step-downs/new");
		String stepDown = "/step-downs/" + sent(manager, "/step-downs/new", "stepping.SendStepDown",
				Map.of("socialCareRef", "CSC-1", "agreedOn", this.journeys.today().toString(), "family",
						Map.of("children", List.of(this.journeys.theChild(Journeys.aSurname()))), "level", "PP",
						"planSummary", "Attendance is still to be watched.", "consent", "NOT_YET"));
		shows(manager, stepDown);
		sent(manager, stepDown, "stepping.CloseSocialCare",
				Map.of("override", Map.of("reason", "The family has moved.")));
		String today = this.journeys.today().toString();
		shows(ADVISER, "/agency-challenges", "/agency-challenges/new");
		String challenge = "/agency-challenges/" + sent(ADVISER, "/agency-challenges/new", "stepping.ChallengeAgency",
				Map.of("agency", "EDUCATION_WELFARE", "from", today, "to", today, "reason", "No team in a year."));
		shows(ADVISER, challenge, challenge + "/stages/new");
		sent(ADVISER, challenge + "/stages/new", "stepping.TakeChallengeFurther", Map.of("reason", "No answer."));
	}

	private void families(Journeys.Story story) {
		String family = "/cases/" + story.caseId() + "/family";
		shows(Journeys.HEALTH, family + "/child-joins", family + "/adult-joins", family + "/moves");
		sent(Journeys.HEALTH, family + "/child-joins", "casefile.AddMember",
				Map.of("child",
						Map.of("lastName", story.surname(), "expectedDate",
								this.journeys.today().plusMonths(1).toString()),
						"prHolder", "Abena", "consentScope", List.of("ASSESSMENT")));
		sent(Journeys.HEALTH, family + "/adult-joins", "casefile.AddMember",
				Map.of("adult", Map.of("firstName", "Yaw", "lastName", story.surname(), "relationship", "UNCLE"),
						"consentScope", List.of("ASSESSMENT")));
		String baby = story.theCase()
			.at("/family/members")
			.valueStream()
			.filter((member) -> member.has("expectedDate"))
			.findFirst()
			.orElseThrow()
			.get("id")
			.asString();
		shows(Journeys.HEALTH, family + "/" + baby + "/birth", family + "/" + baby + "/leaves");
		sent(Journeys.HEALTH, family + "/" + baby + "/birth", "casefile.RecordBirth",
				Map.of("bornOn", this.journeys.today().toString()));
		sent(Journeys.HEALTH, family + "/" + baby + "/leaves", "casefile.RecordDeparture", Map.of("reason", "LEFT"));
		String agreement = "/cases/" + story.caseId() + "/agreement";
		shows(Journeys.HEALTH, agreement + "/narrows", agreement + "/withdraws");
		sent(Journeys.HEALTH, agreement + "/narrows", "casefile.WithdrawConsent",
				Map.of("by", "Abena", "reason", "They talk.", "excluded", List.of("Police")));
		Journeys.Story refusing = this.journeys.anActiveCase();
		sent(Journeys.HEALTH, "/cases/" + refusing.caseId() + "/agreement/withdraws", "casefile.WithdrawConsent",
				Map.of("by", "Abena", "reason", "We manage.", "riskConsideration", "No risk seen."));
		Journeys.Story other = this.journeys.anActiveCase();
		String others = "/cases/" + other.caseId() + "/family";
		shows(MANAGER, others + "/merge");
		sent(MANAGER, others + "/merge", "casefile.MergeCases",
				Map.of("into", story.caseId(), "reason", "Told of twice."));
		shows(MANAGER, others + "/part");
		sent(MANAGER, others + "/part", "casefile.PartCases", Map.of("reason", "Two families after all."));
		sent(Journeys.HEALTH, family + "/moves", "casefile.TransferOut",
				Map.of("to", "Halton", "consentToShare", true));
		shows(Journeys.HEALTH, family + "/arrived");
		sent(Journeys.HEALTH, family + "/arrived", "casefile.AcknowledgeTransfer", Map.of("by", "Halton"));
	}

	private void theEnd() {
		Journeys.Story story = this.journeys.anActiveCase();
		String path = "/cases/" + story.caseId();
		sent(Journeys.HEALTH, path + "/closure/new", "closure.ProposeClosure", this.journeys.theClosure(story));
		shows(Journeys.HEALTH, path + "/closure");
		Journeys.Story led = this.journeys.anActiveCase();
		sent(Journeys.HEALTH, "/cases/" + led.caseId() + "/lead/leaving", "casefile.LeaveLead",
				Map.of("endReason", "LEFT_POST", "lastDay", this.journeys.today().plusDays(5).toString(),
						"handoverNote", "Rings before ten.", "familyInformedOn", this.journeys.today().toString()));
		Journeys.Story before = this.journeys.aClosedCase();
		String again = this.api.as(Journeys.HEALTH)
			.post("/api/cases",
					Map.of("family", Map.of("id", before.theCase().at("/family/id").asString()), "needs",
							List.of("2.3"), "level", "PP", "source", "3B"))
			.body()
			.get("id")
			.asString();
		completes(ADVISER, again, "allocate-assessor", Map.of("assessor", Journeys.HEALTH));
		completes(Journeys.HEALTH, again, "record-consent", this.journeys.theConsent());
		does(Journeys.HEALTH, "/tasks/" + task(again, "complete-assessment") + "/previous-words", Map.of());
	}

	private void erasures() {
		String officer = "records-officer";
		String reference = this.journeys.aClosedCase().theCase().get("reference").asString();
		shows(officer, "/erasures", "/erasures/due", "/erasures/new");
		String erasure = "/erasures/" + sent(officer, "/erasures/new", "erasure.AskErasure",
				Map.of("reference", reference, "basis", "COURT_ORDER", "authority", "CH-2026-13"));
		shows(SERVICE_MANAGER, erasure);
		sent(SERVICE_MANAGER, erasure, "erasure.DecideErasure",
				Map.of("decision", "REFUSE", "comment", "The order was lifted."));
		shows(officer, "/erasures/holds", "/erasures/holds/new");
		String hold = "/erasures/holds/" + sent(officer, "/erasures/holds/new", "erasure.PlaceHold",
				Map.of("reference", reference, "reason", "COMPLAINT", "authority", "C-2026-13"));
		shows(officer, hold);
		sent(officer, hold, "erasure.ReleaseHold", Map.of("because", "The complaint was answered."));
	}

	private void subjectAccess() {
		String officer = "records-officer";
		String today = this.journeys.today().toString();
		String all = "/subject-access-requests";
		Journeys.Story story = this.journeys.aCaseAwaitingConsent();
		this.journeys.aLetter(story, "letter.pdf");
		String reference = story.contact().get("reference").asString();
		shows(officer, all, all + "/new?reference=" + reference);
		Map<String, Object> request = Map.of("reference", reference, "personId",
				this.api.as(officer)
					.get("/api" + all + "/people?reference=" + reference)
					.body()
					.at("/items/0/id")
					.asString(),
				"requester", "SELF", "receivedOn", today);
		String withdrawn = all + "/" + sent(officer, all + "/new", "subjectaccess.RecordRequest", request);
		shows(officer, withdrawn, withdrawn + "/closing");
		sent(officer, withdrawn + "/closing", "subjectaccess.CloseRequest", Map.of("reason", "They withdrew it."));
		String path = all + "/" + sent(officer, all + "/new", "subjectaccess.RecordRequest", request);
		shows(officer, path + "/clock", path + "/consultations/new");
		sent(officer, path + "/clock", "subjectaccess.SetClock", Map.of("identityConfirmedOn", today));
		sent(officer, path + "/consultations/new", "subjectaccess.LogConsultation",
				Map.of("whom", "The father", "askedOn", today));
		String asked = path + "/consultations/"
				+ this.api.as(officer).get("/api" + path).body().at("/consultations/0/id").asString();
		shows(officer, asked);
		sent(officer, asked, "subjectaccess.AnswerConsultation", Map.of("answeredOn", today, "answer", "AGREES"));
		does(officer, path, Map.of("_button", "gather"));
		List<String> items = this.api.as(officer)
			.get("/api" + path + "/items?limit=100")
			.body()
			.get("items")
			.findValuesAsString("id");
		shows(officer, path + "/items?undecided=true", path + "/items/" + items.get(0));
		this.api.as(officer)
			.get("/api" + path + "/items?limit=100")
			.body()
			.get("items")
			.valueStream()
			.filter((item) -> item.get("kind").asString().equals("DOCUMENT"))
			.forEach((item) -> shows(officer, path + "/items/" + item.get("id").asString() + "/document"));
		sent(officer, path + "/items/" + items.get(0), "subjectaccess.DecideItems",
				Map.of("items", List.of(items.get(0)), "decision", "REDACT", "readsAs", "Kofi."));
		sent(officer, path + "/items", "subjectaccess.DecideItems", Map.of("items", items, "decision", "RELEASE"));
		does(officer, path, Map.of("_button", "make"));
		shows(officer, path + "/pack");
	}

	private void stoppedWork() {
		String job = this.stops.apply(this.journeys.aCaseInAssessment().caseId());
		shows("admin", "/stopped-work");
		does("admin", "/stopped-work/" + job + "/tries", Map.of());
	}

	private void managers(Journeys.Story story) {
		shows(SERVICE_MANAGER, "/kpis", "/kpis/K01", "/kpis/export", "/kpis/quarters", "/packs", "/packs/2023-Q1",
				"/packs/2023-Q1/export", "/packs/2023-Q1/stories/K01", "/summaries", "/summaries/export", "/equality",
				"/equality/export", "/forecast", "/caseloads", "/supervision", "/timeliness", "/timeliness/export",
				"/timeliness/stages/export", "/timeliness/T10", "/timeliness/T10/export", "/timeliness/process",
				"/facts/import", "/conformance", "/conformance/cases", "/conformance/export");
		shows("analyst", "/kpis/K13/values/new", "/exports", "/exports/file?name=ANNEX_A_LIST_1");
		sent("analyst", "/kpis/K13/values/new", "kpi.EnterKpiValue", Map.of("label", "Children in need", "from",
				"2023-03-31", "to", "2023-03-31", "value", 301.5, "unit", "per 10000", "source", "Census 2023"));
		sent("analyst", "/exports", "returns.AskForReturn", Map.of("name", "ANNEX_A_LIST_2"));
		String quarter = "/kpis/quarters/"
				+ sent(SERVICE_MANAGER, "/kpis/quarters", "kpi.CloseQuarter", Map.of("quarter", "2023-Q1"));
		shows(SERVICE_MANAGER, quarter);
		sent(SERVICE_MANAGER, quarter, "kpi.RestateQuarter", Map.of("reason", "One came late."));
		sent(SERVICE_MANAGER, "/packs/2023-Q1/stories/K01", "pack.WriteStory",
				Map.of("story", "A school closed.", "after", 0));
		shows("admin", "/equality/areas");
		uploads("admin", "/equality/areas", "areas.csv",
				"postcode,imd_decile,rural_urban,source\nCH2 3BB,2,URBAN,Made up".getBytes(StandardCharsets.UTF_8),
				302);
		byte[] facts = """
				upn,nhs_number,first_name,last_name,date_of_birth,postcode,kind,from,to,value,source
				,,Kofi,%s,%s,CH2 3BB,SDQ,2026-02-02,2026-02-02,17,School nurse
				""".formatted(story.surname(), this.journeys.today().minusYears(3)).getBytes(StandardCharsets.UTF_8);
		uploads(SERVICE_MANAGER, "/facts/import", "facts.csv", facts, 200);
		does(SERVICE_MANAGER, "/facts/import/take", Map.of());
		String work = "/caseloads/" + Journeys.HEALTH;
		shows(MANAGER, work);
		Journeys.Story held = this.journeys.anActiveCase();
		sent(MANAGER, work, "caseload.ReassignWork",
				Map.of("reason", "WORKLOAD", "to", Journeys.NURSERY, "cases", List.of(held.caseId()), "lastDay",
						this.journeys.today().toString(), "familyInformedOn", this.journeys.today().toString(),
						"handoverNote", "All is on file."),
				"_button", "move");
		shows(MANAGER, work + "/moved");
	}

	private void auditors(Journeys.Story story) {
		String reference = story.theCase().get("reference").asString();
		String entry = "/ledger/entries/" + this.api.as("auditor")
			.get("/api/audit/events?limit=1&caseId=" + story.caseId())
			.body()
			.at("/items/0/id")
			.asString();
		shows("auditor", "/ledger", "/ledger?reference=" + reference, "/ledger/unusual", "/ledger/checkpoint.txt",
				"/ledger/export", "/ledger/export/file?format=JSONL&caseId=" + story.caseId(), entry,
				entry + "/proof.json", "/ledger/children/" + story.person("Kofi") + "/bundle.zip");
		sent("auditor", "/ledger/export", "inspection.AskForLedger", Map.of("format", "XES"));
		shows(SERVICE_MANAGER, "/ledger/children?reference=" + reference, "/ledger/children/" + story.person("Kofi"));
	}

	private void needToKnow() {
		String path = this.journeys.aCaseToAllocate().path("").substring("/api".length());
		shows("team-manager", path + "/restriction", path + "/restriction/new");
		sent("team-manager", path + "/restriction/new", "casefile.RestrictCase",
				Map.of("level", 2, "reason", "Known.", "namedUsers", List.of("team-manager")));
		sent("records-officer", path + "/restriction", "casefile.DecideRestriction",
				Map.of("approved", true, "reason", "Known to me too."));
		shows("practitioner-police", path + "/break-glass");
		sent("practitioner-police", path + "/break-glass", "casefile.BreakGlass",
				Map.of("reasonCode", "RISK_OF_HARM", "reason", "A neighbour heard a child scream."));
		UUID glass = this.database
			.sql("select id from broken_glass where username = 'practitioner-police' order by id desc")
			.query(UUID.class)
			.list()
			.get(0);
		shows(SERVICE_MANAGER, "/break-glass/" + glass);
	}

	private void audits() {
		UUID audit = this.opensAudit.apply(this.journeys.aCaseToPlan().caseId());
		by(SERVICE_MANAGER).send("/case-audits", Map.of());
		String month = this.database.sql("select max(sample_month) from audit_sample").query(String.class).single();
		shows("auditor", "/case-audits", "/case-audits/" + audit, "/case-audits/actions", "/case-audits/learning",
				"/case-audits/samples/" + month.substring(0, 7) + "/eligible");
	}

	private void changes() {
		shows(SERVICE_MANAGER, "/changes", "/changes/timescales", "/changes/thresholds",
				"/changes/thresholds/in-force");
		String from = this.journeys.today().plusYears(4).plusDays(300).toString();
		String change = "/changes/" + sent(SERVICE_MANAGER, "/changes/timescales", "policy.ProposeTimescale",
				Map.of("timer", "T13", "due", "4wd", "from", from, "reason", "Minutes take a day more."));
		shows(SERVICE_MANAGER, change);
		sent("deputy-service-manager", change, "policy.DecideChange",
				Map.of("decision", "REFUSE", "comment", "They do not."));
		uploads(SERVICE_MANAGER, "/changes/thresholds/table", "Threshold.dmn",
				(this.threshold + "\n<!-- " + UUID.randomUUID() + " -->").getBytes(StandardCharsets.UTF_8), 302);
		String words = "/changes/" + sent(SERVICE_MANAGER, "/changes/thresholds", "policy.ProposeThreshold",
				Map.of("from", from, "reason", "In other words."));
		sent(SERVICE_MANAGER, words + "/withdrawal", "policy.WithdrawChange", Map.of("reason", "They are no clearer."));
	}

	private void completes(String username, String caseId, String type, Object payload) {
		Api.Answer answer = this.api.as(username).post("/api/tasks/" + task(caseId, type) + "/complete", payload);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	private String task(String caseId, String type) {
		return this.api.as(SERVICE_MANAGER)
			.get("/api/tasks?view=all&type=" + type + "&caseId=" + caseId)
			.body()
			.at("/items/0/id")
			.asString();
	}

	private String now() {
		return this.api.as("admin").get("/api/demo/clock").body().get("now").asString();
	}

	private PageVisitor by(String username) {
		return this.visitors.computeIfAbsent(username, (name) -> new PageVisitor(this.port, name, this.seen));
	}

	private Api.Answer shows(String username, String... paths) {
		Api.Answer last = null;
		for (String path : paths) {
			last = by(username).get(path);
			assertThat(last.status()).as("%s by %s: %s", path, username, said(last)).isEqualTo(200);
		}
		return last;
	}

	private Api.Answer does(String username, String path, Map<String, String> fields) {
		var all = new HashMap<String, List<String>>();
		fields.forEach((name, value) -> all.put(name, List.of(value)));
		return leads(path, by(username).send(path, all));
	}

	/** The last id in the address that it leads to; null where there is none. */
	private String sent(String username, String path, String payload, Map<String, ?> said, String... more) {
		Matcher id = ID.matcher(follow(leads(path, by(username).send(path, payload, said, more))));
		String last = null;
		while (id.find()) {
			last = id.group();
		}
		return last;
	}

	private void uploads(String username, String path, String name, byte[] content, int status) {
		Api.Answer answer = by(username).upload(path, name, "text/csv", content, Map.of());
		assertThat(answer.status()).as("%s: %s", path, said(answer)).isEqualTo(status);
	}

	private static Api.Answer leads(String path, Api.Answer answer) {
		assertThat(answer.status()).as("%s: %s", path, said(answer)).isIn(204, 302, 303);
		return answer;
	}

	private static String follow(Api.Answer answer) {
		return answer.header("Location").replaceAll("^https?://[^/]+", "");
	}

	/** What a page says is wrong. */
	private static String said(Api.Answer answer) {
		Matcher summary = Pattern.compile("(?s)govuk-error-summary.*?</ul>|<main.*?</main>").matcher(answer.text());
		return summary.find() ? summary.group().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ") : answer.text();
	}

	private static String first(String text, String pattern) {
		Matcher found = Pattern.compile(pattern).matcher(text);
		assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
		return found.group(1);
	}

}

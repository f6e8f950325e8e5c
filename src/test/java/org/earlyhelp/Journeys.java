package org.earlyhelp;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import org.earlyhelp.family.SearchText;
import org.earlyhelp.conformance.StepActions;
import org.earlyhelp.shared.ServiceTime;
import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes families along the journey through the API, each with a name of its own:
 * {@code journeys.anActiveCase()}. A health visitor, {@code practitioner-health}, asks
 * for help, assesses and leads; a nursery worker, {@code practitioner-nursery}, owns an
 * action of the plan. Everything happens on the day that the service's clock shows.
 */
public final class Journeys {

	public static final String HEALTH = "practitioner-health";

	public static final String NURSERY = "practitioner-nursery";

	/** What the families here need: speech for the child, low mood and debt. */
	public static final List<String> NEEDS = List.of("2.3", "3.2", "10.2");

	/** Names that sound alike are found together; no two families here do. */
	private static final Set<String> SOUNDS = ConcurrentHashMap.newKeySet();

	private final Api api;

	private final Clock clock;

	private final JdbcClient database;

	/** Those of a service whose ledger nobody looks into here. */
	public Journeys(Api api, Clock clock) {
		this(api, clock, null);
	}

	public Journeys(Api api, Clock clock, JdbcClient database) {
		this.api = api;
		this.clock = clock;
		this.database = database;
	}

	/** Each step that is done is in the ledger once. */
	private void recorded(String type, Api.Answer answer) {
		Set<String> actions = StepActions.of(type);
		if (this.database != null && !actions.isEmpty()) {
			assertThat(
					this.database.sql("select action from ledger_entry where correlation_id = ? and outcome = 'DONE'")
						.param(answer.header("X-Correlation-Id"))
						.query(String.class)
						.list())
				.as("entries of " + type)
				.filteredOn(actions::contains)
				.hasSize(1);
		}
	}

	/** The day that the service's clock shows, in London. */
	public LocalDate today() {
		return ServiceTime.dayOf(this.clock.instant());
	}

	/** A contact that waits to be screened. */
	public Story aContact() {
		return aContact(Map.of());
	}

	/** The same, with these fields instead of what it would say. */
	public Story aContact(Map<String, ?> fields) {
		return aContact(fields, aSurname());
	}

	/** The same for a family of this name. */
	public Story aContact(Map<String, ?> fields, String surname) {
		var contact = new LinkedHashMap<String, Object>(theContact(surname));
		contact.putAll(fields);
		Api.Answer answer = this.api.as(HEALTH).post("/api/contacts", contact);
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return new Story(surname, answer.body().get("id").asString());
	}

	/** A contact that waits for a decision: GREEN, three unmet needs. */
	public Story aScreenedContact() {
		return aContact().does("screener", "screen-contact", theScreening());
	}

	/** A case that waits for an assessor: PROPOSED. */
	public Story aCaseToAllocate() {
		return aScreenedContact().does("front-door-manager", "decide-contact",
				Map.of("outcome", "TAF_NEW", "level", "PP", "rationale", "Three unmet needs: Partnership Plus."));
	}

	/** A case whose family has not said yet whether it takes part: CONSENT_PENDING. */
	public Story aCaseAwaitingConsent() {
		return aCaseToAllocate().does("taf-adviser", "allocate-assessor", Map.of("assessor", HEALTH));
	}

	/** A case in ASSESSMENT. */
	public Story aCaseInAssessment() {
		return aCaseAwaitingConsent().does(HEALTH, "record-consent", theConsent());
	}

	/** A case in PLANNING whose lead practitioner is not agreed yet. */
	public Story anAssessedCase() {
		Story story = aCaseInAssessment();
		return story.does(HEALTH, "complete-assessment", theAssessment(story));
	}

	/** A case in PLANNING that its lead practitioner meets about. */
	public Story aCaseToPlan() {
		return anAssessedCase().does("taf-adviser", "agree-lead-practitioner",
				Map.of("practitioner", HEALTH, "accepted", true, "familyChoiceConsidered", true));
	}

	/** A case that works to a plan: ACTIVE. */
	public Story anActiveCase() {
		Story story = aCaseToPlan();
		return story.does(HEALTH, "hold-taf-meeting", theMeeting(story));
	}

	/** A case whose lead proposes to close it, all outcomes met: CLOSURE_PROPOSED. */
	public Story aCaseProposedToClose() {
		Story story = anActiveCase();
		Api.Answer answer = this.api.as(HEALTH).post(story.path("/closure"), theClosure(story));
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return story;
	}

	/** A case that is CLOSED, its letter still to be sent. */
	public Story aClosedCase() {
		return aCaseProposedToClose().does("taf-adviser", "sign-off-closure",
				Map.of("approved", true, "comment", "Outcomes met, the exit plan is clear."));
	}

	/** What the health visitor tells the front door about a family of this name. */
	public Map<String, Object> theContact(String surname) {
		var contact = new LinkedHashMap<String, Object>();
		contact.put("channel", "ONLINE_FORM");
		contact.put("source", "3B");
		contact.put("type", "REQUEST_FOR_SUPPORT");
		contact.put("referrer", Map.of("name", "Ryan Quayle", "agency", "Health trust", "role", "Health visitor"));
		contact.put("children", List.of(theChild(surname)));
		contact.put("adults", List.of(Map.of("firstName", "Abena", "lastName", surname, "dateOfBirth", "1995-07-30",
				"relationship", "MOTHER", "parentalResponsibility", true, "livesInHousehold", true)));
		contact.put("needs", NEEDS);
		contact.put("presentingLevel", "PP");
		contact.put("narrative", "Says few words for the age; the mother is low and worried about debt.");
		contact.put("tafOffered", "YES_ACCEPTED_NOT_STARTED");
		contact.put("tools", List.of(Map.of("tool", "GRADED_CARE_PROFILE_2", "attached", true)));
		contact.put("familyAware", true);
		contact.put("consent", "GIVEN_WRITTEN");
		return contact;
	}

	/** Kofi, three years old, of Chester. */
	public Map<String, Object> theChild(String surname) {
		return Map.of("firstName", "Kofi", "lastName", surname, "dateOfBirth", today().minusYears(3).toString(), "sex",
				"M", "address", Map.of("line1", "17 Canal Road", "postcode", "CH2 3BB"));
	}

	public Map<String, Object> theScreening() {
		return Map.of("rag", "GREEN", "unmetNeeds", NEEDS, "significantHarm", false, "consent", "GIVEN_WRITTEN",
				"openToSocialCare", false, "toolsVerified", List.of("GRADED_CARE_PROFILE_2"));
	}

	public Map<String, Object> theConsent() {
		return Map.of("decision", "GIVEN", "givenBy", "The mother", "method", "WRITTEN", "scope",
				List.of("ASSESSMENT", "SHARE_WITH_NAMED_AGENCIES", "STORE_ON_SYSTEM"), "shareWith",
				List.of("Health trust", "Nursery"), "privacyNotice", "2026-01");
	}

	public Map<String, Object> theAssessment(Story story) {
		return theAssessment(story.person("Kofi"), story.person("Abena"));
	}

	/** The same of this child and mother, by their ids. */
	public Map<String, Object> theAssessment(String child, String mother) {
		var assessment = new LinkedHashMap<String, Object>();
		assessment.put("children", List.of(Map.of("personId", child, "seen", true, "seenAlone", false, "voice",
				Map.of("method", "OBSERVED", "words", "He points and smiles.", "changed", "Play comes first."))));
		assessment.put("needs",
				List.of(Map.of("code", "2.3", "personId", child, "baseline", 3),
						Map.of("code", "3.2", "personId", mother, "baseline", 4),
						Map.of("code", "10.2", "personId", mother, "baseline", 3)));
		assessment.put("strengths", "A warm bond; grandmother nearby.");
		assessment.put("worries", "Speech, low mood, arrears.");
		assessment.put("analysis", "Debt feeds the low mood; less talk at home follows.");
		assessment.put("recommendedLevel", "PP");
		return assessment;
	}

	/** A meeting today with mother, health trust and nursery, which makes a plan. */
	public Map<String, Object> theMeeting(Story story) {
		return theMeeting(story.person("Kofi"), story.person("Abena"));
	}

	/** The same of this child and mother, by their ids. */
	public Map<String, Object> theMeeting(String child, String mother) {
		var meeting = new LinkedHashMap<String, Object>();
		meeting.put("heldOn", today().toString());
		meeting.put("attendees",
				List.of(Map.of("name", "Abena", "relationship", "MOTHER", "attended", true),
						Map.of("name", "Hugh Adeyemi", "agency", "Health trust", "attended", true),
						Map.of("name", "Nadia Rahman", "agency", "Nursery", "attended", true)));
		meeting.put("outcomes",
				List.of(outcome("2.3", child, "Kofi joins two words", "Language group", NURSERY),
						outcome("3.2", mother, "Abena feels well most days", "See the GP", mother),
						outcome("10.2", mother, "The arrears are in a plan", "Debt advice", HEALTH)));
		meeting.put("contingency", "If a notice comes, the adviser is called the same day.");
		meeting.put("familyAgrees", true);
		return meeting;
	}

	private Map<String, Object> outcome(String need, String person, String headline, String action, String owner) {
		return Map.of("needCode", need, "personId", person, "headline", headline, "actions",
				List.of(Map.of("text", action, "owner", owner, "due", today().plusDays(20).toString())));
	}

	/**
	 * A review today: the child seen, the family had its say, each outcome on this scale
	 * and this far.
	 */
	public Map<String, Object> theReview(Story story, int scale, String progress) {
		var review = new LinkedHashMap<String, Object>();
		review.put("heldOn", today().toString());
		review.put("familyContributed", true);
		review.put("outcomes",
				story.outcomes().stream().map((id) -> Map.of("id", id, "scale", scale, "progress", progress)).toList());
		review.put("stillRightLevel", "SAME");
		review.put("seen", List.of(Map.of("personId", story.person("Kofi"), "seen", true)));
		return review;
	}

	/** All outcomes met, all actions done, and who carries on with what. */
	public Map<String, Object> theClosure(Story story) {
		var closure = new LinkedHashMap<String, Object>();
		closure.put("reason", "OUTCOMES_MET");
		closure.put("outcomes", story.outcomes().stream().map((id) -> Map.of("id", id, "result", "MET")).toList());
		closure.put("actions", story.actions().stream().map((id) -> Map.of("id", id, "status", "DONE")).toList());
		closure.put("familyView", "We can breathe again.");
		closure.put("childViews", List.of(Map.of("personId", story.person("Kofi"), "words", "Waves bye bye.")));
		closure.put("remainingNeeds", List.of());
		closure.put("exitPlan", "The nursery goes on with the language group until Christmas.");
		return closure;
	}

	/** A weekday in the future, at least so many days from today. */
	public LocalDate aWeekdayAfter(int days) {
		LocalDate day = today().plusDays(days);
		while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
			day = day.plusDays(1);
		}
		return day;
	}

	/** A name that no other family has, nor sounds like. */
	public static String aSurname() {
		String surname;
		do {
			surname = ThreadLocalRandom.current()
				.ints(11, 'a', 'z' + 1)
				.mapToObj(Character::toString)
				.collect(Collectors.joining());
		}
		while (!SOUNDS.add(SearchText.soundOf(surname)));
		return surname.substring(0, 1).toUpperCase(Locale.ROOT) + surname.substring(1);
	}

	/** One family on its journey. */
	public final class Story {

		private final String surname;

		private final String contactId;

		private String caseId;

		private Story(String surname, String contactId) {
			this.surname = surname;
			this.contactId = contactId;
		}

		public String surname() {
			return this.surname;
		}

		public String contactId() {
			return this.contactId;
		}

		/** The contact as the screener reads it. */
		public JsonNode contact() {
			return read("screener", "/api/contacts/" + this.contactId);
		}

		/** Refuses where no case has begun; read once, since it stays the same. */
		public String caseId() {
			if (this.caseId == null) {
				this.caseId = contact().get("caseId").asString();
			}
			return this.caseId;
		}

		/** The path of what belongs to the case: {@code path("/notes")}. */
		public String path(String rest) {
			return "/api/cases/" + caseId() + rest;
		}

		/** The case as the service manager reads it. */
		public JsonNode theCase() {
			return read("service-manager", path(""));
		}

		public String state() {
			return theCase().get("state").asString();
		}

		/** The case's strong tag as it stands. */
		public String tag() {
			return Journeys.this.api.as("service-manager").get(path("")).header("ETag");
		}

		/** The id of the member of the family with this first name. */
		public String person(String firstName) {
			for (JsonNode member : theCase().get("family").get("members")) {
				if (firstName.equals(member.get("firstName").asString())) {
					return member.get("id").asString();
				}
			}
			throw new AssertionError("Nobody of the family is called " + firstName);
		}

		/** The ids of the plan's outcomes, in the order in which they were agreed. */
		public List<String> outcomes() {
			return ids(theCase().get("plan").get("outcomes"));
		}

		/** The ids of the plan's actions, in the order in which they were agreed. */
		public List<String> actions() {
			return ids(theCase().get("plan").get("actions"));
		}

		/** The open work of this type, on the case or on the contact. */
		public String task(String type) {
			return find(type).orElseThrow(() -> new AssertionError("No " + type + " waits for family " + this.surname));
		}

		/** Whether work of this type waits, on the case or on the contact. */
		public boolean waits(String type) {
			return find(type).isPresent();
		}

		private Optional<String> find(String type) {
			JsonNode contact = contact();
			var queries = new ArrayList<String>();
			if (contact.has("caseId")) {
				queries.add("caseId=" + contact.get("caseId").asString());
			}
			queries.add("contactId=" + this.contactId);
			for (String query : queries) {
				JsonNode items = read("service-manager", "/api/tasks?view=all&type=" + type + "&" + query).get("items");
				if (!items.isEmpty()) {
					return Optional.of(items.get(0).get("id").asString());
				}
			}
			return Optional.empty();
		}

		/** Completes the open work of this type, and says what came back. */
		public Api.Answer tries(String username, String type, Object payload) {
			Api.Answer answer = Journeys.this.api.as(username).post("/api/tasks/" + task(type) + "/complete", payload);
			if (answer.status() == 200) {
				recorded(type, answer);
			}
			return answer;
		}

		/** The same, where nothing may be refused. */
		public Story does(String username, String type, Object payload) {
			Api.Answer answer = tries(username, type, payload);
			assertThat(answer.status()).as(() -> type + ": " + answer.text()).isEqualTo(200);
			return this;
		}

		private List<String> ids(JsonNode items) {
			var ids = new ArrayList<String>();
			items.forEach((item) -> ids.add(item.get("id").asString()));
			return ids;
		}

		private JsonNode read(String username, String path) {
			Api.Answer answer = Journeys.this.api.as(username).get(path);
			assertThat(answer.status()).as(() -> path + ": " + answer.text()).isEqualTo(200);
			return answer.body();
		}

	}

	/** A document on the case, added by whoever leads or assesses it; gives its bytes. */
	public byte[] aLetter(Story story, String name) {
		byte[] pdf = ("%PDF-1.4\n1 0 obj<</Type/Catalog/Title(" + name + ")>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
			.getBytes(StandardCharsets.UTF_8);
		Api.Answer added = this.api.as(HEALTH)
			.upload(story.path("/documents") + "?kind=LETTER", name, "application/pdf", pdf);
		assertThat(added.status()).as(added.text()).isEqualTo(201);
		return pdf;
	}

}

package org.earlyhelp.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Staff;
import org.earlyhelp.closure.ProposeClosure;
import org.earlyhelp.closure.ProposingClosure;
import org.earlyhelp.frontdoor.ReceiveContact;
import org.earlyhelp.frontdoor.ReceivingContact;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.TaskId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.json.StrictJson;
import org.earlyhelp.worklist.CompletingTask;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The service through its use cases: domain, engine, queue, deadlines, ledger and access.
 * Only the ids that a person would see on their screen are read from the tables.
 */
final class WholeService implements Contender {

	private static final String HEALTH = "practitioner-health";

	private final ConfigurableApplicationContext context;

	private final ReceivingContact receiving;

	private final CompletingTask completing;

	private final ProposingClosure closing;

	private final CurrentUser user;

	private final Staff staff;

	private final StrictJson json;

	private final JdbcClient database;

	private final Clock clock;

	/** Of a service that was started for it, and is closed with it. */
	WholeService(ConfigurableApplicationContext context) {
		this.context = context;
		this.receiving = this.context.getBean(ReceivingContact.class);
		this.completing = this.context.getBean(CompletingTask.class);
		this.closing = this.context.getBean(ProposingClosure.class);
		this.user = this.context.getBean(CurrentUser.class);
		this.staff = this.context.getBean(Staff.class);
		this.json = this.context.getBean(StrictJson.class);
		this.database = this.context.getBean(JdbcClient.class);
		this.clock = this.context.getBean(Clock.class);
	}

	@Override
	public String name() {
		return "the service";
	}

	@Override
	public void playCase() {
		UUID contact = receive();
		does("screener", contact, "screen-contact",
				Map.of("rag", "GREEN", "unmetNeeds", List.of("2.3", "3.2", "10.2"), "significantHarm", false, "consent",
						"GIVEN_WRITTEN", "toolsVerified", List.of("GRADED_CARE_PROFILE_2")));
		does("front-door-manager", contact, "decide-contact",
				Map.of("outcome", "TAF_NEW", "level", "PP", "rationale", "Three unmet needs: Partnership Plus."));
		does("screener", contact, "give-feedback", Map.of("method", "EMAIL", "text", "A team starts."));
		UUID episode = id("select id from case_file where contact_id = ?", contact);
		play(episode);
	}

	/**
	 * One contact that needs no team: screened, answered with advice, and told to the
	 * referrer.
	 */
	void playContact() {
		UUID contact = receive();
		does("screener", contact, "screen-contact",
				Map.of("rag", "GREEN", "unmetNeeds", List.of("2.3"), "significantHarm", false, "consent",
						"GIVEN_WRITTEN", "toolsVerified", List.of("GRADED_CARE_PROFILE_2")));
		does("front-door-manager", contact, "decide-contact", Map.of("outcome", "INFO_ADVICE", "level", "UP",
				"rationale", "One need, which the nursery meets.", "overrideReason", "The nursery goes on helping."));
		does("screener", contact, "give-feedback", Map.of("method", "EMAIL", "text", "Advice was given."));
	}

	/** A contact, with its process, its work and its clock. */
	UUID receive() {
		ReceiveContact told = this.json.read(this.json.write(contact()), ReceiveContact.class);
		return as(HEALTH, () -> this.receiving.receive(told)).value();
	}

	private void play(UUID episode) {
		String today = today().toString();
		List<UUID> people = ids("""
				select p.id from person p join family_member m on m.person_id = p.id
				join case_file c on c.family_id = m.family_id where c.id = ? order by p.child desc""", episode);
		does("taf-adviser", episode, "allocate-assessor", Map.of("assessor", HEALTH));
		does(HEALTH, episode, "record-consent",
				Map.of("decision", "GIVEN", "givenBy", "The mother", "method", "WRITTEN", "scope",
						List.of("ASSESSMENT", "STORE_ON_SYSTEM"), "shareWith", List.of("Nursery"), "privacyNotice",
						"2026-01"));
		does(HEALTH, episode, "complete-assessment", assessment(people.get(0), people.get(1)));
		does("taf-adviser", episode, "agree-lead-practitioner",
				Map.of("practitioner", HEALTH, "accepted", true, "familyChoiceConsidered", true));
		does(HEALTH, episode, "hold-taf-meeting", meeting(people.get(0), people.get(1)));
		does(HEALTH, episode, "send-family-copy", Map.of("sentOn", today, "method", "IN_PERSON"));
		List<UUID> outcomes = ids("select id from plan_outcome where case_id = ? order by id", episode);
		does(HEALTH, episode, "review-plan", review(people.get(0), outcomes, 5, "IMPROVED"));
		does(HEALTH, episode, "review-plan", review(people.get(0), outcomes, 8, "ACHIEVED"));
		ProposeClosure closure = this.json.read(this.json.write(closure(people.get(0), outcomes, episode)),
				ProposeClosure.class);
		as(HEALTH, () -> this.closing.propose(new CaseId(episode), closure, IfMatch.NONE));
		does("taf-adviser", episode, "sign-off-closure", Map.of("approved", true, "comment", "Outcomes met."));
	}

	private void does(String username, UUID subject, String type, Map<String, Object> payload) {
		UUID task = id("select id from task where subject_id = ? and state = 'OPEN' and type = '" + type + "'",
				subject);
		as(username, () -> this.completing.complete(new TaskId(task), this.json.write(payload), IfMatch.NONE));
	}

	private <T> T as(String username, Callable<T> work) {
		try {
			return this.user.as(this.staff.called(username).orElseThrow(), work);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private UUID id(String sql, UUID of) {
		return this.database.sql(sql).param(of).query(UUID.class).single();
	}

	private List<UUID> ids(String sql, UUID of) {
		return this.database.sql(sql).param(of).query(UUID.class).list();
	}

	private LocalDate today() {
		return ServiceTime.dayOf(this.clock.instant());
	}

	private Map<String, Object> contact() {
		String surname = ThreadLocalRandom.current()
			.ints(10, 'a', 'z' + 1)
			.mapToObj(Character::toString)
			.collect(Collectors.joining("", "Q", ""));
		var contact = new LinkedHashMap<String, Object>();
		contact.put("channel", "ONLINE_FORM");
		contact.put("source", "3B");
		contact.put("type", "REQUEST_FOR_SUPPORT");
		contact.put("referrer", Map.of("name", "Ryan Quayle", "agency", "Health trust"));
		contact.put("children", List.of(Map.of("firstName", "Kofi", "lastName", surname, "dateOfBirth", "2023-10-14",
				"sex", "M", "address", Map.of("line1", "17 Canal Road", "postcode", "CH2 3BB"))));
		contact.put("adults", List
			.of(Map.of("firstName", "Abena", "lastName", surname, "relationship", "MOTHER", "livesInHousehold", true)));
		contact.put("needs", List.of("2.3", "3.2", "10.2"));
		contact.put("presentingLevel", "PP");
		contact.put("narrative", "Says few words for the age; the mother is low and worried about debt.");
		contact.put("tafOffered", "YES_ACCEPTED_NOT_STARTED");
		contact.put("tools", List.of(Map.of("tool", "GRADED_CARE_PROFILE_2", "attached", true)));
		contact.put("consent", "GIVEN_WRITTEN");
		return contact;
	}

	private static Map<String, Object> assessment(UUID child, UUID mother) {
		return Map.of("children",
				List.of(Map.of("personId", child, "seen", true, "voice",
						Map.of("method", "OBSERVED", "words", "He points and smiles."))),
				"needs",
				List.of(Map.of("code", "2.3", "personId", child, "baseline", 3),
						Map.of("code", "3.2", "personId", mother, "baseline", 4),
						Map.of("code", "10.2", "personId", mother, "baseline", 3)),
				"strengths", "A warm bond; grandmother nearby.", "worries", "Speech, low mood, arrears.", "analysis",
				"Debt feeds the low mood; less talk at home follows.", "recommendedLevel", "PP");
	}

	private Map<String, Object> meeting(UUID child, UUID mother) {
		return Map.of("heldOn", today().toString(), "attendees",
				List.of(Map.of("name", "Abena", "relationship", "MOTHER", "attended", true),
						Map.of("name", "Hugh Adeyemi", "agency", "Health trust", "attended", true),
						Map.of("name", "Nadia Rahman", "agency", "Nursery", "attended", true)),
				"outcomes",
				List.of(outcome("2.3", child, "Kofi joins two words"), outcome("3.2", mother, "Well most days"),
						outcome("10.2", mother, "The arrears are in a plan")),
				"contingency", "If a notice comes, the adviser is called the same day.", "familyAgrees", true);
	}

	private Map<String, Object> outcome(String need, UUID person, String headline) {
		return Map.of("needCode", need, "personId", person, "headline", headline, "actions",
				List.of(Map.of("text", "Go there together", "owner", HEALTH, "due", today().plusDays(20).toString())));
	}

	private Map<String, Object> review(UUID child, List<UUID> outcomes, int scale, String progress) {
		return Map.of("heldOn", today().toString(), "familyContributed", true, "outcomes",
				outcomes.stream().map((id) -> Map.of("id", id, "scale", scale, "progress", progress)).toList(),
				"stillRightLevel", "SAME", "seen", List.of(Map.of("personId", child, "seen", true)));
	}

	private Map<String, Object> closure(UUID child, List<UUID> outcomes, UUID episode) {
		List<UUID> actions = ids("select id from plan_action where case_id = ? order by id", episode);
		return Map.of("reason", "OUTCOMES_MET", "outcomes",
				outcomes.stream().map((id) -> Map.of("id", id, "result", "MET")).toList(), "actions",
				actions.stream().map((id) -> Map.of("id", id, "status", "DONE")).toList(), "familyView",
				"We can breathe again.", "childViews", List.of(Map.of("personId", child, "words", "Waves bye bye.")),
				"remainingNeeds", List.of(), "exitPlan", "The nursery goes on with the language group.");
	}

	@Override
	public void close() {
		this.context.close();
	}

}

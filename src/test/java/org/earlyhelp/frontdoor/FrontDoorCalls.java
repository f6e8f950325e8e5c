package org.earlyhelp.frontdoor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.Api.Answer;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What people ask of the front door over HTTP: telling it, and doing its work. */
final class FrontDoorCalls {

	private final Api api;

	FrontDoorCalls(Api api) {
		this.api = api;
	}

	/** A surname that nobody has had before. */
	static String newSurname() {
		return Journeys.aSurname();
	}

	/** A whole contact of the health visitor's, with tool and agreement. */
	static Map<String, Object> aContact(String surname) {
		var contact = new LinkedHashMap<String, Object>();
		contact.put("channel", "ONLINE_FORM");
		contact.put("source", "3B");
		contact.put("type", "REQUEST_FOR_SUPPORT");
		contact.put("referrer", Map.of("name", "Ruth Vale", "agency", "Health trust", "role", "Health visitor"));
		contact.put("children", List.of(aChild("Kofi", surname)));
		contact.put("adults", List.of(Map.of("firstName", "Abena", "lastName", surname, "relationship", "MOTHER")));
		contact.put("needs", List.of("2.3", "3.2"));
		contact.put("presentingLevel", "PP");
		contact.put("narrative", "Parents ask for help with routines.");
		contact.put("tafOffered", "YES_ACCEPTED_NOT_STARTED");
		contact.put("tools", List.of(Map.of("tool", "HOME_CONDITIONS", "attached", true)));
		contact.put("familyAware", true);
		contact.put("consent", "GIVEN_VERBAL");
		return contact;
	}

	/** Each surname has a birthday of its own, so that strangers do not look alike. */
	static Map<String, Object> aChild(String firstName, String surname) {
		String born = LocalDate.of(2010, 1, 1).plusDays(Math.floorMod(surname.hashCode(), 5_000)).toString();
		return Map.of("firstName", firstName, "lastName", surname, "dateOfBirth", born, "sex", "M", "ethnicity", "BAFR",
				"address", Map.of("line1", "4 Canal Street", "postcode", "CH1 4EE"));
	}

	/** A contact with one field said otherwise; null leaves it out. */
	static Map<String, Object> aContactWith(String field, Object value) {
		var contact = aContact(newSurname());
		contact.put(field, value);
		return contact;
	}

	static Map<String, Object> screened() {
		return new LinkedHashMap<>(Map.of("rag", "GREEN", "unmetNeeds", List.of("2.3", "3.2"), "significantHarm", false,
				"consent", "GIVEN_VERBAL", "toolsVerified", List.of("HOME_CONDITIONS")));
	}

	static Map<String, Object> decided(String outcome, String level) {
		return new LinkedHashMap<>(Map.of("outcome", outcome, "level", level, "rationale",
				"Two unmet needs meet Partnership Plus.", "overrideReason", "As agreed with the manager."));
	}

	/** The id of a contact that this person told. */
	String told(String user, Map<String, Object> contact) {
		Answer answer = this.api.as(user).post("/api/contacts", contact);
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return answer.body().get("id").asString();
	}

	JsonNode contact(String id) {
		Answer answer = this.api.as("screener").get("/api/contacts/" + id);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

	/** The open work on a contact. */
	List<JsonNode> work(String contact) {
		var found = new ArrayList<JsonNode>();
		this.api.as("service-manager")
			.get("/api/tasks?view=all&contactId=" + contact)
			.body()
			.get("items")
			.forEach(found::add);
		found.removeIf((task) -> !task.at("/subject/kind").asString().equals("CONTACT"));
		return found;
	}

	List<String> workTypes(String contact) {
		return work(contact).stream().map((task) -> task.get("type").asString()).sorted().toList();
	}

	String task(String contact, String type) {
		return work(contact).stream()
			.filter((task) -> task.get("type").asString().equals(type))
			.map((task) -> task.get("id").asString())
			.findFirst()
			.orElseThrow(() -> new AssertionError("No " + type + " on " + contact + ": " + workTypes(contact)));
	}

	/** Tries to do the work of this type that waits on the contact. */
	Answer tries(String user, String contact, String type, Object payload) {
		return this.api.as(user).post("/api/tasks/" + task(contact, type) + "/complete", payload);
	}

	void does(String user, String contact, String type, Object payload) {
		Answer answer = tries(user, contact, type, payload);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	/** A family with an open case; the answer is its first contact. */
	String aFamilyWithCase(String surname) {
		String contact = told("screener", aContact(surname));
		does("screener", contact, "screen-contact", screened());
		does("front-door-manager", contact, "decide-contact", decided("TAF_NEW", "PP"));
		return contact;
	}

	/** The paths of all that was wrong. */
	static List<String> wrong(Answer answer) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(400);
		var paths = new ArrayList<String>();
		answer.body().get("errors").forEach((error) -> {
			assertThat(error.get("message").asString()).isNotBlank().isNotEqualTo(error.get("key").asString());
			paths.add(error.get("field").asString());
		});
		return paths;
	}

	static String aMissingId() {
		return UUID.randomUUID().toString();
	}

}

package org.earlyhelp.faults;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.earlyhelp.Journeys;
import org.earlyhelp.shared.ServiceTime;
import tools.jackson.databind.JsonNode;

/**
 * People at work: each takes one family after the other from the contact to a reviewed
 * plan, and looks at lists and cases in between. What was acknowledged is remembered.
 */
final class Load implements AutoCloseable {

	private final Line line;

	private final Journeys journeys = new Journeys(null, Clock.system(ServiceTime.LONDON));

	private final long pauseMillis;

	private final List<Thread> people = new ArrayList<>();

	private volatile boolean over;

	final AtomicInteger begun = new AtomicInteger();

	/** Contacts that somebody was told are kept. */
	final Set<String> contacts = ConcurrentHashMap.newKeySet();

	/** Work that somebody was told is done. */
	final Set<String> tasks = ConcurrentHashMap.newKeySet();

	/**
	 * @param perSecond requests, of all people together
	 */
	Load(Line line, int people, double perSecond) {
		this.line = line;
		this.pauseMillis = Math.round(1000 * people / perSecond);
		for (int one = 0; one < people; one++) {
			var person = new Thread(this::work, "person " + one);
			this.people.add(person);
			person.start();
		}
	}

	private void work() {
		while (!this.over) {
			try {
				oneFamily();
			}
			catch (Abandoned ex) {
				this.line.trouble("abandoned " + ex.getMessage());
			}
		}
	}

	/** A family that cannot be taken further, with why. */
	private static final class Abandoned extends RuntimeException {

		private static final long serialVersionUID = 1;

		Abandoned(String why) {
			super(why);
		}

	}

	private void oneFamily() {
		this.begun.incrementAndGet();
		Line.Answer received = post(Journeys.HEALTH, "/api/contacts", this.journeys.theContact(Journeys.aSurname()));
		if (!received.isGood()) {
			throw new Abandoned("contact " + received.status() + said(received));
		}
		String contact = received.body().get("id").asString();
		this.contacts.add(contact);
		String of = "contactId=" + contact;
		does("screener", of, "screen-contact", this.journeys.theScreening());
		does("front-door-manager", of, "decide-contact",
				Map.of("outcome", "TAF_NEW", "level", "PP", "rationale", "Three unmet needs: Partnership Plus."));
		JsonNode told = get("screener", "/api/contacts/" + contact);
		String episode = told.get("caseId").asString();
		of = "caseId=" + episode;
		does("taf-adviser", of, "allocate-assessor", Map.of("assessor", Journeys.HEALTH));
		does(Journeys.HEALTH, of, "record-consent", this.journeys.theConsent());
		Map<String, String> people = new HashMap<>();
		get("taf-adviser", "/api/cases/" + episode).get("family")
			.get("members")
			.forEach((one) -> people.put(one.get("firstName").asString(), one.get("id").asString()));
		does(Journeys.HEALTH, of, "complete-assessment",
				this.journeys.theAssessment(people.get("Kofi"), people.get("Abena")));
		does("taf-adviser", of, "agree-lead-practitioner",
				Map.of("practitioner", Journeys.HEALTH, "accepted", true, "familyChoiceConsidered", true));
		get("service-manager", "/api/cases?limit=20");
		does(Journeys.HEALTH, of, "hold-taf-meeting",
				this.journeys.theMeeting(people.get("Kofi"), people.get("Abena")));
		does(Journeys.HEALTH, of, "send-family-copy",
				Map.of("sentOn", this.journeys.today().toString(), "method", "IN_PERSON"));
		get("taf-adviser", "/api/cases/" + episode + "/timeline");
	}

	private void does(String user, String of, String type, Object payload) {
		JsonNode items = get("service-manager", "/api/tasks?view=all&type=" + type + "&" + of).get("items");
		if (items.isEmpty()) {
			throw new Abandoned("no " + type);
		}
		String task = items.get(0).get("id").asString();
		Line.Answer answer = post(user, "/api/tasks/" + task + "/complete", payload);
		if (answer.isGood() || answer.isLost()) {
			this.tasks.add(task);
			return;
		}
		throw new Abandoned(type + " " + answer.status() + said(answer));
	}

	private static String said(Line.Answer answer) {
		return " " + answer.text().replaceAll("(?s).*\"code\":\"([^\"]+)\".*", "$1");
	}

	private Line.Answer post(String user, String path, Object body) {
		pause();
		Line.Answer answer = this.line.post(user, path, body);
		if (answer == null) {
			throw new Abandoned("given up " + path.replaceAll("[0-9a-f-]{36}", "id"));
		}
		return answer;
	}

	private JsonNode get(String user, String path) {
		pause();
		Line.Answer answer = this.line.get(user, path);
		if (answer == null || !answer.isGood()) {
			throw new Abandoned("read " + path.replaceAll("[0-9a-f-]{36}", "id").replaceAll("[?].*", "") + " "
					+ ((answer != null) ? answer.status() : "given up"));
		}
		return answer.body();
	}

	private void pause() {
		if (this.over) {
			throw new Abandoned("at the end of the day");
		}
		Pause.millis(this.pauseMillis);
	}

	/** Everybody ends what they are at. */
	@Override
	public void close() {
		this.over = true;
		for (Thread person : this.people) {
			try {
				person.join();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}
	}

}

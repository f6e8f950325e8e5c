package org.earlyhelp.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.earlyhelp.Api;
import org.earlyhelp.workflow.DemoClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A scenario of {@code demo/*.json}, lived step by step by its people over HTTP, with the
 * clock of the demonstration at each step's moment.
 */
final class Story {

	private final Api api;

	private final JsonNode steps;

	private final List<Api.Answer> answers = new ArrayList<>();

	private int next;

	private String contact;

	private String episode;

	private Story(Api api, JsonNode steps) {
		this.api = api;
		this.steps = steps;
	}

	/**
	 * Opens the book. Journeys share a service, whose clock goes forwards only; each
	 * begins on 2 March 2026, so the clock is put back behind the caller's back.
	 */
	static Story of(String name, Api api, DemoClock clock) {
		try (InputStream text = new ClassPathResource("demo/" + name + ".json").getInputStream()) {
			JsonNode steps = JsonMapper.shared().readTree(text).get("steps");
			Instant begin = Instant.parse("2026-03-02T09:00:00Z");
			if (clock.now().isAfter(begin)) {
				clock.beginAt(begin);
			}
			return new Story(api, steps);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Lives on, through the next step of this kind: a task type, or what is raised. */
	Api.Answer through(String kind) {
		while (true) {
			JsonNode step = this.steps.get(this.next);
			if (step == null) {
				throw new IllegalStateException("The story has no further " + kind);
			}
			moveTo(step.get("at").asString());
			Api.Answer answer = live(step);
			assertThat(answer.status()).as("%s: %s", step.get("say").asString(), answer.text()).isBetween(200, 201);
			this.answers.add(answer);
			this.next++;
			if (kind.equals(kind(step))) {
				return answer;
			}
		}
	}

	/** What comes next: when, by whom, and what; null at the end. */
	Step upcoming() {
		JsonNode step = this.steps.get(this.next);
		return (step != null) ? new Step(step.get("at").asString(), step.get("as").asString(), kind(step)) : null;
	}

	/** What the next step sends. */
	JsonNode payload() {
		JsonNode step = this.steps.get(this.next);
		return resolved(step.get(step.hasNonNull("task") ? "with" : kind(step)));
	}

	/** The contact was received at a page. */
	void isAbout(String contact) {
		this.contact = contact;
	}

	/** What comes next was done at a page. */
	void livedElsewhere() {
		this.next++;
		findEpisode();
	}

	/** A step of the story. */
	record Step(String at, String as, String kind) {
	}

	/** Moves the clock, as the demonstration's administrator. */
	void moveTo(String moment) {
		Api.Answer moved;
		do {
			moved = this.api.as("admin").put("/api/demo/clock", Map.of("now", moment));
			assertThat(moved.status()).as(moved.text()).isIn(200, 202);
		}
		while (moved.status() == 202);
	}

	String contact() {
		return this.contact;
	}

	String episode() {
		return this.episode;
	}

	/** What each step was answered, in order. */
	List<Api.Answer> answers() {
		return this.answers;
	}

	JsonNode readContact(String user) {
		return read(user, "/api/contacts/" + this.contact);
	}

	JsonNode readCase(String user) {
		return read(user, "/api/cases/" + this.episode);
	}

	int caseStatusFor(String user) {
		return this.api.as(user).get("/api/cases/" + this.episode).status();
	}

	/** The clocks of the case by name, the last of each. */
	Map<String, JsonNode> caseClocks() {
		return clocks("/api/cases/" + this.episode + "/deadlines");
	}

	Map<String, JsonNode> contactClocks() {
		return clocks("/api/contacts/" + this.contact + "/deadlines");
	}

	private Map<String, JsonNode> clocks(String path) {
		var clocks = new TreeMap<String, JsonNode>();
		read("taf-adviser", path).get("items")
			.valueStream()
			.sorted(Comparator.comparing((JsonNode clock) -> clock.get("startedAt").asString()))
			.forEach((clock) -> clocks.put(clock.get("timer").asString(), clock));
		return clocks;
	}

	/** The open work of the story that this user sees in this view, by type. */
	Map<String, JsonNode> work(String user, String view) {
		var work = new TreeMap<String, JsonNode>();
		String about = "/api/tasks?limit=100&view=" + view;
		List<String> paths = (this.episode != null)
				? List.of(about + "&contactId=" + this.contact, about + "&caseId=" + this.episode)
				: List.of(about + "&contactId=" + this.contact);
		paths.forEach((path) -> read(user, path).get("items")
			.valueStream()
			.forEach((task) -> work.put(task.get("type").asString(), task)));
		return work;
	}

	Api.Answer complete(String user, String task, Object payload) {
		return this.api.as(user).post("/api/tasks/" + task + "/complete", payload);
	}

	/** The payload that the story's next step of this type would send. */
	JsonNode payloadOf(String type) {
		return resolved(this.steps.valueStream()
			.skip(this.next)
			.filter((step) -> type.equals(kind(step)))
			.findFirst()
			.orElseThrow()
			.get("with"));
	}

	/** Everything that the ledger says of the story, the oldest first. */
	List<JsonNode> ledger() {
		var lines = new ArrayList<JsonNode>();
		for (String about : (this.episode != null) ? List.of("contactId=" + this.contact, "caseId=" + this.episode)
				: List.of("contactId=" + this.contact)) {
			String after = "";
			do {
				JsonNode page = read("auditor", "/api/audit/events?limit=100&" + about + after);
				page.get("items")
					.valueStream()
					.filter((line) -> lines.stream().noneMatch((known) -> known.get("id").equals(line.get("id"))))
					.forEach(lines::add);
				after = page.hasNonNull("next") ? "&after=" + page.get("next").asString() : null;
			}
			while (after != null);
		}
		lines.sort(Comparator.comparing((JsonNode line) -> line.get("id").asString()));
		return lines;
	}

	/** What people did, as the ledger names it, in order; no reads, no notices. */
	List<String> deeds() {
		return ledger().stream()
			.filter((line) -> "DONE".equals(line.get("outcome").asString()))
			.filter((line) -> !"SYSTEM".equals(line.path("role").asString()))
			.map((line) -> line.get("action").asString())
			.filter((action) -> !action.startsWith("TASK_"))
			.toList();
	}

	/** How many reads of the story the ledger holds. */
	long views() {
		return ledger().stream().filter((line) -> "VIEWED".equals(line.get("outcome").asString())).count();
	}

	JsonNode read(String user, String path) {
		Api.Answer answer = this.api.as(user).get(path);
		assertThat(answer.status()).as("%s reads %s: %s", user, path, answer.text()).isEqualTo(200);
		return answer.body();
	}

	private Api.Answer live(JsonNode step) {
		String user = step.get("as").asString();
		String kind = kind(step);
		Api.Answer answer = switch (kind) {
			case "contact" -> this.api.as(user).post("/api/contacts", step.get("contact"));
			case "note",
					"closure" ->
				this.api.as(user)
					.post("/api/cases/" + this.episode + (kind.equals("note") ? "/notes" : "/closure"),
							resolved(step.get(kind)));
			default -> {
				JsonNode task = work(user, "all").get(kind);
				assertThat(task).as("%s sees %s", user, kind).isNotNull();
				yield complete(user, task.get("id").asString(), resolved(step.get("with")));
			}
		};
		if (kind.equals("contact") && answer.status() == 201) {
			this.contact = answer.body().get("id").asString();
		}
		findEpisode();
		return answer;
	}

	private void findEpisode() {
		if (this.episode == null && this.contact != null) {
			this.episode = readContact("screener").path("caseId").asString(null);
		}
	}

	private static String kind(JsonNode step) {
		return step.hasNonNull("task") ? step.get("task").asString()
				: List.of("contact", "note", "closure").stream().filter(step::hasNonNull).findFirst().orElseThrow();
	}

	/** A copy in which ids stand where the story could only name them. */
	private JsonNode resolved(JsonNode told) {
		JsonNode copy = told.deepCopy();
		if (copy.toString().contains("\"@")) {
			replace(copy, readCase("taf-adviser"));
		}
		return copy;
	}

	private static void replace(JsonNode node, JsonNode detail) {
		if (node instanceof ObjectNode object) {
			List.copyOf(object.propertyNames()).forEach((name) -> object.set(name, withId(object.get(name), detail)));
		}
		if (node instanceof ArrayNode array) {
			for (int index = 0; index < array.size(); index++) {
				array.set(index, withId(array.get(index), detail));
			}
		}
	}

	private static JsonNode withId(JsonNode value, JsonNode detail) {
		replace(value, detail);
		String text = value.isString() ? value.asString() : "";
		if (text.startsWith("@person:")) {
			return StringNode.valueOf(person(detail, text.substring("@person:".length())));
		}
		if (text.startsWith("@outcome:")) {
			return detail.at("/plan/outcomes/" + text.substring("@outcome:".length()) + "/id");
		}
		if (text.startsWith("@action:")) {
			return detail.at("/plan/actions/" + text.substring("@action:".length()) + "/id");
		}
		return value;
	}

	private static String person(JsonNode detail, String name) {
		return detail.at("/family/members")
			.valueStream()
			.filter((member) -> name.equals(member.path("firstName").asString()))
			.findFirst()
			.orElseThrow()
			.get("id")
			.asString();
	}

}

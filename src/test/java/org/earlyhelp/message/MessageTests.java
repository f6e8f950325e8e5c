package org.earlyhelp.message;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.RealTime;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class MessageTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private SendingMessages sending;

	@Autowired
	private CapturingPost post;

	@Autowired
	private Messages messages;

	@Autowired
	private MessageWords words;

	@Autowired
	private Addresses addresses;

	@Autowired
	private Telling telling;

	@Autowired
	private WorkingCalendar calendar;

	@Autowired
	private JdbcClient database;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void tellsWhoeverIsGivenWorkByReferenceAlone() {
		Journeys.Story story = this.journeys.aContact();
		String task = story.task("screen-contact");
		assertThat(this.api.as("front-door-manager")
			.post("/api/tasks/" + task + "/assign", Map.of("assignee", "screener", "reason", "You know the family."))
			.status()).isEqualTo(200);

		String reference = story.contact().get("reference").asString();
		JsonNode told = newest("screener", reference);
		assertThat(told.get("text").asString()).isEqualTo(reference + ": Screen contact was given to you");
		assertThat(told.get("link").asString()).isEqualTo("/contacts/" + story.contactId());

		this.sending.send();

		CapturingPost.Captured mail = this.post.mails()
			.stream()
			.filter((one) -> one.subject().startsWith(reference))
			.findFirst()
			.orElseThrow();
		assertThat(mail.address()).isEqualTo("screener@demo.invalid");
		assertThat(mail.body()).contains("/contacts/" + story.contactId()).doesNotContain(story.surname());
		assertThat(mail.subject()).doesNotContain(story.surname());
	}

	@Test
	void tellsNobodyWhatTheyDidThemselves() {
		Journeys.Story story = this.journeys.aContact();
		this.api.as("screener")
			.post("/api/tasks/" + story.task("screen-contact") + "/assign",
					Map.of("assignee", "screener", "reason", "Mine."));

		assertThat(of("screener")).noneMatch(
				(told) -> told.path("reference").asString("").equals(story.contact().get("reference").asString()));
	}

	@Test
	void tellsSocialCareThatItIsAskedInAndTheLeadWhatItAnswers() {
		Journeys.Story story = this.journeys.anActiveCase();
		assertThat(this.api.as(Journeys.HEALTH)
			.post(story.path("/step-ups"), Map.of("urgency", "URGENT", "summary", "She was hit."))
			.status()).isEqualTo(201);

		String reference = story.theCase().get("reference").asString();
		JsonNode asked = newest("social-care-manager", reference);
		assertThat(asked.get("kind").asString()).isEqualTo("URGENT_STEP_UP");
		assertThat(asked.get("text").asString()).doesNotContain(story.surname());

		story.does("social-care-manager", "decide-step-up",
				Map.of("decision", "ADVICE_RETURN_TO_TAF", "rationale", "Not the threshold: see the advice."));
		assertThat(newest(Journeys.HEALTH, reference).get("kind").asString()).isEqualTo("STEP_UP_DECIDED");
	}

	@Test
	void countsWhatIsNewUntilItIsRead() {
		Journeys.Story story = this.journeys.aContact();
		this.api.as("front-door-manager")
			.post("/api/tasks/" + story.task("screen-contact") + "/assign",
					Map.of("assignee", "screener", "reason", "You know the family."));
		String reference = story.contact().get("reference").asString();
		assertThat(newest("screener", reference).has("readAt")).isFalse();

		assertThat(this.api.as("screener")
			.post("/api/messages/read", Map.of("until", of("screener").get(0).get("toldAt").asString()))
			.status()).isEqualTo(204);

		assertThat(newest("screener", reference).has("readAt")).isTrue();
		assertThat(this.messages.unread("screener")).isZero();
	}

	@Test
	void tellsTheSameFactOnce() {
		String fact = UUID.randomUUID().toString();
		long before = this.messages.count("admin");

		write(fact, RealTime.now());
		write(fact, RealTime.now());

		assertThat(this.messages.count("admin")).isEqualTo(before + 1);
		this.sending.send();
	}

	private void sendAllThatWaits() {
		for (int round = 0; round < 100 && waiting() > 0; round++) {
			this.sending.send();
		}
	}

	private long waiting() {
		return this.database.sql("select count(*) from message where sent_at is null and next_try_at <= ?")
			.param(RealTime.now().atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
	}

	@Test
	void triesAgainLaterWhatCouldNotBeSent() {
		sendAllThatWaits();
		String fact = UUID.randomUUID().toString();
		write(fact, RealTime.now());
		UUID id = this.database.sql("select id from message where once like ?")
			.param(fact + "%")
			.query(UUID.class)
			.single();

		sendingBy((message, address, subject, body) -> {
			throw new MailSendException("The server is away");
		}).send();

		Map<String, Object> row = row(id);
		assertThat(row.get("sent_at")).isNull();
		assertThat(row.get("next_try_at")).isNotNull();
		assertThat(row.get("failure")).isEqualTo("MailSendException");
		this.sending.send();
		assertThat(row(id).get("sent_at")).as("not before the minute is over").isNull();

		this.database.sql("update message set next_try_at = ? where id = ?")
			.param(RealTime.now().atOffset(ZoneOffset.UTC))
			.param(id)
			.update();
		this.sending.send();
		assertThat(row(id).get("sent_at")).isNotNull();
		assertThat(row(id).get("next_try_at")).isNull();
	}

	@Test
	void tellsOnceEachMorningWhatIsOverdue() {
		Journeys.Story story = this.journeys.aContact();
		String task = story.task("screen-contact");
		this.api.as("screener").post("/api/tasks/" + task + "/claim", "");
		Instant monday = Instant.parse("2126-03-04T07:00:00Z");
		var digest = new TellingOverdueWork(this.telling, this.calendar, this.database,
				Clock.fixed(monday, ZoneOffset.UTC));

		digest.tell();
		digest.tell();
		new TellingOverdueWork(this.telling, this.calendar, this.database,
				Clock.fixed(Instant.parse("2126-03-03T07:00:00Z"), ZoneOffset.UTC))
			.tell();

		assertThat(this.messages.of("screener", 100)
			.stream()
			.filter((message) -> message.kind() == MessageKind.DIGEST)
			.map(Message::toldAt)).containsExactly(monday);
		this.api.as("screener").post("/api/tasks/" + task + "/release", "");
		this.database.sql("delete from message where kind = 'DIGEST'").update();
	}

	private SendingMessages sendingBy(Post way) {
		@SuppressWarnings("unchecked")
		ObjectProvider<Post> provider = Mockito.mock(ObjectProvider.class);
		Mockito.when(provider.getIfAvailable()).thenReturn(way);
		return new SendingMessages(this.messages, this.words, this.addresses, provider, this.transactions);
	}

	private void write(String fact, Instant sendAt) {
		this.messages.write(new Messages.Letter(MessageKind.DIGEST, null, null, null, 2), "admin", fact, RealTime.now(),
				sendAt);
	}

	private Map<String, Object> row(UUID id) {
		return this.database.sql("select sent_at, next_try_at, failure from message where id = ?")
			.param(id)
			.query()
			.singleRow();
	}

	/**
	 * The latest about this. Others write to the same people, some of them with a clock
	 * that is ahead of ours.
	 */
	private JsonNode newest(String user, String reference) {
		return of(user).stream()
			.filter((told) -> told.path("reference").asString("").equals(reference))
			.findFirst()
			.orElseThrow();
	}

	private List<JsonNode> of(String user) {
		return this.api.as(user).get("/api/messages").body().get("items").valueStream().toList();
	}

}

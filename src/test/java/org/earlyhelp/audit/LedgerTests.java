package org.earlyhelp.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@LedgerSlice
class LedgerTests {

	private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

	@Autowired
	private LedgerHealth health;

	@Autowired
	private Ledger ledger;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	JdbcClient database;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	Vault vault;

	@Autowired
	FamilyKeys keys;

	@Autowired
	CurrentUser user;

	@Autowired
	History history;

	@Test
	void keepsWhatCommittedOnceAndNothingThatRolledBack() {
		var random = new Random(42);
		var transaction = new TransactionTemplate(this.transactions);
		for (int round = 0; round < 200; round++) {
			CaseId episode = CaseId.next();
			boolean fails = random.nextBoolean();

			try {
				transaction.executeWithoutResult((status) -> {
					this.events.publishEvent(visit(episode, FamilyId.next(), "text"));
					if (fails) {
						throw new IllegalArgumentException("After the event");
					}
				});
			}
			catch (IllegalArgumentException ex) {
				assertThat(fails).isTrue();
			}

			assertThat(entriesOf(episode)).isEqualTo(fails ? 0 : 1);
		}
	}

	@Test
	void keepsAKeyMadeInARolledBackTransactionFromBeingUsed() {
		FamilyId family = FamilyId.next();
		CaseId episode = CaseId.next();
		var transaction = new TransactionTemplate(this.transactions);

		transaction.executeWithoutResult((status) -> {
			this.events.publishEvent(visit(episode, family, "lost"));
			status.setRollbackOnly();
		});
		this.events.publishEvent(visit(episode, family, "kept"));
		forgetKeys();

		assertThat(this.history.of(Story.of(episode, null, Set.of()), null, 10)).singleElement()
			.satisfies((line) -> assertThat(line.payload().get("text").asString()).isEqualTo("kept"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "update ledger_entry set actor = 'nobody'", "delete from ledger_entry",
			"truncate table ledger_entry", "delete from ledger_key", "truncate table ledger_key" })
	void refusesToBeChanged(String change) {
		CaseId episode = CaseId.next();
		this.events.publishEvent(visit(episode, FamilyId.next(), "text"));

		assertThatThrownBy(() -> this.database.sql(change).update());

		assertThat(entriesOf(episode)).isEqualTo(1);
	}

	@Test
	void keepsPersonalDataOutOfClear() {
		String marker = "Zebediah-" + UUID.randomUUID();
		CaseId episode = CaseId.next();

		this.events.publishEvent(visit(episode, FamilyId.next(), marker));
		this.events.publishEvent(new ListViewed("PEOPLE", List.of(episode.value()), Map.of("search", marker), AT));

		this.database.sql("select * from ledger_entry").query().listOfRows().forEach((row) -> {
			for (Object value : row.values()) {
				String text = (value instanceof byte[] bytes) ? new String(bytes, StandardCharsets.ISO_8859_1)
						: String.valueOf(value);
				assertThat(text).doesNotContain(marker);
			}
		});
	}

	@Test
	void commitsToWhatItSealed() throws Exception {
		FamilyId family = FamilyId.next();
		CaseId episode = CaseId.next();

		this.events.publishEvent(visit(episode, family, "text"));

		var row = this.database.sql("select commitment, payload from ledger_entry where case_id = ?")
			.param(episode.value())
			.query()
			.singleRow();
		byte[] salted = this.vault.open(family, (byte[]) row.get("payload"));
		assertThat((byte[]) row.get("commitment")).isEqualTo(MessageDigest.getInstance("SHA-256").digest(salted));
		assertThat(new String(salted, 32, salted.length - 32, StandardCharsets.UTF_8))
			.isEqualTo("{\"episode\":\"" + episode + "\",\"occurredAt\":\"2026-03-02T09:00:00Z\",\"text\":\"text\"}");
	}

	@Test
	void commitsDifferentlyToTheSameText() {
		assertThat(Payload.of(Map.of("text", "same")).commitment())
			.isNotEqualTo(Payload.of(Map.of("text", "same")).commitment());
	}

	@Test
	void showsNothingThatItCannotWriteDown() {
		var view = new RecordViewed(Subject.of(CaseId.next()), FamilyId.next(), "CASE_DETAIL", AT);

		withoutLedger(() -> assertThatExceptionOfType(LedgerUnavailable.class)
			.isThrownBy(() -> this.events.publishEvent(view)));
	}

	@Test
	void tellsThatTheClockWasSetBack() {
		var wall = new AtomicReference<>(AT);
		var nanos = new AtomicLong();
		var watching = new WatchingClock(this.ledger, java.time.Clock.systemUTC(), wall::get, nanos::get);
		long before = clocksSet();

		nanos.addAndGet(Duration.ofSeconds(10).toNanos());
		wall.set(AT.plusSeconds(11));
		watching.watch();
		assertThat(clocksSet()).isEqualTo(before);

		nanos.addAndGet(Duration.ofSeconds(10).toNanos());
		wall.set(AT.plusSeconds(21).minus(Duration.ofHours(1)));
		watching.watch();
		watching.watch();
		assertThat(clocksSet()).isEqualTo(before + 1);
	}

	@Test
	void keepsTheOrderOfWritingWhateverTheClockSays() {
		CaseId episode = CaseId.next();
		FamilyId family = FamilyId.next();
		this.events.publishEvent(visit(episode, family, "first"));
		this.events.publishEvent(new Visited(episode, "second", family, AT.minus(Duration.ofHours(1))));

		assertThat(this.database.sql("select occurred_at from ledger_entry where case_id = ? order by number")
			.param(episode.value())
			.query(java.time.OffsetDateTime.class)
			.list()
			.stream()
			.map(java.time.OffsetDateTime::toInstant)).containsExactly(AT, AT.minus(Duration.ofHours(1)));
	}

	private long clocksSet() {
		return this.database.sql("select count(*) from ledger_entry where action = 'CLOCK_SET'")
			.query(Long.class)
			.single();
	}

	@Test
	void isDownWhileItCannotBeWritten() {
		var view = new RecordViewed(Subject.of(CaseId.next()), FamilyId.next(), "CASE_DETAIL", AT);
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);

		withoutLedger(() -> {
			assertThatExceptionOfType(LedgerUnavailable.class).isThrownBy(() -> this.events.publishEvent(view));
			assertThat(this.health.health().getStatus()).isEqualTo(Status.DOWN);
		});

		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
		assertThat(this.database.sql("select count(*) from ledger_entry where subject_id = ?")
			.param(view.subject().id())
			.query(Integer.class)
			.single()).as("shown without an entry").isZero();
	}

	@Test
	void changesNothingThatItCannotWriteDown() {
		FamilyId family = FamilyId.next();
		var transaction = new TransactionTemplate(this.transactions);

		withoutLedger(() -> assertThatExceptionOfType(LedgerUnavailable.class)
			.isThrownBy(() -> transaction.executeWithoutResult((status) -> {
				this.vault.seal(family, new byte[1]);
				this.events.publishEvent(visit(CaseId.next(), family, "text"));
			})));

		assertThat(this.database.sql("select count(*) from ledger_key where family_id = ?")
			.param(family.value())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void writesAViewThatIsReadInAReadOnlyTransaction() {
		CaseId episode = CaseId.next();
		var reading = new TransactionTemplate(this.transactions);
		reading.setReadOnly(true);

		reading.executeWithoutResult((status) -> this.events
			.publishEvent(new RecordViewed(Subject.of(episode), FamilyId.next(), "CASE_DETAIL", AT)));

		assertThat(entriesOf(episode)).isEqualTo(1);
	}

	@Test
	void tellsWhoDidItAndOnWhichRequest() throws Exception {
		CaseId episode = CaseId.next();
		ContactId contact = ContactId.next();
		FamilyId family = FamilyId.next();
		var manager = new User("team-manager", "Pat", "council", java.util.Set.of(Role.TEAM_MANAGER),
				java.util.Set.of());

		try (var request = MDC.putCloseable("correlationId", "request-17")) {
			this.user.as(manager, () -> this.events.publishEvent(new Began(episode, contact, family, AT)));
		}

		var row = this.database.sql("select * from ledger_entry where case_id = ?")
			.param(episode.value())
			.query()
			.singleRow();
		assertThat(row).containsEntry("action", "BEGAN")
			.containsEntry("outcome", "DONE")
			.containsEntry("actor", "team-manager")
			.containsEntry("role", "TEAM_MANAGER")
			.containsEntry("agency", "council")
			.containsEntry("correlation_id", "request-17")
			.containsEntry("contact_id", contact.value())
			.containsEntry("family_id", family.value())
			.containsEntry("schema_version", 2);
	}

	@Test
	void takesNoTextOfTheCallerForACorrelationId() {
		CaseId episode = CaseId.next();

		try (var request = MDC.putCloseable("correlationId", "1\r\n{\"forged\":true}")) {
			this.events.publishEvent(visit(episode, FamilyId.next(), "text"));
		}

		assertThat(this.database.sql("select correlation_id from ledger_entry where case_id = ?")
			.param(episode.value())
			.query(String.class)
			.single()).matches("[0-9a-f-]{36}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\r\nb", "\u001b[31mred", "\",\"actor\":\"forged", "\u2028line\u2029", "\u0000" })
	void writesOneLineWhateverTheTextHolds(String text) {
		byte[] salted = Payload.of(visit(CaseId.next(), FamilyId.next(), text)).salted();

		String line = new String(salted, 32, salted.length - 32, StandardCharsets.UTF_8);
		assertThat(line.chars()).noneMatch((character) -> character < ' ');
		assertThat(new Payload(salted).content().get("text").asString()).isEqualTo(text);
		assertThat(new Payload(salted).content().has("actor")).isFalse();
	}

	@Test
	void sealsEachFamilyUnderAKeyOfItsOwn() {
		FamilyId one = FamilyId.next();
		FamilyId other = FamilyId.next();
		byte[] sealed = this.vault.seal(one, "text".getBytes(StandardCharsets.UTF_8));
		this.vault.seal(other, new byte[0]);

		assertThat(this.vault.open(one, sealed)).asString(StandardCharsets.UTF_8).isEqualTo("text");
		assertThatThrownBy(() -> this.vault.open(other, sealed)).isInstanceOf(IllegalStateException.class);
		assertThat(HexFormat.of().formatHex(this.vault.seal(one, new byte[0])))
			.isNotEqualTo(HexFormat.of().formatHex(this.vault.seal(one, new byte[0])));
	}

	@Test
	void forgetsWhatAFamilyToldOnceItsKeyIsDestroyed() {
		FamilyId family = FamilyId.next();
		CaseId episode = CaseId.next();
		this.events.publishEvent(visit(episode, family, "before"));
		byte[] sealed = this.vault.seal(family, "kept elsewhere".getBytes(StandardCharsets.UTF_8));

		this.keys.destroy(family, "records-officer", "retention");
		this.events.publishEvent(visit(episode, family, "after"));

		assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> this.vault.open(family, sealed));
		assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> this.vault.seal(family, sealed));
		assertThat(this.history.of(Story.of(episode, null, Set.of()), null, 10)).hasSize(2).allSatisfy((line) -> {
			assertThat(line.payload()).isNull();
			assertThat(line.commitment()).isNotEmpty();
			assertThat(line.familyId()).isEqualTo(family.value());
		});
	}

	@Test
	void tellsTheStoryInTheOrderItHappenedPageByPage() {
		CaseId episode = CaseId.next();
		ContactId contact = ContactId.next();
		FamilyId family = FamilyId.next();
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.events.publishEvent(new Began(null, contact, family, AT));
			this.events.publishEvent(visit(episode, family, "1"));
			this.events.publishEvent(visit(episode, family, "2"));
		});
		this.events.publishEvent(new RecordViewed(Subject.of(episode), family, "CASE_DETAIL", AT));

		List<LedgerLine> first = this.history.of(Story.of(episode, contact, Set.of()), null, 2);
		List<LedgerLine> second = this.history.of(Story.of(episode, contact, Set.of()), first.get(1).id(), 2);

		assertThat(first).extracting(LedgerLine::action).containsExactly("BEGAN", "VISITED");
		assertThat(second).singleElement()
			.satisfies((line) -> assertThat(line.payload().get("text").asString()).isEqualTo("2"));
	}

	private long entriesOf(CaseId episode) {
		return this.database.sql("select count(*) from ledger_entry where case_id = ?")
			.param(episode.value())
			.query(Long.class)
			.single();
	}

	private void withoutLedger(Runnable work) {
		this.database.sql("alter table ledger_entry rename to ledger_entry_away").update();
		try {
			work.run();
		}
		finally {
			this.database.sql("alter table ledger_entry_away rename to ledger_entry").update();
		}
	}

	private void forgetKeys() {
		((FamilyKeys) AopTestUtils.getUltimateTargetObject(this.keys)).forgetAll();
	}

	static Visited visit(CaseId episode, FamilyId family, String text) {
		return new Visited(episode, text, family, AT);
	}

	record Visited(CaseId episode, String text, FamilyId family, Instant occurredAt) implements DomainEvent {

		@Override
		public Subject subject() {
			return Subject.of(this.episode);
		}

	}

	record Began(CaseId episode, ContactId contact, FamilyId family, Instant occurredAt) implements DomainEvent {

		@Override
		public Subject subject() {
			return Subject.of(this.contact);
		}

	}

}

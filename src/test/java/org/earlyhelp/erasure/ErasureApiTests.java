package org.earlyhelp.erasure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;

import javax.sql.DataSource;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.TestDatabase;
import org.earlyhelp.verify.Checkpoint;
import org.earlyhelp.verify.LedgerKey;
import org.earlyhelp.verify.LedgerVerify;
import org.earlyhelp.verify.MerkleHash;
import org.earlyhelp.verify.Proofs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A family's records go, all of them, and every proof stays. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class ErasureApiTests {

	private static final String OFFICER = "records-officer";

	private static final String SECOND = "service-manager";

	@TempDir
	private Path folder;

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private DataSource source;

	@Autowired
	private JdbcClient database;

	@Test
	void leavesNothingOfTheFamilyAndEveryProof(CapturedOutput logs) throws Exception {
		Journeys.Story story = this.journeys.anActiveCase();
		String marker = story.surname();
		String said = Journeys.aSurname() + "said";
		say(story, marker, said);
		story = closed(story);
		String caseId = story.caseId();
		String family = story.theCase().at("/family/id").asString();
		String reference = story.theCase().get("reference").asString();
		String entry = this.api.as("auditor")
			.get("/api/audit/events?action=CASE_OPENED&caseId=" + caseId)
			.body()
			.at("/items/0/id")
			.asString();
		JsonNode before = proof(entry);
		assertThat(places(marker)).as("what there is to be erased")
			.contains("person", "case_document", "task", "family_search_word", "contact");
		assertThat(places(said)).as("what was said").contains("case_note", "case_document_content");
		asAnOlderVersionKeptIt(caseId);
		assertThat(places(caseId)).as("what is known of its processes")
			.contains("process_history", "act_ru_execution", "act_hi_procinst");
		assertThat(bundle("caseId=" + caseId)).as("what a bundle opens").contains("\"payload\"");
		assertThat(answersKept(family)).as("answers kept for a day").isPositive();

		String id = ask(reference, "COURT_ORDER");
		Api.Answer decided = decide(SECOND, id, Map.of("decision", "ERASE"));

		assertThat(decided.status()).as(decided.text()).isEqualTo(200);
		assertThat(decided.body().get("state").asString()).isEqualTo("ERASED");
		assertThat(decided.body().get("peopleErased").asInt()).isGreaterThanOrEqualTo(2);
		assertThat(decided.body().get("records").findValuesAsString("reference")).contains(reference);
		assertThat(places(marker)).as("where the family still stands").isEmpty();
		assertThat(places(said)).as("where what was said still stands").isEmpty();
		assertThat(places(caseId)).as("where the case is still named")
			.containsExactlyInAnyOrder("erasure_record", "ledger_entry");
		assertThat(answersKept(family)).isZero();
		assertThat(dumped(marker, said)).as("lines of the dump").isEmpty();
		for (String file : List.of("annex-a/list-1.csv", "annex-a/list-2.csv", "ssd/early-help-episodes.csv",
				"ssd/contacts.csv")) {
			assertThat(this.api.as("analyst").get("/api/exports/" + file).text()).doesNotContain(marker, caseId);
		}
		for (String format : List.of("jsonl", "ocel", "xes", "fhir")) {
			assertThat(this.api.as("auditor").get("/api/audit/export?format=" + format + "&caseId=" + caseId).text())
				.as(format)
				.contains("CASE_OPENED")
				.doesNotContain(marker, said);
		}
		assertThat(bundle("caseId=" + caseId).lines().filter((line) -> line.contains(family))).isNotEmpty()
			.allSatisfy((line) -> assertThat(line).contains("\"erased\"", "COURT_ORDER: CH-2026-7", SECOND)
				.doesNotContain("\"payload\""));
		assertThat(logs.getAll()).doesNotContain(marker, said);
		JsonNode after = proof(entry);
		assertThat(before.has("erased")).isFalse();
		assertThat(after.at("/erased/under").asString()).isEqualTo("COURT_ORDER: CH-2026-7");
		assertThat(after.at("/erased/by").asString()).isEqualTo(SECOND);
		assertThat(after.at("/erased/at").asString()).isNotEmpty();
		assertThat(after.get("leaf")).isEqualTo(before.get("leaf"));
		assertThat(after.get("index")).isEqualTo(before.get("index"));
		JsonNode told = this.api.as("auditor").get("/api/audit/events?caseId=" + caseId + "&limit=100").body();
		assertThat(told.get("items").size()).isGreaterThan(5);
		for (JsonNode line : told.get("items")) {
			if (line.has("familyId") && family.equals(line.get("familyId").asString())) {
				assertThat(line.has("payload")).as(line.toString()).isFalse();
				assertThat(line.at("/erased/by").asString()).isEqualTo(SECOND);
				assertThat(line.at("/erased/under").asString()).isEqualTo("COURT_ORDER: CH-2026-7");
			}
		}
		assertThat(this.api.as("auditor")
			.get("/api/audit/events?action=CASE_OPENED&reference=" + reference)
			.body()
			.at("/items/0/id")
			.asString()).as("found by the reference that people knew").isEqualTo(entry);
		assertThat(this.api.as(SECOND).get("/api/cases/" + caseId).status()).isEqualTo(404);
		assertThat(this.api.as(SECOND).get("/cases").status()).isLessThan(500);
		assertThat(this.api.as(Journeys.HEALTH).get("/api/home").status()).isEqualTo(200);
		assertThat(this.api.as("screener").post("/api/search", Map.of("text", marker)).text()).doesNotContain(caseId);
		assertThat(decide(SECOND, id, Map.of("decision", "ERASE")).status()).as("twice").isEqualTo(409);
		assertThat(asks(OFFICER, reference, "COURT_ORDER").body().get("key").asString()).isEqualTo("erasure.erased");
		assertThat(this.api.as("auditor")
			.get("/api/audit/events?action=FAMILY_ERASED&actor=" + SECOND + "&limit=100")
			.body()
			.get("items")
			.findValuesAsString("erasure")).as("can still be read").contains(id);
	}

	@Test
	void takesTwoAndRefusesWhatIsOpenOrToBeKept() {
		Journeys.Story open = this.journeys.aCaseInAssessment();
		String reference = open.theCase().get("reference").asString();
		assertThat(asks(OFFICER, reference, "COURT_ORDER").body().get("key").asString()).isEqualTo("erasure.open");
		assertThat(asks(SECOND, reference, "COURT_ORDER").status()).isEqualTo(403);
		assertThat(asks(OFFICER, reference, "WHIM").status()).isEqualTo(400);
		assertThat(asks(OFFICER, "T-1900-000001", "COURT_ORDER").status()).isEqualTo(400);
		String closed = this.journeys.aClosedCase().theCase().get("reference").asString();
		assertThat(asks(OFFICER, closed, "RETENTION_OVER").body().get("key").asString()).isEqualTo("erasure.too-early");

		for (String held : new String[] { closed, null }) {
			String hold = hold(held);
			assertThat(asks(OFFICER, closed, "COURT_ORDER").body().get("key").asString()).isEqualTo("erasure.held");
			assertThat(release(hold).status()).isEqualTo(200);
			assertThat(release(hold).status()).as("twice").isEqualTo(409);
		}
		String id = ask(closed, "RIGHT_TO_ERASURE");
		String later = hold(closed);
		assertThat(decide(SECOND, id, Map.of("decision", "ERASE")).body().get("key").asString())
			.isEqualTo("erasure.held");
		assertThat(release(later).status()).isEqualTo(200);
		assertThat(asks(OFFICER, closed, "COURT_ORDER").body().get("key").asString()).isEqualTo("erasure.waits");
		assertThat(decide(OFFICER, id, Map.of("decision", "ERASE")).status()).isEqualTo(403);
		assertThat(decide("team-manager", id, Map.of("decision", "ERASE")).status()).isEqualTo(403);
		assertThat(decide(SECOND, id, Map.of("decision", "REFUSE")).status()).isEqualTo(400);
		assertThat(decide(SECOND, id, Map.of("decision", "REFUSE", "comment", "Asked in error.")).body()
			.get("state")
			.asString()).isEqualTo("REFUSED");
		assertThat(decide(SECOND, id, Map.of("decision", "ERASE")).status()).isEqualTo(409);
		assertThat(this.api.as("screener").get("/api/erasures/" + id).status()).isEqualTo(403);
		assertThat(this.api.as("auditor").get("/api/erasures/" + UUID.randomUUID()).status()).isEqualTo(404);
	}

	/**
	 * A child who lives between two families, and whom that child was found to be; the
	 * one that a family was made one with is open.
	 */
	@Test
	void keepsWhatAnotherFamilyNeeds() {
		Journeys.Story story = this.journeys.aClosedCase();
		Journeys.Story other = this.journeys.aCaseInAssessment();
		UUID episode = UUID.fromString(story.caseId());
		UUID mother = UUID.fromString(story.person("Abena"));
		UUID child = UUID.fromString(story.person("Kofi"));
		UUID family = UUID.fromString(story.theCase().at("/family/id").asString());
		UUID others = UUID.fromString(other.theCase().at("/family/id").asString());
		String reference = story.theCase().get("reference").asString();
		this.database.sql("update family set merged_into = ?, became = ? where id = ?")
			.params(others, others, family)
			.update();
		assertThat(asks(OFFICER, reference, "COURT_ORDER").body().get("key").asString()).isEqualTo("erasure.open");
		this.database.sql("update family set merged_into = null, became = null where id = ?").param(family).update();
		this.database.sql("""
				insert into family_member (id, version, family_id, person_id, lives_in_household, member_from)
				values (?, 0, ?, ?, true, ?)""")
			.params(UUID.randomUUID(), others, child, LocalDate.of(2026, 1, 5))
			.update();
		this.database.sql("update person set same_as = ?, became = ? where id = ?")
			.params(mother, mother, child)
			.update();

		JsonNode erased = decide(SECOND, ask(reference, "COURT_ORDER"), Map.of("decision", "ERASE")).body();

		assertThat(erased.get("peopleKept").asInt()).isEqualTo(2);
		assertThat(erased.get("peopleErased").asInt()).isZero();
		assertThat(exists("person", child)).isTrue();
		assertThat(exists("person", mother)).isTrue();
		assertThat(exists("case_file", episode)).isFalse();
		assertThat(this.database.sql("select count(*) from family_member where person_id = ?")
			.param(child)
			.query(Long.class)
			.single()).as("where the child belongs now").isOne();
		assertThat(other.person("Abena")).isNotNull();
		assertThat(other.state()).isEqualTo("ASSESSMENT");
	}

	/** One wins, and nothing is half. */
	@Test
	void erasesAllOrNothingWhileOthersWrite() throws Exception {
		Journeys.Story story = this.journeys.aClosedCase();
		String caseId = story.caseId();
		String reference = story.theCase().get("reference").asString();
		String notes = story.path("/notes");
		String letter = "/api/tasks/" + story.task("send-closure-letter") + "/complete";
		String id = ask(reference, "COURT_ORDER");
		List<Callable<Api.Answer>> all = List.of(() -> decide(SECOND, id, Map.of("decision", "ERASE")),
				() -> note(notes, "One."), () -> note(notes, "Two."),
				() -> this.api.as(Journeys.HEALTH)
					.post(letter, Map.of("method", "POST", "sentOn", this.journeys.today().toString())),
				() -> this.api.as(OFFICER)
					.post("/api/erasure-holds",
							Map.of("reference", reference, "reason", "COMPLAINT", "authority", "C-2026-9")));
		var together = new CyclicBarrier(all.size());
		List<Api.Answer> answers = new ArrayList<>();
		ExecutorService threads = Executors.newFixedThreadPool(all.size());
		try {
			for (Future<Api.Answer> one : all.stream().map((work) -> threads.submit(() -> {
				together.await(30, TimeUnit.SECONDS);
				return work.call();
			})).toList()) {
				answers.add(one.get(60, TimeUnit.SECONDS));
			}
		}
		finally {
			threads.shutdownNow();
		}

		assertThat(answers).allSatisfy((answer) -> assertThat(answer.status()).as(answer.text()).isLessThan(500));
		if (answers.get(0).status() != 200) {
			assertThat(story.state()).isEqualTo("CLOSED");
			if (answers.get(4).status() == 201) {
				release(answers.get(4).body().get("id").asString());
			}
			Api.Answer again = decide(SECOND, id, Map.of("decision", "ERASE"));
			assertThat(again.status()).as(again.text()).isEqualTo(200);
		}
		assertThat(places(caseId)).containsExactlyInAnyOrder("erasure_record", "ledger_entry");
		assertThat(places(story.surname())).isEmpty();
		assertThat(this.api.as(SECOND).get("/api/cases/" + caseId).status()).isEqualTo(404);
	}

	private Api.Answer note(String notes, String text) {
		return this.api.as(Journeys.HEALTH).post(notes, Map.of("kind", "CALL", "when", now(), "text", text));
	}

	private String hold(String reference) {
		var asked = new HashMap<String, Object>(Map.of("reason", "COMPLAINT", "authority", "C-2026-7"));
		asked.put("reference", reference);
		Api.Answer held = this.api.as(OFFICER).post("/api/erasure-holds", asked);
		assertThat(held.status()).as(held.text()).isEqualTo(201);
		return held.body().get("id").asString();
	}

	private Api.Answer release(String hold) {
		return this.api.as(SECOND)
			.post("/api/erasure-holds/" + hold + "/release", Map.of("because", "The complaint was answered."));
	}

	private long answersKept(String family) {
		return this.database.sql("select count(*) from idempotency_key where family_id = ? and answer is not null")
			.param(UUID.fromString(family))
			.query(Long.class)
			.single();
	}

	/** What the entries of a bundle say that the verifier finds to be whole. */
	private String bundle(String asked) throws IOException {
		Path file = Files.write(this.folder.resolve(UUID.randomUUID() + ".zip"),
				this.api.as("auditor").get("/api/audit/bundle?" + asked).bytes());
		var out = new ByteArrayOutputStream();
		int ended = LedgerVerify.run(
				List.of(file.toString(), "--key", this.api.as("auditor").get("/api/audit/public-key").text()),
				new PrintStream(out, true, StandardCharsets.UTF_8));
		assertThat(ended).as(out.toString(StandardCharsets.UTF_8)).isZero();
		try (ZipFile zip = new ZipFile(file.toFile())) {
			return new String(zip.getInputStream(zip.getEntry("entries.jsonl")).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/**
	 * Lines of the embedded database's own dump in which one of these stands, or its
	 * bytes.
	 */
	private List<String> dumped(String... markers) {
		if (TestDatabase.isPostgresql()) {
			return List.of();
		}
		var wanted = new ArrayList<String>();
		for (String marker : markers) {
			wanted.add(marker.toLowerCase(Locale.ROOT));
			wanted.add(HexFormat.of().formatHex(marker.getBytes(StandardCharsets.UTF_8)));
		}
		var found = new ArrayList<String>();
		this.database.sql("script").query((row) -> {
			String line = row.getString(1).toLowerCase(Locale.ROOT);
			wanted.stream().filter(line::contains).forEach((marker) -> found.add(line));
		});
		return found;
	}

	private void say(Journeys.Story story, String marker, String said) {
		Api.Answer written = this.api.as(Journeys.HEALTH)
			.with("Idempotency-Key", UUID.randomUUID().toString())
			.post(story.path("/notes"), Map.of("kind", "CALL", "when", now(), "text", "They rang: " + said + "."));
		assertThat(written.status()).as(written.text()).isEqualTo(201);
		Api.Answer added = this.api.as(Journeys.HEALTH)
			.upload(story.path("/documents") + "?kind=LETTER", marker + ".pdf", "application/pdf",
					("%PDF-1.4\n% " + said + "\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
						.getBytes(StandardCharsets.UTF_8));
		assertThat(added.status()).as(added.text()).isEqualTo(201);
	}

	private Journeys.Story closed(Journeys.Story story) {
		this.api.as(Journeys.HEALTH).post(story.path("/closure"), this.journeys.theClosure(story));
		return story.does("taf-adviser", "sign-off-closure", Map.of("approved", true, "comment", "Outcomes met."));
	}

	private String now() {
		return this.api.as("admin").get("/api/demo/clock").body().get("now").asString();
	}

	private String ask(String reference, String basis) {
		Api.Answer asked = asks(OFFICER, reference, basis);
		assertThat(asked.status()).as(asked.text()).isEqualTo(201);
		return asked.body().get("id").asString();
	}

	private Api.Answer asks(String username, String reference, String basis) {
		return this.api.as(username)
			.post("/api/erasures", Map.of("reference", reference, "basis", basis, "authority", "CH-2026-7"));
	}

	private Api.Answer decide(String username, String id, Map<String, String> said) {
		return this.api.as(username).post("/api/erasures/" + id + "/decision", said);
	}

	private boolean exists(String table, UUID id) {
		return this.database.sql("select count(*) from " + table + " where id = ?")
			.param(id)
			.query(Long.class)
			.single() > 0;
	}

	/** The proof of an entry, which must hold under the service's key. */
	/**
	 * Of its processes the engine’s own history says that they began, and not that they
	 * ended: those that run still, and one that ended since the service keeps that
	 * history itself.
	 */
	private void asAnOlderVersionKeptIt(String caseId) {
		this.database
			.sql("""
					insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_)
					select id_, id_, business_key_, 'EarlyHelpCase', proc_def_id_, localtimestamp from act_ru_execution
					where business_key_ = :case and id_ = proc_inst_id_""")
			.param("case", caseId)
			.update();
		this.database
			.sql("""
					insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_)
					values ('ended-since', 'ended-since', :case, 'Allocation', 'Allocation:1:one', localtimestamp)""")
			.param("case", caseId)
			.update();
		this.database.sql("""
				insert into act_hi_actinst (id_, act_id_, act_type_, proc_inst_id_, execution_id_, proc_def_key_,
				 proc_def_id_, start_time_)
				values ('ended-since-step', 'UserTask_AllocateAssessor', 'userTask', 'ended-since', 'ended-since',
				 'Allocation', 'Allocation:1:one', localtimestamp)""").update();
	}

	private JsonNode proof(String entry) {
		JsonNode proof = this.api.as("auditor").get("/api/audit/events/" + entry + "/proof").body();
		Checkpoint checkpoint = Checkpoint.parse(proof.get("checkpoint").asString());
		var hashes = new ArrayList<byte[]>();
		proof.get("hashes").forEach((hash) -> hashes.add(Base64.getDecoder().decode(hash.asString())));
		assertThat(checkpoint.isSignedBy(LedgerKey.parse(this.api.as("auditor").get("/api/audit/public-key").text())))
			.isTrue();
		assertThat(Proofs.includes(proof.get("index").asLong(), checkpoint.size(),
				MerkleHash.ofLeaf(Base64.getDecoder().decode(proof.get("leaf").asString())), hashes, checkpoint.root()))
			.isTrue();
		return proof;
	}

	/** Every table, the engine's too, in which a text or its bytes stand. */
	private List<String> places(String marker) throws SQLException {
		String wanted = marker.toLowerCase(Locale.ROOT);
		var found = new ArrayList<String>();
		try (Connection connection = this.source.getConnection(); Statement statement = connection.createStatement()) {
			var tables = new ArrayList<String>();
			try (ResultSet row = statement.executeQuery("""
					select table_name from information_schema.tables
					where lower(table_schema) = 'public' and table_type in ('BASE TABLE', 'TABLE')""")) {
				while (row.next()) {
					tables.add(row.getString(1));
				}
			}
			for (String table : tables) {
				try (ResultSet row = statement.executeQuery("select * from \"" + table + "\"")) {
					int columns = row.getMetaData().getColumnCount();
					boolean here = false;
					while (!here && row.next()) {
						for (int column = 1; !here && column <= columns; column++) {
							here = holds(row, column, wanted);
						}
					}
					if (here) {
						found.add(table.toLowerCase(Locale.ROOT));
					}
				}
			}
		}
		return found;
	}

	private static boolean holds(ResultSet row, int column, String wanted) throws SQLException {
		Object value = (row.getMetaData().getColumnType(column) == Types.BLOB) ? row.getBytes(column)
				: row.getObject(column);
		String text = (value instanceof byte[] bytes) ? new String(bytes, StandardCharsets.ISO_8859_1)
				: String.valueOf(value);
		return text.toLowerCase(Locale.ROOT).contains(wanted);
	}

}

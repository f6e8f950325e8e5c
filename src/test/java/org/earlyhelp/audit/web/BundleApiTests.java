package org.earlyhelp.audit.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.verify.LedgerKey;
import org.earlyhelp.verify.LedgerVerify;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What an auditor takes away is checked without the service. */
@ServiceTest
class BundleApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@TempDir
	private Path folder;

	@Test
	void givesACaseWithAllThatProvesIt() throws Exception {
		Journeys.Story story = this.journeys.aCaseInAssessment();

		Path bundle = bundle("caseId=" + story.caseId());

		String checked = verified(bundle, 0);
		assertThat(checked).contains("subject      CASE " + story.caseId(),
				"0 erased; 0 not for whoever asked; 0 not given");
		List<String> lines = entries(bundle);
		assertThat(lines).hasSizeGreaterThanOrEqualTo(3)
			.allMatch((line) -> line.contains("\"caseId\":\"" + story.caseId() + "\""))
			.anyMatch((line) -> line.contains("\"action\":\"CASE_OPENED\""));
		assertThat(this.api.as("auditor").get("/api/audit/events?action=EXPORTED&actor=auditor&limit=5").text())
			.contains("LEDGER_BUNDLE", story.caseId());
	}

	@Test
	void givesOneEntryInFourThousandBytes() throws Exception {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		String entry = this.api.as("auditor")
			.get("/api/audit/events?action=CASE_OPENED&caseId=" + story.caseId())
			.body()
			.at("/items/0/id")
			.asString();

		Path bundle = bundle("entryId=" + entry);

		verified(bundle, 0);
		assertThat(Files.size(bundle)).isLessThanOrEqualTo(4_000);
		assertThat(entries(bundle)).hasSize(1);
	}

	@Test
	void givesAPersonsEntries() throws Exception {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		var about = this.api.as("auditor").get("/api/audit/events?limit=100&caseId=" + story.caseId()).body();
		Set<String> people = new HashSet<>();
		about.get("items").forEach((line) -> people.add(line.path("personId").asString("")));
		people.remove("");
		for (String person : people) {
			assertThat(verified(bundle("personId=" + person), 0)).contains("PERSON " + person);
		}
		assertThat(this.api.as("auditor").get("/api/audit/bundle?personId=" + UUID.randomUUID()).status())
			.isEqualTo(404);
	}

	@Test
	void tellsWhoseKeySignedIt() throws Exception {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		Path bundle = bundle("caseId=" + story.caseId());
		String key = this.api.as("auditor").get("/api/audit/public-key").text();

		verified(bundle, 0, "--key", key);
		verified(bundle, 1, "--key",
				LedgerKey.of("early-help-ledger", KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic())
					.text());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?caseId=1", "?whole=yes", "?caseId=0194f0c2-5a3e-7c1d-9a4b-2f6f0e8d1c3b&whole=true",
			"?caseId=0194f0c2-5a3e-7c1d-9a4b-2f6f0e8d1c3b&payloads=true", "?x=1" })
	void refusesWhatIsNotOneThing(String asked) {
		assertThat(this.api.as("auditor").get("/api/audit/bundle" + asked).status()).isEqualTo(400);
	}

	@Test
	void isForAuditorsAlone() {
		for (String username : List.of("screener", "service-manager", "analyst", "admin", Journeys.HEALTH)) {
			assertThat(this.api.as(username).get("/api/audit/bundle?whole=true").status()).as(username).isIn(403, 404);
		}
		assertThat(this.api.anonymously().get("/api/audit/bundle?whole=true").status()).isEqualTo(401);
		assertThat(this.api.as("auditor").get("/api/audit/bundle?caseId=" + UUID.randomUUID()).status()).isEqualTo(404);
	}

	private Path bundle(String asked) throws IOException {
		Api.Answer answer = this.api.as("auditor").get("/api/audit/bundle?" + asked);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return Files.write(this.folder.resolve("bundle.zip"), answer.bytes());
	}

	private static String verified(Path bundle, int status, String... more) throws IOException {
		var out = new ByteArrayOutputStream();
		int ended = LedgerVerify.run(Stream.concat(Stream.of(bundle.toString()), Stream.of(more)).toList(),
				new PrintStream(out, true, StandardCharsets.UTF_8));
		String said = out.toString(StandardCharsets.UTF_8);
		assertThat(ended).as(said).isEqualTo(status);
		return said;
	}

	private static List<String> entries(Path bundle) throws IOException {
		try (ZipFile zip = new ZipFile(bundle.toFile())) {
			return new String(zip.getInputStream(zip.getEntry("entries.jsonl")).readAllBytes(), StandardCharsets.UTF_8)
				.lines()
				.toList();
		}
	}

}

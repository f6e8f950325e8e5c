package org.earlyhelp.casefile.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Documents over HTTP: told by their content, kept under an id of their own. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentApiTests {

	private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	private Journeys.Story story;

	@BeforeAll
	void begin() {
		this.story = this.journeys.aCaseAwaitingConsent();
	}

	@ParameterizedTest
	@CsvSource({ "pdf,application/pdf", "png,image/png", "jpeg,image/jpeg",
			"docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document",
			"odt,application/vnd.oasis.opendocument.text" })
	void takesEachSortByItsContentAndGivesItBack(String sort, String mediaType) throws IOException {
		byte[] content = sample(sort);
		String name = "Zoë report." + sort;

		Api.Answer added = add(Journeys.HEALTH, name, "application/octet-stream", content);

		assertThat(added.status()).as(added.text()).isEqualTo(201);
		String path = this.story.path("/documents/" + added.body().get("id").asString());
		assertThat(added.header("Location")).isEqualTo(path);
		Api.Answer file = this.api.as("taf-adviser").get(path);
		assertThat(file.status()).isEqualTo(200);
		assertThat(file.header("Content-Type")).startsWith(mediaType);
		assertThat(file.header("Content-Disposition")).startsWith("attachment;").contains("Zo%C3%AB%20report." + sort);
		assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(file.header("Cache-Control")).contains("no-store");
		assertThat(file.header("Content-Length")).isEqualTo("" + content.length);
	}

	@ParameterizedTest
	@ValueSource(strings = { "program.pdf", "picture.svg", "page.png", "report.exe", "plain.docx" })
	void refusesWhatItsContentIsNot(String name) throws IOException {
		byte[] content = switch (name) {
			case "program.pdf" ->
				"MZ\u0090 This program cannot be run in DOS mode".getBytes(StandardCharsets.ISO_8859_1);
			case "picture.svg" -> "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
				.getBytes(StandardCharsets.UTF_8);
			case "page.png" -> "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
			case "report.exe" -> sample("pdf");
			default -> zip("evil.exe", "MZ");
		};

		Api.Answer answer = add(Journeys.HEALTH, name, "application/pdf", content);

		assertThat(answer.status()).as(answer.text()).isEqualTo(415);
		assertThat(answer.body().get("key").asString()).isEqualTo("document.not-accepted");
	}

	@Test
	void refusesAnEmptyFileAndOneThatWouldHarm() {
		Api.Answer empty = add(Journeys.HEALTH, "empty.pdf", "application/pdf", new byte[0]);
		Api.Answer harmful = add(Journeys.HEALTH, "test.pdf", "application/pdf",
				EICAR.getBytes(StandardCharsets.US_ASCII));

		assertThat(empty.status()).isEqualTo(400);
		assertThat(empty.body().get("errors").findValuesAsString("key")).contains("document.empty");
		assertThat(harmful.status()).isEqualTo(400);
		assertThat(harmful.body().get("errors").findValuesAsString("key")).contains("document.harmful");
	}

	@Test
	void refusesMoreThanItMayHold() {
		assertThat(add(Journeys.HEALTH, "large.pdf", "application/pdf", new byte[26 * 1024 * 1024]).status())
			.isEqualTo(413);
	}

	@ParameterizedTest
	@ValueSource(strings = { "../../etc/passwd", "..%2f..%2fpasswd.pdf", "C:\\report.pdf", "a/b.pdf", "a\\\\b.pdf" })
	void refusesANameThatHoldsAPath(String name) throws IOException {
		Api.Answer answer = add(Journeys.HEALTH, name, "application/pdf", sample("pdf"));

		assertThat(answer.status()).as(answer.text()).isEqualTo(400);
		assertThat(answer.body().get("errors").findValuesAsString("key")).containsExactly("document.name");
	}

	@Test
	void namesEveryWrongFieldAtOnce() throws IOException {
		Journeys.Story other = this.journeys.aCaseAwaitingConsent();

		Api.Answer fields = send(Journeys.HEALTH, this.story, sample("pdf"), "date", "2026-02-30", "about", "nobody",
				"colour", "red");
		Api.Answer stranger = send(Journeys.HEALTH, this.story, sample("pdf"), "kind", "REPORT", "date", "2099-01-01",
				"about", other.person("Kofi"));

		assertThat(fields.status()).isEqualTo(400);
		assertThat(fields.body().get("errors").findValuesAsString("field")).contains("kind", "date", "about[0]",
				"colour");
		assertThat(stranger.status()).isEqualTo(400);
		assertThat(stranger.body().get("errors").findValuesAsString("field")).contains("date", "about[0]");
	}

	@Test
	void refusesWhatIsNoForm() {
		String path = this.story.path("/documents");
		var health = this.api.as(Journeys.HEALTH);

		assertThat(health.post(path, "{}").status()).isEqualTo(415);
		assertThat(health.send("POST", path, "multipart/form-data", new byte[10]).status()).isEqualTo(400);
		assertThat(
				health.send("POST", path, "multipart/form-data; boundary=x", "--x--".getBytes(StandardCharsets.UTF_8))
					.status())
			.isEqualTo(400);
	}

	@Test
	void listsWhatItKeepsAndHidesWhatIsRestricted() throws IOException {
		Journeys.Story own = this.journeys.aCaseAwaitingConsent();
		send(Journeys.HEALTH, own, sample("pdf"), "kind", "REPORT", "about", own.person("Kofi"));
		Api.Answer restricted = send("team-manager", own, sample("png"), "kind", "PHOTO", "restrictedTo",
				"service-manager");

		JsonNode managers = list("service-manager", own);
		JsonNode health = list(Journeys.HEALTH, own);

		assertThat(managers.get("total").asInt()).isEqualTo(2);
		assertThat(health.get("total").asInt()).isEqualTo(1);
		JsonNode report = health.get("items").get(0);
		assertThat(report.get("kind").asString()).isEqualTo("REPORT");
		assertThat(report.get("mediaType").asString()).isEqualTo("application/pdf");
		assertThat(report.get("date").asString()).isEqualTo(this.journeys.today().toString());
		assertThat(report.get("about").get(0).asString()).isEqualTo(own.person("Kofi"));
		assertThat(report.get("sha256").asString()).hasSize(64);
		String path = own.path("/documents/" + restricted.body().get("id").asString());
		assertThat(this.api.as("service-manager").get(path).status()).isEqualTo(200);
		assertThat(this.api.as(Journeys.HEALTH).get(path).status()).isEqualTo(404);
		assertThat(this.api.as(Journeys.HEALTH).get(own.path("/timeline?limit=100")).text())
			.doesNotContain("RESTRICTED_DOCUMENT_ADDED")
			.doesNotContain(restricted.body().get("id").asString())
			.contains("DOCUMENT_ADDED");
	}

	@Test
	void doesNotKnowAnotherCasesDocument() throws IOException {
		Journeys.Story other = this.journeys.aCaseAwaitingConsent();
		String document = send(Journeys.HEALTH, other, sample("pdf"), "kind", "REPORT").body().get("id").asString();
		var health = this.api.as(Journeys.HEALTH);

		Api.Answer crossed = health.get(this.story.path("/documents/" + document));
		Api.Answer missing = health.get(this.story.path("/documents/" + UUID.randomUUID()));
		Api.Answer stranger = this.api.as("practitioner-school").get(other.path("/documents/" + document));

		assertThat(List.of(crossed.status(), missing.status(), stranger.status())).containsOnly(404);
		assertThat(List.of(crossed, missing, stranger)).extracting((answer) -> answer.body().get("detail").asString())
			.containsOnly(missing.body().get("detail").asString());
		assertThat(health.get(this.story.path("/documents/nonsense")).status()).isEqualTo(400);
	}

	private Api.Answer add(String username, String name, String contentType, byte[] content) {
		return this.api.as(username)
			.send("POST", this.story.path("/documents"), "multipart/form-data; boundary=part",
					form(name, contentType, content, "kind", "REPORT"));
	}

	private Api.Answer send(String username, Journeys.Story whose, byte[] content, String... fields) {
		return this.api.as(username)
			.send("POST", whose.path("/documents"), "multipart/form-data; boundary=part",
					form("report", "application/pdf", content, fields));
	}

	private JsonNode list(String username, Journeys.Story whose) {
		return this.api.as(username).get(whose.path("/documents")).body();
	}

	/** Names and values in turn, after the file. */
	private static byte[] form(String name, String contentType, byte[] content, String... fields) {
		var body = new ByteArrayOutputStream();
		body.writeBytes(utf8("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
				+ "\"\r\nContent-Type: " + contentType + "\r\n\r\n"));
		body.writeBytes(content);
		for (int i = 0; i < fields.length; i += 2) {
			body.writeBytes(utf8("\r\n--part\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n"
					+ fields[i + 1]));
		}
		body.writeBytes(utf8("\r\n--part--\r\n"));
		return body.toByteArray();
	}

	private static byte[] sample(String sort) throws IOException {
		return switch (sort) {
			case "pdf" -> utf8("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
			case "png" -> Base64.getDecoder()
				.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
			case "jpeg" -> "\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF\u0000\u0001\u0001\u0000\u00ff\u00d9"
				.getBytes(StandardCharsets.ISO_8859_1);
			case "docx" -> zip("[Content_Types].xml", "<x/>", "word/document.xml", "<x/>");
			default -> zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>");
		};
	}

	private static byte[] zip(String... parts) throws IOException {
		var content = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(content)) {
			for (int i = 0; i < parts.length; i += 2) {
				zip.putNextEntry(new ZipEntry(parts[i]));
				zip.write(utf8(parts[i + 1]));
				zip.closeEntry();
			}
		}
		return content.toByteArray();
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}

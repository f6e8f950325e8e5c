package org.earlyhelp.frontdoor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.earlyhelp.Api;
import org.earlyhelp.Api.Answer;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyhelp.frontdoor.FrontDoorCalls.newSurname;
import static org.earlyhelp.frontdoor.FrontDoorCalls.wrong;

@ServiceTest
class ImportingContactsTests {

	private static final String IMPORT = "/api/contacts/import";

	@Autowired
	private Api api;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void takesAYearOfContactsOnceAndRaisesNoStorm() throws Exception {
		byte[] file = file("west-cheshire");
		long notices = count("select count(*) from notice");

		JsonNode rehearsed = taken(file, "?dryRun=true");
		JsonNode first = taken(file, "");
		JsonNode again = taken(file, "");

		assertThat(rehearsed.get("contacts").asInt()).isEqualTo(1200);
		assertThat(rehearsed.get("startedProcesses").asInt()).isZero();
		assertThat(first.get("contacts").asInt()).isEqualTo(1200);
		assertThat(first.get("children").asInt()).isEqualTo(1876);
		assertThat(first.get("startedProcesses").asInt()).isEqualTo(1200);
		assertThat(first.get("alreadyThere").asInt()).isZero();
		assertThat(first.get("seconds").asDouble()).isPositive();
		assertThat(again.get("contacts").asInt()).isZero();
		assertThat(again.get("alreadyThere").asInt()).isEqualTo(1200);
		String imported = "(select id from contact where import_key like 'K0%')";
		assertThat(count("select count(*) from contact where import_key like 'K0%'")).isEqualTo(1200);
		assertThat(count("select count(*) from task where subject_id in " + imported)).isEqualTo(1200);
		assertThat(count("select count(*) from deadline where subject_id in " + imported)).isEqualTo(3600);
		assertThat(count("select count(*) from deadline where state <> 'MISSED' and subject_id in " + imported))
			.isZero();
		assertThat(count(
				"select count(*) from deadline_watch where next_notice_at is not null and subject_id in " + imported))
			.isZero();
		assertThat(count("""
				select count(*) from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
				where e.business_key_ in (select cast(id as varchar) from contact where import_key like 'K0%')"""))
			.isZero();
		assertThat(count("select count(*) from notice")).isEqualTo(notices);
	}

	@Test
	void rehearsesWithoutWriting() throws Exception {
		String key = newSurname();
		byte[] file = rows(key, 3);
		List<Long> before = sizes();

		JsonNode rehearsed = taken(file, "?dryRun=true");

		assertThat(rehearsed.get("contacts").asInt()).isEqualTo(3);
		assertThat(rehearsed.get("startedProcesses").asInt()).isZero();
		assertThat(sizes()).isEqualTo(before);
		assertThat(taken(file, "?dryRun=false").get("contacts").asInt()).isEqualTo(3);
	}

	@Test
	void takesTheSameKeyWithOtherContentAsAnotherContact() throws Exception {
		String key = newSurname();
		taken(rows(key, 2), "");
		byte[] changed = new String(rows(key, 2), StandardCharsets.UTF_8).replace(",false,", ",true,")
			.getBytes(StandardCharsets.UTF_8);

		JsonNode more = taken(changed, "");

		assertThat(more.get("contacts").asInt()).isEqualTo(2);
		assertThat(more.get("alreadyThere").asInt()).isZero();
	}

	@Test
	void refusesAnotherLocalitysFileRowByRow() throws Exception {
		List<Long> before = sizes();

		Answer refused = upload(file("halton"), "");

		assertThat(wrong(refused)).contains("line 2, presenting_level");
		assertThat(sizes()).isEqualTo(before);
	}

	@Test
	void takesNothingOfAFileWithBadRows() throws Exception {
		String[] lines = new String(rows(newSurname(), 4), StandardCharsets.UTF_8).split("\n");
		lines[2] = lines[2].replaceFirst(",(ONLINE_FORM|EMAIL|PHONE|POLICE_NOTIFICATION|WALK_IN|EDT|INTERNAL),",
				",PIGEON_POST,");
		lines[4] = lines[4].replaceFirst("T\\d\\d:\\d\\d:\\d\\dZ", "T25:00:00Z") + ",one more";
		List<Long> before = sizes();

		Answer refused = upload(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "");

		assertThat(wrong(refused)).contains("line 3, channel", "line 5, contact_key");
		refused.body()
			.get("errors")
			.forEach((error) -> assertThat(error.get("message").asString()).isNotBlank().doesNotContain("import."));
		assertThat(sizes()).isEqualTo(before);
	}

	@Test
	void refusesWhatIsNoFileOfContacts() throws Exception {
		assertThat(wrong(upload(new byte[0], ""))).containsExactly("file");
		assertThat(wrong(upload("contact_key,received_at\n".getBytes(), ""))).contains("line 1, channel")
			.doesNotContain("line 1, received_at", "file");
		assertThat(wrong(upload(firstLine().getBytes(), ""))).containsExactly("file");
		assertThat(wrong(upload(new byte[] { (byte) 0xff, (byte) 0xfe, 0, 1 }, ""))).containsExactly("file");
		assertThat(wrong(upload((firstLine() + "\n\"never closed").getBytes(), ""))).isNotEmpty();
		assertThat(upload(new byte[26_500_000], "").status()).isEqualTo(413);
		assertThat(wrong(upload(rows(newSurname(), 1), "?dryRun=perhaps"))).containsExactly("dryRun");
		assertThat(wrong(upload(rows(newSurname(), 1), "?dryrun=true"))).containsExactly("dryrun");
	}

	@Test
	void refusesFormsThatAreNone() throws Exception {
		Api.Caller screener = this.api.as("screener");
		byte[] body = "--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--\r\n".getBytes();

		assertThat(screener.send("POST", IMPORT, "multipart/form-data", body).status()).isEqualTo(400);
		assertThat(wrong(screener.send("POST", IMPORT, "multipart/form-data; boundary=b", body)))
			.containsExactly("file");
		assertThat(screener.send("POST", IMPORT, "text/csv", rows(newSurname(), 1)).status()).isEqualTo(415);
		var many = new StringBuilder();
		for (int part = 0; part < 1_001; part++) {
			many.append("--b\r\nContent-Disposition: form-data; name=\"p").append(part).append("\"\r\n\r\nx\r\n");
		}
		assertThat(wrong(screener.send("POST", IMPORT, "multipart/form-data; boundary=b",
				many.append("--b--\r\n").toString().getBytes())))
			.hasSize(1);
	}

	@Test
	void takesFilesFromScreenersAlone() throws Exception {
		byte[] file = rows(newSurname(), 1);

		for (String user : List.of("practitioner-school", "front-door-manager", "admin")) {
			assertThat(this.api.as(user).upload(IMPORT, "contacts.csv", "text/csv", file).status()).as(user)
				.isEqualTo(403);
		}
	}

	private JsonNode taken(byte[] file, String query) {
		Answer answer = upload(file, query);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

	private Answer upload(byte[] file, String query) {
		return this.api.as("screener").upload(IMPORT + query, "contacts.csv", "text/csv", file);
	}

	private List<Long> sizes() {
		var sizes = new ArrayList<Long>();
		for (String table : List.of("contact", "person", "family", "task", "deadline", "act_ru_execution")) {
			sizes.add(count("select count(*) from " + table));
		}
		return sizes;
	}

	private long count(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

	private static String firstLine() throws IOException {
		return new String(file("west-cheshire"), StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
	}

	/** So many contacts of one child each, under keys of their own. */
	private static byte[] rows(String key, int contacts) throws IOException {
		var lines = new ArrayList<String>(List.of(firstLine()));
		new String(file("west-cheshire"), StandardCharsets.UTF_8).lines()
			.skip(1)
			.filter((line) -> line.matches("K\\d+,[^\"]*,false,[^\"]*"))
			.limit(contacts)
			.forEach((line) -> lines.add(key + lines.size() + line.substring(line.indexOf(','))));
		return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] file(String locality) throws IOException {
		return new ClassPathResource("contacts/contacts-" + locality + ".csv").getContentAsByteArray();
	}

}

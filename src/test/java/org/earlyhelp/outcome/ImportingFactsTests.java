package org.earlyhelp.outcome;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class ImportingFactsTests {

	private static final String HEADER = "upn,nhs_number,first_name,last_name,date_of_birth,postcode,kind,from,to,value,source\n";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient database;

	@Test
	void takesFactsOfPeopleFoundEachWay() {
		Child child = aChild();
		String file = HEADER + child.upn + ",,,,,,UNAUTHORISED_ABSENCE_RATE,2026-01-05,2026-03-27,12.5,School census\n"
				+ "," + child.nhsNumber + ",,,,,SDQ,2026-02-02,2026-02-02,17,School nurse\n" + ",,Kofi," + child.surname
				+ ',' + child.born + ",CH2 3BB,FIXED_EXCLUSIONS,2026-01-05,2026-03-27,1,School census\n";

		JsonNode taken = taken(file, "");

		assertThat(taken.get("facts").asInt()).isEqualTo(3);
		assertThat(taken.get("people").asInt()).isEqualTo(1);
		assertThat(standing(child)).containsExactly("FIXED_EXCLUSIONS 1 School census service-manager",
				"SDQ 17 School nurse service-manager", "UNAUTHORISED_ABSENCE_RATE 12.5 School census service-manager");
		assertThat(this.api.as("auditor")
			.get("/api/audit/events?action=FACTS_BROUGHT&personId=" + child.id)
			.body()
			.at("/items/0/payload/told")
			.size()).isEqualTo(3);
	}

	@Test
	void addsNoneOfTheSameFileAndKeepsWhatWasCorrected() {
		Child child = aChild();
		String file = HEADER + child.upn + ",,,,,,ASB_INCIDENTS,2026-01-01,2026-01-31,2,Police\n" + child.upn
				+ ",,,,,,ASB_INCIDENTS,2026-02-01,2026-02-28,0,Police\n";
		assertThat(taken(file, "?dryRun=true").get("facts").asInt()).isEqualTo(2);
		assertThat(standing(child)).isEmpty();
		taken(file, "");

		JsonNode again = taken(file, "");
		JsonNode corrected = taken(file.replace("01-31,2", "01-31,3"), "");

		assertThat(again.get("facts").asInt()).isZero();
		assertThat(again.get("alreadyThere").asInt()).isEqualTo(2);
		assertThat(corrected.get("facts").asInt()).isEqualTo(1);
		assertThat(corrected.get("corrected").asInt()).isEqualTo(1);
		assertThat(standing(child)).containsExactly("ASB_INCIDENTS 0 Police service-manager",
				"ASB_INCIDENTS 3 Police service-manager");
		assertThat(this.database.sql("select count(*) from fact where person_id = :id")
			.param("id", UUID.fromString(child.id))
			.query(Integer.class)
			.single()).isEqualTo(3);
	}

	@Test
	void findsWhatWasBroughtUnderAnotherRecordOfTheSameChild() {
		Child told = aChild();
		Child known = aChild();
		String row = ",,,,,,ASB_INCIDENTS,2026-01-01,2026-01-31,2,Police\n";
		taken(HEADER + told.upn + row, "");
		this.database.sql("update person set same_as = :known, became = :known where id = :told")
			.param("known", UUID.fromString(known.id))
			.param("told", UUID.fromString(told.id))
			.update();

		JsonNode again = taken(HEADER + known.upn + row, "");
		JsonNode corrected = taken(HEADER + told.upn + row.replace(",2,", ",3,"), "");

		assertThat(again.get("alreadyThere").asInt()).isEqualTo(1);
		assertThat(corrected.get("corrected").asInt()).isEqualTo(1);
		assertThat(standing(told)).isEmpty();
		assertThat(standing(known)).containsExactly("ASB_INCIDENTS 3 Police service-manager");
	}

	@Test
	void addsNothingTwiceWhereOneFileIsTakenTwiceAtOnce() throws Exception {
		Child child = aChild();
		var file = new StringBuilder(HEADER);
		for (int day = 1; day <= 28; day++) {
			file.append("%s,,,,,,SDQ,2026-02-%02d,2026-02-%02d,17,School nurse%n".formatted(child.upn, day, day));
		}
		var together = new CyclicBarrier(2);
		Callable<Integer> taking = () -> {
			together.await();
			return upload(file.toString(), "").status();
		};

		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			for (Future<Integer> status : threads.invokeAll(List.of(taking, taking))) {
				assertThat(status.get()).isEqualTo(200);
			}
		}
		finally {
			threads.shutdown();
		}

		assertThat(standing(child)).hasSize(28);
	}

	@Test
	void takesNothingWhereARowIsWrongAndSaysWhatIsWrongWithEach() {
		Child child = aChild();
		String good = child.upn + ",,,,,,ASB_INCIDENTS,2026-01-01,2026-01-31,2,Police\n";

		Api.Answer refused = upload(HEADER + good + good.replace("ASB_INCIDENTS", "MISCHIEF")
				+ good.replace("2026-01-31,2", "2025-12-31,many") + "Z99999999999Z" + good.substring(13) + ",,Kofi,"
				+ child.surname + ",,CH2 3BB,SDQ,2026-01-01,2026-01-01,41,\n"
				+ good.replace(",,,,,,", ",,Kofi,Somebodyelse,,,") + good.replace("31,2,", "31,5,"), "");

		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.body().get("errors").valueStream().map((error) -> error.get("field").asString()))
			.containsExactly("line 3, kind", "line 4, to", "line 4, value", "line 5, upn", "line 6, upn",
					"line 6, value", "line 6, source", "line 7, upn", "line 8, value");
		assertThat(refused.body().get("errors").valueStream().map((error) -> error.get("message").asString()))
			.allSatisfy((message) -> assertThat(message).isNotBlank().doesNotContain("fact."));
		assertThat(standing(child)).isEmpty();
	}

	@Test
	void tellsNobodyWhyARowCannotBeAttachedAndKeepsThatItWasAsked() {
		Child child = aChild();
		String file = HEADER + "Z99999999999Z,,,,,,SDQ,2026-02-02,2026-02-02,17,School nurse\n" + child.upn
				+ ",,Kofi,Somebodyelse,,,SDQ,2026-02-02,2026-02-02,17,School nurse\n";

		Api.Answer refused = upload(file, "?dryRun=true");
		Api.Answer asked = upload(HEADER + child.upn + ",,,,,,SDQ,2026-02-02,2026-02-02,17,School nurse\n",
				"?dryRun=true");
		Api.Answer notTaken = upload(file, "");

		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.body().get("errors").valueStream().map((error) -> error.get("message").asString()))
			.containsExactly("It cannot be said whose this is", "It cannot be said whose this is");
		assertThat(rehearsal(refused)).containsEntry("rows", "2").containsEntry("refused", "true");
		assertThat(rehearsal(refused).get("sha256")).hasSize(64).isEqualTo(rehearsal(notTaken).get("sha256"));
		assertThat(rehearsal(asked)).containsEntry("rows", "1").containsEntry("refused", "false");
	}

	/** What the ledger keeps of it. */
	private Map<String, String> rehearsal(Api.Answer answer) {
		JsonNode payload = this.api.as("auditor")
			.get("/api/audit/events?action=FACTS_REHEARSED&limit=100")
			.body()
			.get("items")
			.valueStream()
			.filter((line) -> answer.header("X-Correlation-Id").equals(line.get("correlationId").asString()))
			.findFirst()
			.orElseThrow()
			.get("payload");
		return Map.of("sha256", payload.get("sha256").asString(), "rows", payload.get("rows").asString(), "refused",
				payload.get("refused").asString());
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			ATTENDANCE_RATE, 100.01, false
			ATTENDANCE_RATE, 99.99, true
			FIXED_EXCLUSIONS, 1.5, false
			EMPLOYMENT, CONTINUOUS, true
			EMPLOYMENT, YES, false
			C_CAT, AMBER, true
			SDQ, 40, true
			SDQ, 41, false""")
	void takesValuesOfTheirKind(FactKind kind, String value, boolean good) {
		assertThat(kind.allows(value)).isEqualTo(good);
	}

	@Test
	void isForWhoeverAnswersForTheService() {
		String file = HEADER + aChild().upn + ",,,,,,ASB_INCIDENTS,2026-01-01,2026-01-31,2,Police\n";

		assertThat(upload("service-manager", file, "?dryRun=true").status()).isEqualTo(200);
		for (String username : List.of("analyst", "practitioner-health", "auditor", "team-manager", "screener",
				"admin")) {
			assertThat(upload(username, file, "?dryRun=true").status()).as(username).isEqualTo(403);
		}
	}

	private Child aChild() {
		String surname = Journeys.aSurname();
		String born = this.journeys.today().minusYears(9).toString();
		long number = ThreadLocalRandom.current().nextLong(1_000_000_000L);
		String upn = "A%011dA".formatted(number);
		String nhsNumber = "4%09d".formatted(number);
		Journeys.Story story = this.journeys.aContact(Map.of("children",
				List.of(Map.of("firstName", "Kofi", "lastName", surname, "dateOfBirth", born, "upn", upn, "nhsNumber",
						nhsNumber, "address", Map.of("line1", "17 Canal Road", "postcode", "CH2 3BB")))),
				surname);
		String id = this.database.sql("select person_id from contact_child where contact_id = :id")
			.param("id", UUID.fromString(story.contactId()))
			.query(UUID.class)
			.single()
			.toString();
		return new Child(id, surname, born, upn, nhsNumber);
	}

	private List<String> standing(Child child) {
		return this.database.sql("""
				select kind, told, source, brought_by from fact where person_id = :id and replaced_by is null
				order by kind, told""")
			.param("id", UUID.fromString(child.id))
			.query((row, index) -> row.getString("kind") + ' ' + row.getString("told") + ' ' + row.getString("source")
					+ ' ' + row.getString("brought_by"))
			.list();
	}

	private JsonNode taken(String file, String query) {
		Api.Answer answer = upload(file, query);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

	private Api.Answer upload(String file, String query) {
		return upload("service-manager", file, query);
	}

	private Api.Answer upload(String username, String file, String query) {
		return this.api.as(username)
			.upload("/api/facts/import" + query, "facts.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8));
	}

	private record Child(String id, String surname, String born, String upn, String nhsNumber) {
	}

}

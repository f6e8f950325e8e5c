package org.earlyhelp.locality.web;

import org.earlyhelp.Api;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class LocalityApiTests {

	@Autowired
	private Api api;

	@Test
	void countsWorkingDaysForAnyoneSignedIn() {
		var answer = this.api.as("practitioner-school").get("/api/working-days?from=2026-03-02&days=20");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body().at("/due").asString()).isEqualTo("2026-03-30");
		assertThat(answer.body().at("/skipped").size()).isEqualTo(8);
	}

	@Test
	void saysWhyADayWasSkipped() {
		var answer = this.api.as("screener").get("/api/working-days?from=2026-04-02&days=1");

		assertThat(answer.body().at("/due").asString()).isEqualTo("2026-04-07");
		assertThat(answer.body().at("/skipped/0/date").asString()).isEqualTo("2026-04-03");
		assertThat(answer.body().at("/skipped/0/why").asString()).isEqualTo("Good Friday");
		assertThat(answer.body().at("/skipped").size()).isEqualTo(4);
	}

	@Test
	void countsFromNoneToTwoHundredAndFiftyDays() {
		assertThat(this.api.as("screener").get("/api/working-days?from=2026-03-07&days=0").body().at("/due").asString())
			.isEqualTo("2026-03-09");
		assertThat(this.api.as("screener").get("/api/working-days?from=2026-03-02&days=250").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "from=2026-03-02&days=251", "from=2026-03-02&days=-1", "from=2026-02-31&days=1",
			"from=2026-3-2&days=1", "from=2027-02-29&days=1", "from=10000-01-01&days=1", "from=0000-01-01&days=1",
			"from=2026-03-02&days=many", "from=2026-03-02&days=99999999999", "from=2026-03-02", "days=1",
			"from=2026-03-02&days=0x14", "from=2026-03-02&days=1&days=2", "from=2026-03-02&days=1&size=3",
			"from=&days=1", "from=2026-03-02&days=" })
	void refusesWhatIsNoDayOrNoNumberOfDays(String query) {
		var answer = this.api.as("screener").get("/api/working-days?" + query);

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
	}

	@Test
	void asksWhoIsCounting() {
		assertThat(this.api.anonymously().get("/api/working-days?from=2026-03-02&days=1").status()).isEqualTo(401);
	}

	@Test
	void tellsTheLocalitysWordsLevelsAndCodes() {
		var locality = this.api.as("screener").get("/api/locality").body();

		assertThat(locality.at("/id").asString()).isEqualTo("west-cheshire");
		assertThat(locality.at("/version").asString()).isNotBlank();
		assertThat(locality.at("/levels/2/code").asString()).isEqualTo("PP");
		assertThat(locality.at("/labels/front-door").asString()).isEqualTo("iART");
		assertThat(locality.at("/codes/needs").size()).isEqualTo(34);
		assertThat(locality.at("/timescales/T10/due").asString()).isEqualTo("20wd");
	}

}

package org.earlyhelp.forecast.web;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.forecast.YearLongAgo;
import org.earlyhelp.locality.WorkingCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * What managers ask of the weeks to come, from the end of a month of {@link YearLongAgo}.
 */
@ServiceTest
class ForecastApiTests {

	@Autowired
	private Api api;

	@Autowired
	private JdbcClient database;

	@Autowired
	private WorkingCalendar calendar;

	private YearLongAgo year;

	@BeforeEach
	void liveTheYear() {
		this.year = new YearLongAgo(this.database, this.calendar);
		this.year.live();
	}

	@AfterEach
	void forgetIt() {
		this.year.forget();
	}

	@Test
	void tellsWhatIsLikelyToBeMissedInEachSpan() {
		JsonNode forecast = forecast("service-manager", "asAt=2019-03-31");

		assertThat(forecast.get("enough").asBoolean()).isTrue();
		assertThat(forecast.get("horizons").findValuesAsString("until")).containsExactly("2019-04-28", "2019-05-26",
				"2019-06-23");
		// two a week
		for (int at = 0; at < 3; at++) {
			JsonNode missed = forecast.at("/horizons/" + at + "/missed");
			assertThat(missed.get("expected").asDouble()).isCloseTo(8.0 * (at + 1), within(2.0));
			assertThat(8 * (at + 1)).isBetween(missed.get("low").asInt(), missed.get("high").asInt());
		}
		assertThat(forecast.get("timers").findValuesAsString("timer")).containsExactly("T10");
		assertThat(forecast.get("districts").findValuesAsString("district")).containsExactly("chester", "winsford");
		assertThat(forecast.at("/basis/practitioners").asDouble()).isEqualTo(2);
		assertThat(forecast.at("/basis/startedPerDay").asDouble()).isEqualTo(0.6);
		assertThat(forecast.at("/basis/openWork").asInt()).isEqualTo(14);
	}

	@Test
	void missesFewerWithMorePractitioners() {
		JsonNode one = forecast("service-manager", "asAt=2019-03-31").at("/horizons/2");
		JsonNode three = forecast("service-manager", "asAt=2019-03-31&practitioners=%2B3").at("/horizons/2");

		assertThat(one.at("/withMore/expected").asDouble()).isLessThan(one.at("/missed/expected").asDouble());
		assertThat(three.at("/missed")).isEqualTo(one.at("/missed"));
		assertThat(three.at("/withMore/expected").asDouble()).isLessThan(one.at("/withMore/expected").asDouble());
		assertThat(one.at("/fewer/low").asInt()).isNotNegative();
	}

	@Test
	void answersTheSameAgain() {
		assertThat(forecast("service-manager", "asAt=2019-03-31"))
			.isEqualTo(forecast("service-manager", "asAt=2019-03-31"));
	}

	@Test
	void tellsOfOneDistrictByTheShareOfWorkThere() {
		JsonNode forecast = forecast("team-manager", "asAt=2019-03-31&district=winsford");

		assertThat(forecast.at("/horizons/2/missed/expected").asDouble()).isCloseTo(12, within(3.0));
		assertThat(forecast.at("/basis/practitioners").asDouble()).isEqualTo(0.5);
		assertThat(forecast.get("districts").findValuesAsString("district")).containsExactly("winsford");
	}

	@Test
	void tellsPractitionersOfTheirAgencyAlone() {
		JsonNode forecast = forecast(Journeys.HEALTH, "asAt=2019-03-31");

		assertThat(forecast.at("/basis/ended").asInt()).isPositive();
		assertThat(forecast.at("/horizons/0/missed/expected").asDouble()).isZero();
		assertThat(forecast.at("/basis/practitioners").asDouble()).isEqualTo(1);
	}

	@Test
	void saysSoWhereThereIsTooLittle() {
		JsonNode forecast = forecast("service-manager", "asAt=2018-07-31");

		assertThat(forecast.get("enough").asBoolean()).isFalse();
		assertThat(forecast.get("horizons").isEmpty()).isTrue();
		assertThat(forecast.at("/basis/weeksKnown").asInt()).isEqualTo(4);
	}

	@Test
	void tellsHowFarOffItWouldHaveBeen() {
		JsonNode test = this.api.as("service-manager").get("/api/forecast/backtest?to=2019-03-31").body();

		assertThat(test.get("months").findValuesAsString("asAt")).hasSize(12)
			.startsWith("2018-04-30")
			.endsWith("2019-03-31");
		assertThat(test.at("/months/3/enough").asBoolean()).isFalse();
		assertThat(test.at("/months/11/horizons/2/missed").asInt()).isEqualTo(24);
		assertThat(test.at("/horizons/0/bias").asDouble()).isCloseTo(0, within(2.0));
		assertThat(test.at("/horizons/0/errorInHundred").asInt()).isLessThan(30);
		assertThat(test.at("/horizons/0/forecasts").asInt()).isEqualTo(7);
	}

	@ParameterizedTest
	@ValueSource(strings = { "asAt=2190-01-01", "asAt=yesterday", "district=atlantis", "practitioners=0",
			"practitioners=11", "practitioners=1.5", "nonsense=1" })
	void refusesWhatItCannotTell(String query) {
		assertThat(this.api.as("service-manager").get("/api/forecast?" + query).status()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "screener", "admin", "records-officer", "partner-auditor" })
	void isForThoseWhoSeeFigures(String user) {
		assertThat(this.api.as(user).get("/api/forecast").status()).isEqualTo(403);
		assertThat(this.api.as(user).get("/api/forecast/backtest").status()).isEqualTo(403);
	}

	private JsonNode forecast(String user, String query) {
		Api.Answer answer = this.api.as(user).get("/api/forecast?" + query);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

}

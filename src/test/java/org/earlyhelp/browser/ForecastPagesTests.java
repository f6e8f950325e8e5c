package org.earlyhelp.browser;

import org.earlyhelp.forecast.YearLongAgo;
import org.earlyhelp.locality.WorkingCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Managers look at what is likely to come, and at how far off that was. */
@BrowserTest
class ForecastPagesTests {

	@Autowired
	private Visits visits;

	@Autowired
	private JdbcClient database;

	@Autowired
	private WorkingCalendar calendar;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void tellsWhatIsLikelyToBeMissed(int width, boolean script) {
		var year = new YearLongAgo(this.database, this.calendar);
		year.live();

		try (Visit visit = this.visits.by("service-manager", width, script)) {
			visit.open("/forecast?asAt-day=31&asAt-month=3&asAt-year=2019").look("forecast");
			assertThat(visit.heading()).isEqualTo("Forecast");
			assertThat(visit.main().innerText()).contains("4 weeks", "With 1 more", "Agreement to assessment completed",
					"Winsford", "What it assumes", "shared by the work before them");
			visit.select("practitioners", "3").press("Show");
			assertThat(visit.main().innerText()).contains("With 3 more");
			visit.open("/forecast?asAt-day=31&asAt-month=2&asAt-year=2019").look("forecast-refused");
			assertThat(visit.main().innerText()).contains("Enter a day that has been");
			visit.open("/forecast?asAt-day=1&asAt-month=7&asAt-year=2017").look("forecast-too-little");
			assertThat(visit.main().innerText()).contains("There is too little to forecast from");
			visit.open("/forecast").follow("Look back on the last twelve months").look("forecast-looked-back");
			assertThat(visit.main().innerText()).contains("How far off it was");
		}
		finally {
			year.forget();
		}
	}

}

package org.earlyhelp.browser;

import java.time.LocalDate;
import java.time.YearMonth;

import org.earlyhelp.Journeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A service manager writes the story of a quarter, and looks at a month. */
@BrowserTest
class PackPagesTests {

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void writesTheStoryBehindTheFigures(int width, boolean script) {
		this.journeys.anActiveCase();
		LocalDate today = this.journeys.today();
		String quarter = "%d-Q%d".formatted(today.getYear(), (today.getMonthValue() + 2) / 3);
		String stories = "/packs/" + quarter + "/stories/" + (script ? "K12" : "K15");

		try (Visit visit = this.visits.by("service-manager", width, script)) {
			visit.open("/packs").look("packs");
			visit.open(stories).press("Save the story").look("write-story-refused");
			assertThat(visit.main().innerText()).contains("Say what lies behind the figures");
			visit.type("story", "Two practitioners were away, width " + width + ".")
				.type("works", "Cover from the first day.")
				.type("proposed", "Arrange cover before leave is agreed.")
				.press("Save the story");
			visit.look("pack");
			assertThat(visit.main().innerText()).contains("The story is saved", "How much did we do?",
					"How well did we do it?", "Is anyone better off?", "This quarter goes on until",
					"Two practitioners were away, width " + width);
			visit.open(stories).look("write-story");
			assertThat(visit.main().innerText()).contains("version ");
			visit.open("/packs/" + quarter)
				.follow("Show it as readers outside the service see it")
				.look("pack-outside");
			assertThat(visit.main().innerText()).contains("small numbers are left out");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void looksAtAMonth(int width, boolean script) {
		this.journeys.anActiveCase();

		try (Visit visit = this.visits.by("team-manager", width, script)) {
			visit.open("/summaries?month=" + YearMonth.from(this.journeys.today())).look("summary");
			assertThat(visit.main().innerText()).contains("The month goes on", "by district");
			assertThat(visit.page().locator("a[href='/packs']").count()).isZero();
			visit.open("/summaries?month=2001-01").look("summary-nothing");
		}
	}

}

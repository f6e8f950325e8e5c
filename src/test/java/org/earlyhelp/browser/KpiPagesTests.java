package org.earlyhelp.browser;

import java.time.LocalDate;

import org.earlyhelp.Journeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A service manager answers the partnership's questions from one table. */
@BrowserTest
class KpiPagesTests {

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void showsEachMeasureAndWhatIsBehindIt(int width, boolean script) {
		this.journeys.anActiveCase();

		try (Visit visit = this.visits.by("service-manager", width, script)) {
			visit.open("/kpis").look("kpis");
			assertThat(visit.main().innerText()).contains("TAFs closed with outcomes met", "Steps completed on time");
			visit.open("/kpis/K03?counted=true").look("kpi-k03");
			assertThat(visit.main().innerText()).contains("Counted by query K03.2", "T-20");
			visit.open("/kpis/K12").look("kpi-k12");
			visit.open("/kpis/K10").look("kpi-k10");
			assertThat(visit.main().innerText()).contains("1,400", "Thriving Residents");
			visit.open("/kpis?from=1999-01-01&to=1999-03-31").look("kpis-nothing");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void closesAQuarterAndTellsItAgain(int width, boolean script) {
		try (Visit visit = this.visits.by("service-manager", width, script)) {
			visit.open("/kpis/quarters").look("quarters");
			visit.press("Close the quarter").look("quarters-refused");
			visit.tick("quarter", width == 1280 ? quarter(1) : quarter(2)).press("Close the quarter");
			visit.look("quarter");
			assertThat(visit.main().innerText()).contains("The quarter is closed", "K01.1");
			visit.press("Tell it again").look("quarter-refused");
			visit.type("reason", "One came late.").press("Tell it again");
			assertThat(visit.main().innerText()).contains("Told again because: One came late.");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void entersAFigureFromElsewhere(int width, boolean script) {
		try (Visit visit = this.visits.by("analyst", width, script)) {
			visit.open("/kpis/K17").press("Enter a figure").look("enter-kpi-value");
			visit.press("Enter it").look("enter-kpi-value-refused");
			visit.type("label", "Families reached, width " + width)
				.date("from", LocalDate.of(2026, 4, 1))
				.date("to", LocalDate.of(2026, 6, 30))
				.type("value", "1,234.5")
				.type("unit", "families")
				.type("source", "Children’s centres, quarter 1")
				.press("Enter it");
			visit.look("kpi-k17");
			assertThat(visit.main().innerText()).contains("The figure is entered", "1,234.5 families",
					"Families reached, width " + width);
		}
	}

	@Test
	void leadsTheFrontDoorToItsMeasuresAlone() {
		try (Visit visit = this.visits.by("screener", 375, false)) {
			visit.open("/kpis").look("kpis-front-door");
			assertThat(visit.main().innerText()).contains("Contacts supported by a tool")
				.doesNotContain("TAFs closed with outcomes met");
			assertThat(visit.page().locator("a[href='/kpis']").count()).isPositive();
			assertThat(visit.page().locator("a[href='/timeliness'], a[href='/caseloads'], a[href='/exports']").count())
				.isZero();
		}
	}

	@Test
	void isNotForRecordsOfficers() {
		try (Visit visit = this.visits.by("records-officer", 1280, false)) {
			visit.expecting(403);
			assertThat(visit.answer("/kpis").status()).isEqualTo(403);
		}
	}

	private String quarter(int back) {
		LocalDate day = this.journeys.today().minusMonths(3L * back);
		return "%d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
	}

}

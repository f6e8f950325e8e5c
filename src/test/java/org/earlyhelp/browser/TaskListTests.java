package org.earlyhelp.browser;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of work keeps its place, and moves what was ticked. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskListTests {

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	@Autowired
	private JdbcClient database;

	private Journeys.Story overdue;

	private Journeys.Story today;

	@BeforeAll
	void contactsWait() {
		// More than fit on one page.
		for (int contact = 0; contact < 26; contact++) {
			this.journeys.aContact();
		}
		this.overdue = this.journeys.aContact();
		this.today = this.journeys.aContact();
		Journeys.Story later = this.journeys.aContact();
		Journeys.Story never = this.journeys.aContact();
		due(this.overdue, Instant.now().minus(Duration.ofDays(3)));
		due(this.today, Instant.now().plusSeconds(2));
		due(later, Instant.now().plus(Duration.ofDays(40)));
		due(never, Instant.parse("9999-12-31T00:00:00Z"));
		this.database.sql("update task set due_at = null where contact_id = ?")
			.param(UUID.fromString(never.contactId()))
			.update();
		for (int more = 0; more < 20; more++) {
			this.journeys.aContact();
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, true", "375, false" })
	void showsWhatWaitsByWhenItIsDue(int width, boolean script) {
		try (Visit visit = this.visits.by("screener", width, script)) {
			visit.open("/tasks?view=available").look("tasks-available");
			assertThat(visit.main().locator("h2").allInnerTexts()).contains("Overdue");
			assertThat(visit.main().locator("[role=status]").innerText()).matches("\\d+ tasks");
			if (width == 375 && script) {
				visit.page().locator("html[data-ready]").waitFor();
				assertThat(visit.page().locator("#search").isVisible()).isFalse();
				visit.openFilter();
				assertThat(visit.page().locator("#search").isVisible()).isTrue();
				visit.look("tasks-filter");
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, true", "1280, false" })
	void keepsFilterSortAndPageOnBackAndFromATask(int width, boolean script) {
		try (Visit visit = this.visits.by("screener", width, script)) {
			visit.open("/tasks?view=available");
			visit.openFilter();
			visit.type("search", this.overdue.surname()).tick("due", "overdue").press("Apply filters");
			assertThat(visit.path()).startsWith("/tasks?view=available&due=overdue&find=")
				.doesNotContainIgnoringCase(this.overdue.surname());
			assertThat(visit.main().locator("[role=status]").innerText()).isEqualTo("1 task");
			visit.openFilter();
			visit.look("tasks-filtered");
			String here = visit.path();
			visit.page().locator(".app-queue__task").first().click();
			assertThat(visit.heading()).isEqualTo("Screen contact");
			visit.page().locator(".govuk-back-link").click();
			assertThat(visit.path()).isEqualTo(here);
			visit.page().locator(".app-queue__task").first().click();
			visit.page().goBack();
			assertThat(visit.path()).isEqualTo(here);
			assertThat(visit.main().locator("[role=status]").innerText()).isEqualTo("1 task");

			visit.openFilter();
			visit.follow("Remove this filter " + this.overdue.surname());
			assertThat(visit.path()).contains("due=overdue").doesNotContain("find");
			visit.openFilter();
			visit.follow("Clear filters");
			assertThat(visit.path()).isEqualTo("/tasks?view=available");
			visit.follow("Next page").look("tasks-next-page");
			String second = visit.path();
			visit.page().locator(".app-queue__task").last().click();
			visit.page().locator(".govuk-back-link").click();
			assertThat(visit.path()).isEqualTo(second);
			visit.follow("First page");
			assertThat(visit.path()).isEqualTo("/tasks?view=available");
		}
	}

	@Test
	void sortsByItsHeadingsAndNeverNamesAFamilyInTheAddress() {
		try (Visit visit = this.visits.by("screener")) {
			visit.open("/tasks?view=available");
			for (String column : List.of("Priority", "Since", "Family")) {
				visit.follow(column);
				assertThat(heading(visit, column).getAttribute("aria-sort")).isEqualTo("ascending");
				visit.follow(column);
				assertThat(heading(visit, column).getAttribute("aria-sort")).isEqualTo("descending");
			}
			visit.follow("Next page").look("tasks-by-family");
			assertThat(visit.path()).matches("/tasks\\?view=available&sort=-family&after=[0-9a-f]{8}");
			assertThat(visit.main().locator(".app-queue__task").count()).isPositive();
			visit.open("/tasks?view=available&find=gone").look("tasks-words-lost");
			assertThat(visit.text()).contains("not kept any longer");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, true", "375, false" })
	void saysThatNothingFits(int width, boolean script) {
		try (Visit visit = this.visits.by("screener", width, script)) {
			visit.open("/tasks?view=available&type=audit-case-file").look("tasks-none-fit");
			assertThat(visit.main().innerText()).contains("No tasks fit these filters.");
			visit.page().locator("#list a").click();
			assertThat(visit.path()).isEqualTo("/tasks?view=available");
			visit.open("/tasks?view=mine&type=audit-case-file");
			assertThat(visit.main().innerText()).contains("0 tasks");
		}
		try (Visit visit = this.visits.by("analyst", width, script)) {
			visit.open("/tasks").look("tasks-none");
			assertThat(visit.main().innerText()).contains("You have no tasks at the moment.");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void movesWhatWasTickedAndTellsWhatWasNot(int width, boolean script) {
		Journeys.Story free = this.journeys.aContact();
		Journeys.Story taken = this.journeys.aContact();
		for (Journeys.Story story : List.of(free, taken)) {
			due(story, Instant.now().minus(Duration.ofDays(200)));
		}
		try (Visit visit = this.visits.by("screener", width, script)) {
			visit.open("/tasks?view=available");
			visit.press("Take them").look("tasks-nothing-ticked");
			assertThat(visit.page().title()).startsWith("Error: ");

			tick(visit, free).check();
			tick(visit, taken).check();
			this.api.as("front-door-manager").post("/api/tasks/" + taken.task("screen-contact") + "/claim", "");
			visit.press("Take them").look("tasks-moved");
			assertThat(visit.heading()).isEqualTo("1 of 2 tasks taken");
			assertThat(visit.main().innerText()).contains("Not moved", "has had this since", taken.surname(),
					free.surname());
			visit.follow("Back to the list of tasks");
			assertThat(visit.path()).isEqualTo("/tasks?view=available");

			visit.open("/tasks");
			tick(visit, free).check();
			visit.press("Give them to somebody").look("tasks-give");
			visit.press("Give it to them").look("tasks-give-refused");
			assertThat(visit.page().title()).startsWith("Error: ");
			visit.select("assignee", "front-door-manager").press("Give it to them");
			assertThat(visit.heading()).isEqualTo("1 of 1 tasks given to somebody else");
		}
		finally {
			for (Journeys.Story story : List.of(free, taken)) {
				this.api.as("front-door-manager").post("/api/tasks/" + story.task("screen-contact") + "/release", "");
				due(story, Instant.now().plus(Duration.ofDays(60)));
			}
		}
	}

	@Test
	void ticksAllWhereScriptsRun() {
		try (Visit visit = this.visits.by("screener")) {
			visit.open("/tasks?view=available");
			visit.page().locator("html[data-ready]").waitFor();
			visit.page().locator("#checkboxes-all").check(new Locator.CheckOptions().setForce(true));
			assertThat(visit.page().locator("tbody input:checked").count())
				.isEqualTo(visit.page().locator("tbody input").count());
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, true" })
	void takesNoColleaguesTaskByOneClick(int width, boolean script) {
		String task = this.today.task("screen-contact");
		this.api.as("front-door-manager").post("/api/tasks/" + task + "/claim", "");
		try (Visit visit = this.visits.by("screener", width, script)) {
			visit.open("/tasks?view=all&contactId=" + this.today.contactId()).look("tasks-all");
			visit.page().locator(".app-queue__task").first().click();
			assertThat(visit.page().getByText("Take this task").count()).isZero();
			visit.open("/tasks?view=all&contactId=" + this.today.contactId());
			tick(visit, this.today).check();
			visit.press("Take them");
			assertThat(visit.heading()).isEqualTo("0 of 1 tasks taken");
		}
		finally {
			this.api.as("front-door-manager").post("/api/tasks/" + task + "/release", "");
		}
	}

	private static Locator heading(Visit visit, String column) {
		return visit.page().locator("th[aria-sort]").filter(new Locator.FilterOptions().setHasText(column));
	}

	private static Locator tick(Visit visit, Journeys.Story story) {
		return visit.page().locator("input[name=ids][value='" + story.task("screen-contact") + "']");
	}

	private void due(Journeys.Story story, Instant moment) {
		this.database.sql("update task set due_at = ?, due_key = ? where contact_id = ?")
			.param(moment.atOffset(ZoneOffset.UTC))
			.param(moment.atOffset(ZoneOffset.UTC))
			.param(UUID.fromString(story.contactId()))
			.update();
	}

}

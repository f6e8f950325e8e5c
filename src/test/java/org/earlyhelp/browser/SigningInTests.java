package org.earlyhelp.browser;

import java.util.UUID;

import com.microsoft.playwright.options.Cookie;
import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class SigningInTests {

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	@ParameterizedTest
	@ValueSource(ints = { Visits.WIDE, Visits.NARROW })
	void leadsBackToThePageThatWasAskedFor(int width) {
		try (Visit visit = this.visits.byNobody(width, true)) {
			visit.open("/accessibility").look("accessibility");
			visit.open("/cases?state=ACTIVE").look("sign-in");
			assertThat(visit.path()).isEqualTo("/sign-in");
			visit.fill("Username", "taf-adviser").type("password", "wrong").press("Sign in").look("sign-in-refused");
			assertThat(visit.page().title()).startsWith("Error: ");
			visit.fill("Username", "taf-adviser").type("password", "demo").press("Sign in");
			assertThat(visit.path()).startsWith("/cases?state=ACTIVE");
			visit.press("Sign out").look("signed-out");
			assertThat(visit.text()).contains("You have signed out.");
		}
	}

	@Test
	void changesTheSessionWhenSomebodySignsIn() {
		try (Visit visit = this.visits.byNobody(Visits.WIDE, true)) {
			visit.open("/sign-in");
			Cookie before = session(visit);
			visit.fill("Username", "screener").type("password", "demo").press("Sign in");
			visit.page().waitForURL((url) -> !url.contains("sign-in"));
			Cookie after = session(visit);

			assertThat(after.value).isNotEqualTo(before.value);
			assertThat(after.httpOnly).isTrue();
			assertThat(after.sameSite).isEqualTo(com.microsoft.playwright.options.SameSiteAttribute.LAX);
		}
	}

	@Test
	void throttlesWrongPasswordsWithoutSayingWhoExists() {
		try (Visit visit = this.visits.byNobody(Visits.WIDE, true).expecting(429)) {
			String nobody = "nobody-" + UUID.randomUUID();
			for (int attempt = 0; attempt < 11; attempt++) {
				visit.open("/sign-in").fill("Username", nobody).type("password", "wrong").press("Sign in");
				visit.page().waitForLoadState();
			}
			visit.look("sign-in-throttled");
			assertThat(visit.heading()).isEqualTo("Too many attempts");
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void keepsWhatWasTypedWhenTheSessionEndsUnderIt(boolean script) {
		String task = feedbackToGive("screener");
		try (Visit visit = this.visits.byAnew("screener", Visits.WIDE, script)) {
			visit.open("/tasks/" + task);
			visit.page().context().clearCookies();
			visit.tick("method", "PHONE")
				.type("text", "A whole assessment’s worth of words")
				.press("Send feedback")
				.look("sign-in-kept");
			assertThat(visit.text()).contains("What you typed has been kept");
			visit.fill("Username", "screener").type("password", "demo").press("Sign in").look("kept-after-signing-in");

			assertThat(visit.path()).isEqualTo("/tasks/" + task);
			assertThat(visit.page().locator("[name=text]").inputValue())
				.isEqualTo("A whole assessment’s worth of words");
			visit.press("Send feedback");
			assertThat(visit.heading()).startsWith("Done: ");
		}
	}

	@Test
	void showsNobodyElseWhatWasKept() {
		String task = feedbackToGive("screener");
		try (Visit visit = this.visits.byAnew("screener", Visits.WIDE, true)) {
			visit.open("/tasks/" + task);
			visit.page().context().clearCookies();
			visit.type("text", "Not for others").press("Send feedback");
			visit.fill("Username", "front-door-manager").type("password", "demo").press("Sign in");
			visit.open("/tasks/" + task);
			assertThat(visit.text()).doesNotContain("Not for others");
		}
	}

	@Test
	void showsBothVersionsToTwoWhoWorkedAtOnce() {
		String task = feedbackToGive("screener");
		try (Visit first = this.visits.by("screener"); Visit second = this.visits.by("front-door-manager")) {
			first.open("/tasks/" + task);
			this.api.as("front-door-manager")
				.post("/api/tasks/" + task + "/assign",
						java.util.Map.of("assignee", "front-door-manager", "reason", "Sam is away this afternoon"));
			second.open("/tasks/" + task).type("text", "Theirs").press("Save and come back later");

			first.tick("method", "PHONE").type("text", "Mine").press("Send feedback").look("versions");
			assertThat(first.heading()).isEqualTo("Two versions of the same work");
			assertThat(first.main().innerText()).contains("Mine", "Theirs", "What you typed has been kept");

			second.open("/tasks/" + task).look("others-left");
			second.follow("See both versions").look("versions-of-holder");
			second.press("Go on with theirs");
			assertThat(second.page().locator("[name=text]").inputValue()).isEqualTo("Mine");
			second.press("Send feedback");
			assertThat(second.heading()).startsWith("Done: ");
		}
	}

	@Test
	void letsOneInTwoWindowsChoose() {
		String task = feedbackToGive("screener");
		try (Visit one = this.visits.by("screener"); Visit other = this.visits.by("screener")) {
			one.open("/tasks/" + task);
			other.open("/tasks/" + task);
			one.type("text", "In the first window").press("Save and come back later");
			one.page().getByText("Saved. It waits for you").waitFor();

			other.type("text", "In the second window").press("Save and come back later").look("versions-own");
			assertThat(other.main().innerText()).contains("In the first window", "In the second window");
			other.press("Go on with what I typed");
			assertThat(other.page().locator("[name=text]").inputValue()).isEqualTo("In the second window");
		}
	}

	@Test
	void makesOneRecordOfADoubleClick() {
		String task = feedbackToGive("screener");
		try (Visit visit = this.visits.withoutScript("screener")) {
			visit.open("/tasks/" + task).tick("method", "PHONE").type("text", "Told on the phone");
			visit.page()
				.locator("button", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Send feedback"))
				.dblclick();
			visit.page().waitForURL("**/done");
			assertThat(visit.heading()).startsWith("Done: ");
		}
	}

	private static Cookie session(Visit visit) {
		return visit.page()
			.context()
			.cookies()
			.stream()
			.filter((cookie) -> "session".equals(cookie.name))
			.findFirst()
			.orElseThrow();
	}

	private String feedbackToGive(String to) {
		String task = this.journeys.aCaseToAllocate().task("give-feedback");
		this.api.as(to).post("/api/tasks/" + task + "/claim", "");
		return task;
	}

}

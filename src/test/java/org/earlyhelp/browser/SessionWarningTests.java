package org.earlyhelp.browser;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody is signed out without a warning. The browser's own clock is moved. */
@BrowserTest
class SessionWarningTests {

	@Autowired
	private Visits visits;

	@ParameterizedTest
	@ValueSource(ints = { Visits.WIDE, Visits.NARROW })
	void warnsFiveMinutesBeforeTheEndAndStays(int width) {
		try (Visit visit = this.visits.by("screener", width, true)) {
			visit.page().clock().install();
			visit.open("/search");
			visit.page().locator("html[data-ready]").waitFor();
			Locator warning = visit.page().locator("dialog#session");
			visit.page().clock().fastForward("24:50");
			assertThat(warning.isVisible()).isFalse();
			visit.page().clock().fastForward("00:15");
			warning.waitFor();
			assertThat(warning.innerText()).contains("Are you still there?", "5 minutes");
			assertThat(focused(visit)).isEqualTo("session-stay");
			visit.look("session-warning");
			visit.press("Stay signed in");
			warning.waitFor(hidden());

			visit.page().clock().fastForward("25:05");
			warning.waitFor();
			visit.page().keyboard().press("Escape");
			warning.waitFor(hidden());

			visit.page().clock().fastForward("30:05");
			warning.waitFor();
			assertThat(warning.innerText()).contains("You have been signed out");
			visit.look("session-over");
			visit.press("Go back to the page");
			assertThat(warning.isVisible()).isFalse();
		}
	}

	@Test
	void asksNobodyWhoHasNotSignedIn() {
		try (Visit visit = this.visits.byNobody(Visits.WIDE, true)) {
			visit.open("/sign-in");
			assertThat(visit.page().locator("dialog#session").count()).isZero();
		}
	}

	private static Object focused(Visit visit) {
		return visit.page().evaluate("document.activeElement.id");
	}

	private static Locator.WaitForOptions hidden() {
		return new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
	}

}

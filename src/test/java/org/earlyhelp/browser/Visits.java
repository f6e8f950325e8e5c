package org.earlyhelp.browser;

import java.util.HashMap;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;

import org.springframework.core.env.Environment;

/**
 * Visits the service under test: {@code visits.by("screener").open("/tasks")}. A person
 * signs in by the sign-in page once and stays signed in for their later visits.
 */
public final class Visits {

	/** A laptop. */
	public static final int WIDE = 1280;

	/** A phone. */
	public static final int NARROW = 375;

	static final int HEIGHT = 900;

	private final Environment environment;

	private final Map<String, String> signedIn = new HashMap<>();

	public Visits(Environment environment) {
		this.environment = environment;
	}

	/** On a laptop. */
	public Visit by(String username) {
		return by(username, WIDE, true);
	}

	/** On a phone. */
	public Visit onPhone(String username) {
		return by(username, NARROW, true);
	}

	/** In a browser that runs no script. */
	public Visit withoutScript(String username) {
		return by(username, WIDE, false);
	}

	public Visit by(String username, int width, boolean script) {
		String state = this.signedIn.computeIfAbsent(username, this::signIn);
		return new Visit(address(), Chromium.get().newContext(options(width, script).setStorageState(state)), width,
				script);
	}

	/** Signed in anew, in a session of its own. */
	public Visit byAnew(String username, int width, boolean script) {
		return new Visit(address(), Chromium.get().newContext(options(width, script).setStorageState(signIn(username))),
				width, script);
	}

	/** Before anybody has signed in. */
	public Visit byNobody(int width, boolean script) {
		return new Visit(address(), Chromium.get().newContext(options(width, script)), width, script);
	}

	private String signIn(String username) {
		try (BrowserContext context = Chromium.get().newContext(options(WIDE, true))) {
			var page = context.newPage();
			page.navigate(address() + "/sign-in");
			page.getByLabel("Username").fill(username);
			page.locator("input[name=password]").fill("demo");
			page.locator("main button[type=submit]").click();
			page.waitForURL((url) -> !url.contains("/sign-in"));
			return context.storageState();
		}
	}

	private static Browser.NewContextOptions options(int width, boolean script) {
		return new Browser.NewContextOptions().setViewportSize(width, HEIGHT)
			.setJavaScriptEnabled(script)
			.setLocale("en-GB")
			.setTimezoneId("Europe/London")
			.setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE);
	}

	private String address() {
		return "http://localhost:" + this.environment.getRequiredProperty("local.server.port");
	}

}

package org.earlyhelp.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One person in one window. Closing it fails where the browser's console told an error,
 * or anything was answered with 400 or more that was not {@link #expecting expected}.
 */
public final class Visit implements AutoCloseable {

	private static final String AXE = source();

	/**
	 * What breaks a rule: all else would take longer to tell than to find. The pages have
	 * no frames, so that one page answers for itself.
	 */
	private static final String VIOLATIONS = """
			async ([tags, colours]) => {
				const found = await window.axe.run(document, {
					resultTypes: ['violations'], runOnly: { type: 'tag', values: tags },
					rules: { 'color-contrast': { enabled: colours } } });
				return found.violations.map((rule) => rule.id + ': ' + rule.help + ' '
					+ rule.nodes.slice(0, 3).map((node) => node.html).join(' '));
			}""";

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	/** Drawing every page costs minutes: asked for by whoever wants to see them. */
	private static final boolean PICTURED = System.getProperty("pictures") != null;

	private static final Path PICTURES = Path.of("target", "screenshots");

	private final String address;

	private final BrowserContext context;

	private final int width;

	private final boolean script;

	private final Page page;

	private final List<String> wrong = new ArrayList<>();

	private final Set<Integer> expected = new HashSet<>();

	Visit(String address, BrowserContext context, int width, boolean script) {
		this.address = address;
		this.context = context;
		this.width = width;
		this.script = script;
		this.context.setDefaultTimeout(30_000);
		this.page = context.newPage();
		this.page.onConsoleMessage((message) -> {
			boolean status = message.text().contains("the server responded with a status of")
					&& this.expected.stream().anyMatch((code) -> message.text().contains("status of " + code));
			if ("error".equals(message.type()) && !status) {
				this.wrong.add("console: " + message.text() + " at " + message.location());
			}
		});
		this.page.onPageError((error) -> this.wrong.add("script: " + error));
		this.page.onRequestFailed((request) -> {
			// Where nothing runs, the browser refuses to fetch scripts ahead.
			boolean ahead = !script && "csp".equals(request.failure());
			if (!"net::ERR_ABORTED".equals(request.failure()) && !ahead) {
				this.wrong.add("failed: " + request.url() + " " + request.failure());
			}
		});
		this.page.onResponse((response) -> {
			if (response.status() >= 400 && !this.expected.contains(response.status())) {
				this.wrong.add(response.status() + ": " + response.request().method() + " " + response.url());
			}
		});
	}

	/** From here on answers of this status are right. */
	public Visit expecting(int status) {
		this.expected.add(status);
		return this;
	}

	public Visit open(String path) {
		this.page.navigate(this.address + path);
		return this;
	}

	/** The same, giving the answer itself. */
	public Response answer(String path) {
		return this.page.navigate(this.address + path);
	}

	public Page page() {
		return this.page;
	}

	/** The page's address, without the service's own. */
	public String path() {
		return this.page.url().replaceFirst("^https?://[^/]+", "");
	}

	public String heading() {
		return this.page.locator("h1").innerText().strip();
	}

	public String text() {
		return this.page.locator("body").innerText();
	}

	public Locator main() {
		return this.page.locator("main");
	}

	public Visit fill(String label, String text) {
		this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().fill(text);
		return this;
	}

	/** Fills the field of this name, where labels repeat. */
	public Visit type(String name, String text) {
		this.page.locator("[name='" + name + "']").first().fill(text);
		return this;
	}

	/** Ticks the radio or box of this name and value. */
	public Visit tick(String name, String value) {
		this.page.locator("[name='" + name + "'][value='" + value + "']").first().check();
		return this;
	}

	public Visit select(String name, String value) {
		this.page.locator("select[name='" + name + "']").selectOption(value);
		return this;
	}

	/** A day in its three boxes. */
	public Visit date(String name, java.time.LocalDate day) {
		return type(name + ".day", "" + day.getDayOfMonth()).type(name + ".month", "" + day.getMonthValue())
			.type(name + ".year", "" + day.getYear());
	}

	public Visit press(String button) {
		return click(this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)), button);
	}

	public Visit follow(String link) {
		return click(this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)), link);
	}

	/** Where it is not there, the page says what is. */
	private Visit click(Locator there, String name) {
		try {
			there.first().click();
		}
		catch (TimeoutError ex) {
			throw new AssertionError("No " + name + " at " + path() + " " + this.wrong + ":\n" + main().innerText(),
					ex);
		}
		return this;
	}

	/**
	 * On a phone that runs scripts the filter of a list opens on a press, where nothing
	 * in it is wrong.
	 */
	public Visit openFilter() {
		if (this.script) {
			this.page.locator("html[data-ready]").waitFor();
			if (this.width < Visits.WIDE && this.page.locator(".moj-filter .govuk-error-message").count() == 0) {
				press("Show filter");
			}
		}
		return this;
	}

	/**
	 * Looks at the page as it stands, on a laptop and on a phone: no rule of
	 * accessibility broken, one heading, a title, nothing wider than the window. Its
	 * colours, the slowest of all rules, are those of either width and are compared at
	 * the visit's own. Without script it asks for heading and title. Where pictures are
	 * asked for ({@code -Dpictures}), leaves them under this name.
	 */
	public Visit look(String name) {
		this.page.waitForLoadState();
		assertThat(this.page.locator("h1").count()).as("headings of " + path()).isEqualTo(1);
		assertThat(this.page.title()).as("title of " + path()).isNotBlank();
		assertThat(this.page.locator(".govuk-error-summary").count()).as("summaries of what is wrong at " + path())
			.isLessThanOrEqualTo(1);
		if (!this.script && !PICTURED) {
			return this;
		}
		int other = (this.width == Visits.WIDE) ? Visits.NARROW : Visits.WIDE;
		lookAt(name, this.width);
		this.page.setViewportSize(other, Visits.HEIGHT);
		lookAt(name, other);
		this.page.setViewportSize(this.width, Visits.HEIGHT);
		return this;
	}

	private void lookAt(String name, int now) {
		if (PICTURED) {
			picture(PICTURES.resolve(name + "-" + now + (this.script ? "" : "-without-script") + ".png"));
		}
		if (!this.script) {
			// What follows runs in the page, which runs nothing.
			return;
		}
		Object overflow = this.page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
		assertThat(((Number) overflow).intValue()).as("pixels beyond %d at %s", now, path()).isLessThanOrEqualTo(0);
		if (!(Boolean) this.page.evaluate("() => typeof window.axe === 'object'")) {
			this.page.evaluate(AXE);
		}
		assertThat((List<?>) this.page.evaluate(VIOLATIONS, List.of(RULES, now == this.width)))
			.as("accessibility at %d of %s", now, path())
			.isEmpty();
	}

	private static String source() {
		try (var source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
			return new String(source.readAllBytes(), StandardCharsets.UTF_8) + "\n;null";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A busy machine may fail to draw at first. */
	private void picture(Path file) {
		var whole = new Page.ScreenshotOptions().setFullPage(true).setPath(file);
		try {
			this.page.screenshot(whole);
		}
		catch (PlaywrightException ex) {
			this.page.screenshot(whole);
		}
	}

	@Override
	public void close() {
		this.context.close();
		assertThat(this.wrong).isEmpty();
	}

}

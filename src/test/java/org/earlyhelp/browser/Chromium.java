package org.earlyhelp.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/** The one browser of a test run, started when it is first needed. */
final class Chromium {

	/** The shell draws the same pages with a third of the processor's time. */
	private static final List<String> BROWSERS = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium",
			"/usr/bin/chromium-browser", "/usr/bin/google-chrome");

	private static Browser browser;

	private Chromium() {
	}

	static boolean isThere() {
		return executable().isPresent() && node().isPresent();
	}

	static synchronized Browser get() {
		if (browser == null) {
			String node = node().orElseThrow(() -> new IllegalStateException("No Node on this machine"));
			String executable = executable().orElseThrow(() -> new IllegalStateException("No browser on this machine"));
			Playwright playwright = Playwright.create(new Playwright.CreateOptions()
				.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", node)));
			browser = playwright.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(executable))
					.setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--font-render-hinting=none")));
		}
		return browser;
	}

	private static Optional<String> executable() {
		return found(System.getenv("EARLY_HELP_CHROMIUM"), BROWSERS.stream());
	}

	private static Optional<String> node() {
		return found(System.getenv("PLAYWRIGHT_NODEJS_PATH"),
				Arrays.stream(System.getenv("PATH").split(":")).map((folder) -> folder + "/node"));
	}

	private static Optional<String> found(String named, Stream<String> usual) {
		return Stream.concat(Stream.ofNullable(named), usual)
			.filter((path) -> Files.isExecutable(Path.of(path)))
			.findFirst();
	}

}

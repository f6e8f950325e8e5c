package org.earlyhelp.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.earlyhelp.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Tests pages in a real browser, on the same started service as
 * {@link org.earlyhelp.ServiceTest} and on its first database alone. Inject
 * {@link Visits} to visit. Skipped, with a line that says so, where the machine has no
 * browser or no Node; continuous integration always has both.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Tag("browser")
@ExtendWith(BrowserNeeded.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "early-help.demo.data=none", "spring.main.banner-mode=off", "early-help.messages.every=1h",
				"early-help.ledger.sequence-every=1h", "early-help.ledger.checkpoint-every=1h",
				"early-help.conformance.catch-up-every=1h", "early-help.erasure.catch-up-first=1h",
				"early-help.figures.sum-every=1h", "early-help.reading.watch-every=1h",
				"early-help.locality.unusual-access.rows-an-hour=1000000",
				"early-help.locality.unusual-access.cases-an-hour=1000" })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
public @interface BrowserTest {

}

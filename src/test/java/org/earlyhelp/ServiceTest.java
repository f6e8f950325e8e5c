package org.earlyhelp;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Tests the whole service over HTTP and through its beans: demo users, no demo data, the
 * database that {@code -Dearly-help.test.database=h2|postgresql} names (H2 unless told).
 * Inject {@link Api} to call it. Tests share one started service, and so its database:
 * look only at what you made yourself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Tag("database")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "early-help.demo.data=none", "spring.main.banner-mode=off", "early-help.messages.every=1h",
				"early-help.ledger.sequence-every=1h", "early-help.ledger.checkpoint-every=1h",
				"early-help.conformance.catch-up-every=1h", "early-help.erasure.catch-up-first=1h",
				"early-help.figures.sum-every=1h", "early-help.reading.watch-every=1h",
				"early-help.locality.unusual-access.rows-an-hour=1000000",
				"early-help.locality.unusual-access.cases-an-hour=1000" })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
public @interface ServiceTest {

}

package org.earlyhelp.family;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Clock;

import org.earlyhelp.TestDatabase;
import org.earlyhelp.access.CurrentUser;
import org.junit.jupiter.api.Tag;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Tests families alone, on the database that is asked for. */
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(classes = FamilySlice.Parts.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("demo")
@RecordApplicationEvents
@ContextConfiguration(initializers = TestDatabase.class)
@interface FamilySlice {

	@EnableAutoConfiguration
	@ComponentScan(basePackageClasses = Registering.class)
	@Import(CurrentUser.class)
	class Parts {

		@Bean
		Clock clock() {
			return Clock.systemUTC();
		}

	}

}

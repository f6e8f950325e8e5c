package org.earlyhelp.demo;

import java.time.Instant;

import org.earlyhelp.shared.ContactId;
import org.earlyhelp.workflow.DemoClock;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

class DemoProgressTests {

	private static final Instant FIRST = Instant.parse("2025-04-01T06:30:00Z");

	private static final Instant LATER = Instant.parse("2025-08-31T19:15:00Z");

	private static final Instant TARGET = Instant.parse("2026-02-01T08:00:00Z");

	private DemoProgress progress;

	@BeforeEach
	void empty() {
		var source = new JdbcDataSource();
		source.setUrl("jdbc:h2:mem:" + ContactId.next() + ";DB_CLOSE_DELAY=-1");
		new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V150__create_demo_story.sql"),
				new ClassPathResource("db/migration/common/V240__keep_how_far_the_demonstration_was_lived.sql"))
			.execute(source);
		this.progress = new DemoProgress(JdbcClient.create(source));
	}

	@Test
	void aStoryThatHasNotBegunIsNotReached() {
		this.progress.begin("early", FIRST, TARGET);
		this.progress.begin("late", LATER, TARGET);

		assertThat(this.progress.reached()).isEqualTo(FIRST);

		this.progress.lived("early", 1, ContactId.next(), FIRST.plusSeconds(60));

		assertThat(this.progress.reached()).isEqualTo(FIRST.plusSeconds(60));
	}

	/** Loading had begun, and the clock shows where it was to start. */
	@Test
	void goesOnWhereItWasAndNotWhereTheClockStillShows() {
		var year = mock(LivingYear.class);
		when(year.isThere()).thenReturn(true);
		var clock = mock(DemoClock.class);
		when(clock.now()).thenReturn(TARGET);
		this.progress.begin(LivingYear.NAME, FIRST, TARGET);

		var loading = new LoadingDemoData(null, year, this.progress, clock, "year");

		verify(clock).beginAt(FIRST);
		assertThat(loading.howFar()).contains(new LoadingDemoData.Progress(FIRST, 0));

		this.progress.reached(LivingYear.NAME, LATER);

		assertThat(loading.howFar()).contains(new LoadingDemoData.Progress(LATER, 49));
	}

}

package org.earlyhelp.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What whoever runs the service watches, read from a service with work in it. */
@ServiceTest
class VitalSignsTests {

	@Autowired
	private TakingVitalSigns taking;

	@Autowired
	private MeterRegistry registry;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient database;

	@Test
	void tellsEachVitalSignOfAWorkingService() {
		this.journeys.aCaseInAssessment();

		this.taking.take();

		assertThat(sum("early.help.tasks.waiting")).isEqualTo(
				count("select count(*) from task where state = 'OPEN' and assignee is null and queue is not null"));
		assertThat(this.registry.find("early.help.ledger.lag.seconds").gauge()).isNotNull();
		assertThat(this.registry.find("early.help.timers.lag.seconds").gauge()).isNotNull();
		assertThat(sum("early.help.timers.given.up")).isNotNegative();
		assertThat(sum("early.help.messages.waiting"))
			.isEqualTo(count("select count(*) from message where next_try_at is not null"));
		assertThat(sum("early.help.deadlines.overdue"))
			.isLessThanOrEqualTo(count("select count(*) from deadline where state = 'RUNNING'"));
	}

	private double sum(String name) {
		return this.registry.find(name).gauges().stream().mapToDouble(Gauge::value).sum();
	}

	private long count(String question) {
		return this.database.sql(question).query(Long.class).single();
	}

}

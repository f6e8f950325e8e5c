package org.earlyhelp.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.audit.Vault;
import org.earlyhelp.frontdoor.ThresholdTables;
import org.earlyhelp.quality.AuditsInTests;
import org.earlyhelp.workflow.engine.StoppedInTests;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing is changed or shown that the ledger does not keep. The API's routes are
 * walked by {@link ContractTests}, the pages here.
 */
@ServiceTest
class EveryRouteIsRecordedTests {

	private static final Pattern NOT_PAGES = Pattern.compile("^WORK | /api/| /v3/| /error$");

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private ThresholdTables tables;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Vault vault;

	@Autowired
	private ApplicationContext service;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@Value("${local.server.port}")
	private String port;

	/** A new route says what it leaves in the ledger, or why it leaves nothing. */
	@Test
	void everyRouteIsInTheList() {
		var recordings = new Recordings(this.database, this.vault, this.mapping);
		Set<String> said = recordings.expected()
			.keySet()
			.stream()
			.filter((route) -> !route.startsWith("WORK "))
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(said).as("routes that the list knows, and routes that there are").isEqualTo(recordings.routes());
	}

	@Test
	void everyPageLeavesWhatTheListSays() {
		var recordings = new Recordings(this.database, this.vault, this.mapping);
		long since = recordings.now();
		List<Api.Call> calls = new ArrayList<>();
		Runnable stop = this.api.watch(calls::add);
		new PageWalk(this.api, this.journeys, this.port, this.tables.inForce().text(), this.database,
				(episode) -> AuditsInTests.opened(this.service, episode),
				(episode) -> StoppedInTests.stopped(this.service, episode), calls::add)
			.go();
		stop.run();

		Set<String> visited = new TreeSet<>();
		assertThat(recordings.faults(calls, since, visited)).isEmpty();
		var left = new TreeSet<>(recordings.expected().keySet());
		left.removeIf((route) -> NOT_PAGES.matcher(route).find());
		left.removeAll(visited);
		assertThat(left).as("pages that nobody went to").isEmpty();
	}

}

package org.earlyhelp.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.earlyhelp.EarlyHelpApplication;
import org.earlyhelp.journey.WholeCase;
import org.earlyhelp.verify.LedgerVerify;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks at everything once a fault is over: whether what was acknowledged is there, once;
 * whether each case agrees with its processes, its work, its deadlines and the ledger;
 * whether the ledger verifies. A further node of the service, which does nothing else.
 */
final class Checker implements AutoCloseable {

	/** Counts of what must not be; each is nought. */
	private static final Map<String, String> HALVES = Map.of("cases without process", """
			select count(*) from case_file c where c.closed_on is null and not exists (select 1 from act_ru_execution e
				join act_re_procdef d on d.id_ = e.proc_def_id_ and d.key_ = 'EarlyHelpCase'
				where e.business_key_ = cast(c.id as varchar))""", "processes without case", """
			select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
			where d.key_ = 'EarlyHelpCase' and e.parent_id_ is null
				and not exists (select 1 from case_file c where cast(c.id as varchar) = e.business_key_)""",
			"contacts without process", """
					select count(*) from contact c where c.state in ('RECEIVED', 'SCREENING', 'AWAITING_INFO')
					and not exists (select 1 from act_ru_execution e where e.business_key_ = cast(c.id as varchar))""",
			"processes without contact", """
					select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
					where d.key_ = 'FrontDoor' and e.parent_id_ is null
						and not exists (select 1 from contact c where cast(c.id as varchar) = e.business_key_)""",
			"work without engine", """
					select count(*) from task t where t.state = 'OPEN'
					and not exists (select 1 from act_ru_task e where e.id_ = t.engine_task_id)""",
			"engine without work", """
					select count(*) from act_ru_task e where not exists
						(select 1 from task t where t.engine_task_id = e.id_ and t.state = 'OPEN')""",
			"entries without place", """
					select count(*) from ledger_entry e
					where not exists (select 1 from ledger_leaf l where l.entry_id = e.id)""");

	private final ConfigurableApplicationContext service;

	private final JdbcClient database;

	private final WholeCase whole;

	Checker(Postgres.Database database) {
		var arguments = new ArrayList<>(Node.settings("checker", database, 0));
		arguments.addAll(List.of("--early-help.messages.every=1h", "--early-help.ledger.checkpoint-every=1h"));
		this.service = SpringApplication.run(EarlyHelpApplication.class, arguments.toArray(String[]::new));
		((ProcessEngineConfigurationImpl) this.service.getBean(ProcessEngine.class).getProcessEngineConfiguration())
			.getJobExecutor()
			.shutdown();
		this.database = this.service.getBean(JdbcClient.class);
		this.whole = new WholeCase(this.service);
	}

	/** What was found. */
	record Findings(Map<String, Object> counted, List<String> wrong) {
	}

	/** All of it, once nobody works any more. */
	Findings look(Load load) {
		return look(load.contacts, load.tasks, load.begun.get());
	}

	Findings look(Set<String> contacts, Set<String> tasks, int begun) {
		var counted = new LinkedHashMap<String, Object>();
		var wrong = new ArrayList<String>();
		awaitPlaces();
		HALVES.forEach((what, sql) -> {
			long count = count(sql);
			if (count > 0) {
				wrong.add(what + ": " + count);
			}
		});
		long lost = contacts.stream().filter((id) -> !isThere("contact", id, "")).count()
				+ tasks.stream().filter((id) -> !isThere("task", id, " and state = 'DONE'")).count();
		long kept = count("select count(*) from contact");
		long doubled = Math.max(0, kept - begun);
		long moreThanOnce = count("select count(*) from (select contact_id from ledger_entry where outcome = 'DONE'"
				+ " and action = 'CONTACT_RECEIVED' group by contact_id having count(*) > 1) twice");
		List<String> episodes = this.database.sql("select cast(id as varchar) from case_file")
			.query(String.class)
			.list();
		int half = 0;
		for (String episode : episodes) {
			try {
				this.whole.agrees(episode);
			}
			catch (AssertionError ex) {
				half++;
				wrong.add(episode + ": " + ex.getMessage());
			}
		}
		String verdict = verified();
		if (!verdict.contains(": good")) {
			wrong.add("verifier: " + verdict);
		}
		counted.put("acknowledged", contacts.size() + tasks.size());
		counted.put("lost", lost);
		counted.put("doubled", doubled + moreThanOnce);
		counted.put("cases", episodes.size());
		counted.put("half cases", half);
		counted.put("verifier", verdict.contains(": good") ? "good" : "BROKEN");
		if (lost > 0 || doubled + moreThanOnce > 0) {
			wrong.add("lost " + lost + ", doubled " + (doubled + moreThanOnce));
		}
		return new Findings(counted, wrong);
	}

	private void awaitPlaces() {
		long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (count(HALVES.get("entries without place")) > 0 && System.nanoTime() < end) {
			Pause.millis(200);
		}
	}

	private boolean isThere(String table, String id, String and) {
		return this.database.sql("select count(*) from " + table + " where id = ?" + and)
			.param(UUID.fromString(id))
			.query(Long.class)
			.single() == 1;
	}

	private long count(String sql) {
		return this.database.sql(sql).query(Long.class).single();
	}

	private String verified() {
		try {
			Path bundle = Files.createTempFile(Figures.FOLDER, "bundle", ".zip");
			HttpRequest request = HttpRequest
				.newBuilder(URI
					.create("http://127.0.0.1:" + this.service.getEnvironment().getRequiredProperty("local.server.port")
							+ "/api/audit/bundle?whole=true"))
				.header("Authorization",
						"Basic " + Base64.getEncoder().encodeToString("auditor:demo".getBytes(StandardCharsets.UTF_8)))
				.build();
			HttpResponse<Path> answer = HttpClient.newHttpClient()
				.send(request, HttpResponse.BodyHandlers.ofFile(bundle));
			if (answer.statusCode() != 200) {
				return "no bundle: " + answer.statusCode();
			}
			var said = new ByteArrayOutputStream();
			LedgerVerify.run(List.of(bundle.toString()), new PrintStream(said, true, StandardCharsets.UTF_8));
			Files.delete(bundle);
			return said.toString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.service.close();
	}

}

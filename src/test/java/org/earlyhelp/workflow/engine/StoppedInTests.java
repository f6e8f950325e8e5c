package org.earlyhelp.workflow.engine;

import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the engine fail at a case's clock until it leaves it alone. */
public final class StoppedInTests {

	private StoppedInTests() {
	}

	/** Gives the id of the job. The case lacks nothing afterwards. */
	public static String stopped(ApplicationContext service, String episode) {
		JdbcClient database = service.getBean(JdbcClient.class);
		String job = clockOf(service, episode);
		UUID nobody = UUID.randomUUID();
		name(database, UUID.fromString(episode), nobody);
		try {
			for (int each = 0; each < TryingAgain.TRIES; each++) {
				fail(service, job);
			}
		}
		finally {
			name(database, nobody, UUID.fromString(episode));
		}
		return job;
	}

	/** Does the job now, whatever its time. */
	static void run(ApplicationContext service, String job) {
		service.getBean(ProcessEngine.class).getManagementService().executeJob(job);
	}

	private static void fail(ApplicationContext service, String job) {
		try {
			run(service, job);
		}
		catch (RuntimeException expected) {
			return;
		}
		throw new IllegalStateException("It did not fail");
	}

	private static void name(JdbcClient database, UUID is, UUID becomes) {
		database.sql("update deadline_watch set subject_id = ? where subject_id = ?").param(becomes).param(is).update();
	}

	static String clockOf(ApplicationContext service, String subject) {
		ProcessEngine engine = service.getBean(ProcessEngine.class);
		ManagementService jobs = engine.getManagementService();
		return jobs.createJobQuery()
			.processInstanceId(engine.getRuntimeService()
				.createProcessInstanceQuery()
				.processDefinitionKey(DeadlineWatches.PROCESS)
				.processInstanceBusinessKey(subject)
				.singleResult()
				.getId())
			.singleResult()
			.getId();
	}

}

package org.earlyhelp.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The engine alone, on the same models, with steps that do nothing and its history at
 * {@code full}, as who wants an audit trail of it would run it. Each task is looked for
 * by its case and completed by somebody signed in, with the routing values and nothing
 * else.
 */
final class BareEngine implements Contender {

	private final HikariDataSource dataSource;

	private final ProcessEngine engine;

	BareEngine(HikariDataSource dataSource) {
		this.dataSource = dataSource;
		var configuration = new StandaloneProcessEngineConfiguration();
		configuration.setDataSource(dataSource);
		configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
		configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
		configuration.setJobExecutorActivate(false);
		configuration.setMetricsEnabled(false);
		configuration.setTaskMetricsEnabled(false);
		configuration.setDbMetricsReporterActivate(false);
		configuration.setBeans(new HashMap<>(Map.of("frontDoorSteps", new FrontDoor(this), "caseSteps", new Cases(),
				"deadlineSteps", new Deadlines())));
		this.engine = configuration.buildProcessEngine();
		deploy();
	}

	private void deploy() {
		var deployment = this.engine.getRepositoryService().createDeployment().name("models");
		try {
			for (Resource model : new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/**/*.bpmn")) {
				try (InputStream content = model.getInputStream()) {
					deployment.addInputStream(model.getFilename(), content);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		deployment.deploy();
	}

	@Override
	public String name() {
		return "bare engine";
	}

	@Override
	public void playCase() {
		String key = UUID.randomUUID().toString();
		as("practitioner-health");
		this.engine.getRuntimeService().startProcessInstanceByKey("FrontDoor", key);
		ProcessInstance watch = this.engine.getRuntimeService().startProcessInstanceByKey("DeadlineWatch", key);
		does("screener", key, "screen-contact", Map.of("referrerAsked", false));
		does("front-door-manager", key, "decide-contact", Map.of("outcome", "TAF_NEW"));
		does("screener", key, "give-feedback", Map.of());
		this.engine.getRuntimeService().deleteProcessInstance(watch.getId(), "No clock runs");
		does("taf-adviser", key, "allocate-assessor", Map.of());
		does("practitioner-health", key, "record-consent", Map.of("consent", "GIVEN"));
		does("practitioner-health", key, "complete-assessment", Map.of("authorisationAsked", false));
		does("taf-adviser", key, "agree-lead-practitioner", Map.of("leadAgreed", true));
		does("practitioner-health", key, "hold-taf-meeting", Map.of("quorate", true));
		does("practitioner-health", key, "send-family-copy", Map.of());
		does("practitioner-health", key, "review-plan", Map.of("counts", true, "drifted", false));
		does("practitioner-health", key, "review-plan", Map.of("counts", true, "drifted", false));
		as("practitioner-health");
		this.engine.getRuntimeService()
			.createMessageCorrelation("ClosureProposed")
			.processInstanceBusinessKey(key)
			.correlateAllWithResult();
		does("taf-adviser", key, "sign-off-closure", Map.of("approved", true));
	}

	private void does(String user, String key, String work, Map<String, Object> routing) {
		as(user);
		Task task = this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(key)
			.taskDefinitionKey(element(work))
			.singleResult();
		this.engine.getTaskService().complete(task.getId(), routing);
	}

	private void as(String user) {
		this.engine.getIdentityService().setAuthenticatedUserId(user);
	}

	/** As {@code UserTask_ScreenContact} for {@code screen-contact}. */
	private static String element(String work) {
		var element = new StringBuilder("UserTask_");
		for (String word : work.split("-")) {
			element.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
		}
		return element.toString();
	}

	@Override
	public void close() {
		this.engine.close();
		this.dataSource.close();
	}

	/** Steps of the front door; public, because the models call them. */
	public static final class FrontDoor {

		private final BareEngine bare;

		private FrontDoor(BareEngine bare) {
			this.bare = bare;
		}

		public void openCase(String contact) {
			this.bare.engine.getRuntimeService().startProcessInstanceByKey("EarlyHelpCase", contact);
			this.bare.engine.getRuntimeService().startProcessInstanceByKey("DeadlineWatch", contact);
		}

		public String leadOfExistingCase(String contact) {
			return null;
		}

		public void close(String contact) {
			// Nothing is kept.
		}

	}

	/** Steps of a case; public, because the models call them. */
	public static final class Cases {

		public String assessor(String episode) {
			return "practitioner-health";
		}

		public String lead(String episode) {
			return "practitioner-health";
		}

		/** The case came from the front door, and nobody rests it or refuses. */
		public boolean isStepDown(String episode) {
			return false;
		}

		public boolean needsAssessment(String episode) {
			return true;
		}

		public boolean takesPart(String episode) {
			return true;
		}

		public boolean hasRefused(String episode) {
			return false;
		}

		public boolean goesOn(String episode) {
			return false;
		}

		public Date openForTwelveMonths(String episode) {
			return in(Duration.ofDays(365));
		}

		public Date sixMonthsAfterClosure(String episode) {
			return in(Duration.ofDays(182));
		}

	}

	/** Steps of a watch; public, because the models call them. */
	public static final class Deadlines {

		public boolean clockRuns(String subject) {
			return true;
		}

		public Date nextNotice(String subject) {
			return in(Duration.ofDays(2));
		}

		public void giveNotice(String subject) {
			// Nobody is told.
		}

	}

	private static Date in(Duration time) {
		return Date.from(Instant.now().plus(time));
	}

}

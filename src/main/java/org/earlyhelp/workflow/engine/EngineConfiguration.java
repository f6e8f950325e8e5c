package org.earlyhelp.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.shared.ServiceClock;
import org.earlyhelp.shared.TimeOrderedId;
import org.earlyhelp.workflow.steps.AuditSteps;
import org.earlyhelp.workflow.steps.CaseSteps;
import org.earlyhelp.workflow.steps.DeadlineSteps;
import org.earlyhelp.workflow.steps.FrontDoorSteps;
import org.earlyhelp.workflow.steps.GlassSteps;
import org.earlyhelp.workflow.steps.LeadSteps;
import org.earlyhelp.workflow.steps.MessageSteps;
import org.earlyhelp.workflow.steps.PlanCheckSteps;
import org.earlyhelp.workflow.steps.StepUpSteps;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The engine on our own data source and transactions, with every door shut that we do not
 * use. {@link EngineSettings} checks it.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

	static final String HISTORY = "activity";

	static final int RESULTS_LIMIT = 500;

	static final String SCHEMA_LEFT_ALONE = "noop";

	private static final int THREADS = 3;

	/** Timers that a node takes to itself in one go, and that may wait in it. */
	private static final int AT_ONCE = 50;

	/**
	 * Longer than any job lasts; the other node goes on so long after one died.
	 */
	private static final int LOCK_MILLIS = 20_000;

	private static final int LONGEST_WAIT_MILLIS = 5_000;

	@Bean
	static StatementsAhead statementsAhead(Environment settings) {
		return new StatementsAhead(settings);
	}

	@Bean
	NothingKept historyLevel() {
		return new NothingKept();
	}

	@Bean
	@DependsOnDatabaseInitialization
	SpringProcessEngineConfiguration processEngineConfiguration(DataSource dataSource,
			PlatformTransactionManager transactions, List<BpmnParseListener> listeners, CurrentUser currentUser,
			FrontDoorSteps frontDoorSteps, PlanCheckSteps planCheckSteps, CaseSteps caseSteps,
			DeadlineSteps deadlineSteps, LeadSteps leadSteps, MessageSteps messageSteps, StepUpSteps stepUpSteps,
			AuditSteps auditSteps, GlassSteps glassSteps, StatementsAhead statements, NothingKept kept) {
		var configuration = new EngineReadAhead(statements);
		configuration.setDataSource(dataSource);
		configuration.setTransactionManager(transactions);
		// Not "false": that looks for upper-case names, and H2 keeps lower-case ones.
		configuration.setDatabaseSchemaUpdate(SCHEMA_LEFT_ALONE);
		configuration.setBeans(Map.of("frontDoorSteps", frontDoorSteps, "planCheckSteps", planCheckSteps, "caseSteps",
				caseSteps, "deadlineSteps", deadlineSteps, "leadSteps", leadSteps, "messageSteps", messageSteps,
				"stepUpSteps", stepUpSteps, "auditSteps", auditSteps, "glassSteps", glassSteps));
		configuration.setCustomPostBPMNParseListeners(new ArrayList<>(listeners));
		var acting = new ActingUser(configuration, currentUser);
		configuration.setCustomPreCommandInterceptorsTxRequired(List.of(acting));
		configuration.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new ActingUser(configuration, currentUser)));
		// The engine's own takes blocks of numbers on a second connection, in the midst
		// of a transaction:
		// where all connections are in use by such, each waits for another.
		configuration.setIdGenerator(() -> TimeOrderedId.next().toString());
		shutDoors(configuration);
		keepHistory(configuration, kept);
		workOnTimers(configuration);
		return configuration;
	}

	/** Closed before the data source, since it depends on it. */
	@Bean
	ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration, ServiceClock clock) {
		clock.follow(new EngineClock());
		var engine = new ProcessEngineFactoryBean();
		engine.setProcessEngineConfiguration(configuration);
		return engine;
	}

	@Bean
	EngineSettings engineSettings(ProcessEngine engine) {
		EngineSettings settings = EngineSettings.of(engine);
		settings.requireAsDesigned();
		return settings;
	}

	private static void shutDoors(SpringProcessEngineConfiguration configuration) {
		configuration.setEnableExpressionsInAdhocQueries(false);
		configuration.setEnableExpressionsInStoredQueries(false);
		configuration.setDeserializationTypeValidationEnabled(true);
		configuration.setJavaSerializationFormatEnabled(false);
		configuration.setQueryMaxResultsLimit(RESULTS_LIMIT);
		configuration.setAuthorizationEnabled(false);
		// Rights are asked in front of it, and there are no tenants. To look for
		// either it would read the process's model from the database each time.
		configuration.setCommandCheckers(List.of());
		configuration.setCmmnEnabled(false);
		configuration.setStandaloneTasksEnabled(false);
		configuration.setDmnEnabled(false);
		configuration.setDisableStrictCallActivityValidation(false);
		configuration.setMetricsEnabled(false);
		configuration.setTaskMetricsEnabled(false);
		configuration.setDbMetricsReporterActivate(false);
	}

	private static void keepHistory(SpringProcessEngineConfiguration configuration, NothingKept kept) {
		// The engine looks its level up by this name, whatever level it is given; of two
		// the
		// later counts.
		configuration.setHistory(HISTORY);
		configuration.setCustomHistoryLevels(List.of(kept));
		configuration.setEnforceHistoryTimeToLive(true);
		// What older versions let it keep goes by erasure alone, which two people decide.
		configuration.setHistoryCleanupEnabled(false);
		configuration.setHistoryCleanupStrategy(ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
		configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
	}

	private static void workOnTimers(SpringProcessEngineConfiguration configuration) {
		var executor = new DefaultJobExecutor();
		executor.setCorePoolSize(THREADS);
		executor.setMaxPoolSize(THREADS);
		executor.setLockTimeInMillis(LOCK_MILLIS);
		executor.setMaxWait(LONGEST_WAIT_MILLIS);
		configuration.setJobExecutor(executor);
		// TimerWork starts it once everything else runs.
		configuration.setJobExecutorActivate(false);
		executor.setMaxJobsPerAcquisition(AT_ONCE);
		executor.setQueueSize(AT_ONCE);
		configuration.setJobExecutorAcquireByDueDate(true);
		configuration.setFailedJobCommandFactory(FailureWithoutWords::new);
	}

}

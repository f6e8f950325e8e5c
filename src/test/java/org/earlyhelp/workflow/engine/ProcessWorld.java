package org.earlyhelp.workflow.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.earlyhelp.TestDatabase;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.conformance.KeepingPaths;
import org.earlyhelp.shared.ServiceClock;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.TaskId;
import org.earlyhelp.workflow.steps.AuditSteps;
import org.earlyhelp.workflow.steps.CaseSteps;
import org.earlyhelp.workflow.steps.DeadlineSteps;
import org.earlyhelp.workflow.steps.FrontDoorSteps;
import org.earlyhelp.workflow.steps.GlassSteps;
import org.earlyhelp.workflow.steps.MessageSteps;
import org.earlyhelp.workflow.steps.LeadSteps;
import org.earlyhelp.workflow.steps.PlanCheckSteps;
import org.earlyhelp.workflow.steps.StepUpSteps;
import org.earlyhelp.timeliness.GivingNotice;
import org.earlyhelp.worklist.Ending;
import org.earlyhelp.worklist.NewTask;
import org.earlyhelp.worklist.Queue;
import org.flywaydb.core.Flyway;
import org.mockito.Mockito;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;

/**
 * The engine as the service sets it up, with the real models and conductors, and with a
 * domain that does what a test tells it. Facts go in as events; what waits, what was
 * passed and which flows were taken can be asked.
 */
final class ProcessWorld {

	private static ProcessWorld world;

	final ConfigurableApplicationContext context;

	final ProcessEngine engine;

	final ServiceClock clock;

	final FrontDoorSteps frontDoor;

	final PlanCheckSteps planChecks;

	final CaseSteps cases;

	final LeadSteps leads;

	final StepUpSteps stepUps;

	final AuditSteps audits;

	final GlassSteps glass;

	final InMemoryQueue queue;

	private final CurrentUser currentUser;

	private ProcessWorld() {
		this.context = new SpringApplicationBuilder(Parts.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.initializers(new TestDatabase())
			.run();
		this.engine = this.context.getBean(ProcessEngine.class);
		this.clock = this.context.getBean(ServiceClock.class);
		this.frontDoor = this.context.getBean(FrontDoorSteps.class);
		this.planChecks = this.context.getBean(PlanCheckSteps.class);
		this.cases = this.context.getBean(CaseSteps.class);
		this.leads = this.context.getBean(LeadSteps.class);
		this.stepUps = this.context.getBean(StepUpSteps.class);
		this.audits = this.context.getBean(AuditSteps.class);
		this.glass = this.context.getBean(GlassSteps.class);
		this.queue = this.context.getBean(InMemoryQueue.class);
		this.currentUser = this.context.getBean(CurrentUser.class);
	}

	/** One for all tests: each looks only at the case or contact that it made. */
	static synchronized ProcessWorld get() {
		if (world == null) {
			world = new ProcessWorld();
			// The assertions ask for every result there is; the service never does.
			((ProcessEngineConfigurationImpl) world.engine.getProcessEngineConfiguration())
				.setQueryMaxResultsLimit(Integer.MAX_VALUE);
		}
		AbstractAssertions.init(world.engine);
		world.clock.follow(new EngineClock());
		return world;
	}

	/** The domain tells this, in a transaction of its own, done by this person. */
	void tell(Object fact) {
		User somebody = new User("somebody", "Some Body", "council", Set.of(Role.TAF_ADVISER), Set.of());
		this.currentUser.as(somebody, () -> transaction().executeWithoutResult((status) -> {
			this.context.publishEvent(fact);
		}));
	}

	TransactionTemplate transaction() {
		return new TransactionTemplate(this.context.getBean(PlatformTransactionManager.class));
	}

	JdbcClient database() {
		return this.context.getBean(JdbcClient.class);
	}

	/** The types of the work that waits on the subject, sorted, one for each piece. */
	List<String> waiting(Subject subject) {
		return this.queue.open.values()
			.stream()
			.filter((task) -> task.subject().equals(subject))
			.map(NewTask::type)
			.sorted()
			.toList();
	}

	/**
	 * The process of this name that was started last for the subject, to assert on; it
	 * may be over.
	 */
	ProcessInstance process(Subject subject, String name) {
		HistoricProcessInstance latest = this.engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(subject.id().toString())
			.processDefinitionKey(name)
			.orderByProcessInstanceStartTime()
			.desc()
			.listPage(0, 1)
			.get(0);
		ExecutionEntity process = new ExecutionEntity();
		process.setId(latest.getId());
		process.setProcessDefinitionId(latest.getProcessDefinitionId());
		return process;
	}

	List<HistoricProcessInstance> processes(Subject subject) {
		return this.engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(subject.id().toString())
			.listPage(0, 500)
			.stream()
			.filter((process) -> !DeadlineWatches.PROCESS.equals(process.getProcessDefinitionKey()))
			.toList();
	}

	/** How many transactions the history of its processes has. */
	long pages(Subject subject) {
		return database().sql("select count(*) from process_history where subject_id = ?")
			.param(subject.id())
			.query(Long.class)
			.single();
	}

	/** Fires the timers of the subject that are due at this moment. */
	void fire(Subject subject, Instant moment) {
		this.clock.standAt(moment);
		try {
			this.engine.getManagementService()
				.createJobQuery()
				.timers()
				.duedateLowerThan(java.util.Date.from(moment.plusMillis(1)))
				.listPage(0, 500)
				.stream()
				.filter((job) -> job.getProcessInstanceId() != null)
				.filter((job) -> isAbout(job.getProcessInstanceId(), subject))
				.forEach((job) -> this.engine.getManagementService().executeJob(job.getId()));
		}
		finally {
			this.clock.tickWithRealTime();
		}
	}

	private boolean isAbout(String process, Subject subject) {
		return subject.id()
			.toString()
			.equals(this.engine.getRuntimeService()
				.createProcessInstanceQuery()
				.processInstanceId(process)
				.singleResult()
				.getBusinessKey());
	}

	/** Every step that the engine itself saw, over all processes. */
	static List<HistoricActivityInstance> steps(ProcessEngine engine) {
		return engine.getHistoryService()
			.createHistoricActivityInstanceQuery()
			.orderByHistoricActivityInstanceId()
			.asc()
			.list();
	}

	/** Every element and flow of every model that a test has been through. */
	Coverage coverage() {
		return this.context.getBean(Coverage.class);
	}

	@Import({ EngineConfiguration.class, ModelDeployment.class, TaskFeed.class, ProcessHistory.class, Processes.class,
			FrontDoorConductor.class, PlanCheckConductor.class, CaseConductor.class, FamilyConductor.class,
			AssessmentConductor.class, PlanConductor.class, StepDownConductor.class, ReviewConductor.class,
			ClosureConductor.class, TimelinessConductor.class, StepUpConductor.class, AgencyChallengeConductor.class,
			CaseAuditConductor.class, GlassConductor.class, DeadlineWatches.class, WatchTable.class,
			EngineStories.class, DrawnModels.class, DeadlineSteps.class, CurrentUser.class })
	static class Parts {

		@Bean
		DataSource dataSource(Environment environment) {
			DataSource dataSource = DataSourceBuilder.create()
				.url(environment.getRequiredProperty("spring.datasource.url"))
				.username(environment.getRequiredProperty("spring.datasource.username"))
				.password(environment.getRequiredProperty("spring.datasource.password"))
				.build();
			Flyway.configure()
				.dataSource(dataSource)
				.locations("classpath:db/migration/common",
						"classpath:db/migration/" + (TestDatabase.isPostgresql() ? "postgresql" : "h2"))
				.load()
				.migrate();
			return dataSource;
		}

		@Bean
		@Primary
		NothingKept everythingKept() {
			return new StepsKeptToo();
		}

		@Bean
		PlatformTransactionManager transactions(DataSource dataSource) {
			return new DataSourceTransactionManager(dataSource);
		}

		@Bean
		JdbcTemplate jdbcTemplate(DataSource dataSource) {
			return new JdbcTemplate(dataSource);
		}

		@Bean
		JdbcClient jdbcClient(JdbcTemplate template) {
			return JdbcClient.create(template);
		}

		@Bean
		ServiceClock clock() {
			return new ServiceClock();
		}

		@Bean
		KeepingPaths keepingPaths() {
			return Mockito.mock(KeepingPaths.class);
		}

		@Bean
		FrontDoorSteps frontDoorSteps() {
			return Mockito.mock(FrontDoorSteps.class);
		}

		@Bean
		PlanCheckSteps planCheckSteps() {
			return Mockito.mock(PlanCheckSteps.class);
		}

		@Bean
		LeadSteps leadSteps() {
			return Mockito.mock(LeadSteps.class);
		}

		@Bean
		CaseSteps caseSteps() {
			return Mockito.mock(CaseSteps.class);
		}

		@Bean
		MessageSteps messageSteps() {
			return Mockito.mock(MessageSteps.class);
		}

		@Bean
		AuditSteps auditSteps() {
			return Mockito.mock(AuditSteps.class);
		}

		@Bean
		GlassSteps glassSteps() {
			return Mockito.mock(GlassSteps.class);
		}

		@Bean
		StepUpSteps stepUpSteps() {
			StepUpSteps steps = Mockito.mock(StepUpSteps.class);
			Mockito.when(steps.alertCycle(anyString())).thenReturn("R/PT1H");
			Mockito.when(steps.requester(anyString())).thenReturn("practitioner-health");
			return steps;
		}

		@Bean
		GivingNotice givingNotice() {
			return Mockito.mock(GivingNotice.class);
		}

		@Bean
		InMemoryQueue inMemoryQueue() {
			return new InMemoryQueue();
		}

		@Bean
		Queue queue(InMemoryQueue memory) {
			Queue queue = Mockito.mock(Queue.class);
			Mockito.when(queue.add(any())).thenAnswer((call) -> memory.add(call.getArgument(0)));
			Mockito.doAnswer((call) -> memory.close(call.getArgument(0), call.getArgument(1)))
				.when(queue)
				.close(any(), any(), any());
			Mockito.when(queue.engineTask(any(), anyString()))
				.thenAnswer((call) -> memory.engineTask(call.getArgument(0), call.getArgument(1)));
			Mockito.when(queue.engineTask(any(), anyString(), any()))
				.thenAnswer((call) -> memory.engineTask(call.getArgument(0), call.getArgument(1), call.getArgument(2)));
			return queue;
		}

		@Bean
		Coverage coverage() {
			return new Coverage();
		}

	}

	/**
	 * The assertions ask the engine which steps were passed; so it keeps here what it
	 * keeps nowhere else, and what the service keeps is held against it.
	 */
	static class StepsKeptToo extends NothingKept {

		private final HistoryLevel steps = new HistoryLevelActivity();

		@Override
		public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
			return this.steps.isHistoryEventProduced(type, entity);
		}

	}

	/** The queue, as far as the engine meets it. */
	static class InMemoryQueue {

		final Map<String, NewTask> open = new LinkedHashMap<>();

		final Map<String, Ending> closed = new LinkedHashMap<>();

		TaskId add(NewTask task) {
			this.open.put(task.engineTaskId(), task);
			return TaskId.next();
		}

		Object close(String engineTask, Ending ending) {
			this.open.remove(engineTask);
			this.closed.putIfAbsent(engineTask, ending);
			return null;
		}

		Optional<String> engineTask(Subject subject, String type, UUID matter) {
			return this.open.values()
				.stream()
				.filter((task) -> task.subject().equals(subject) && task.type().equals(type)
						&& matter.equals(task.matter()))
				.map(NewTask::engineTaskId)
				.findFirst();
		}

		Optional<String> engineTask(Subject subject, String type) {
			return this.open.values()
				.stream()
				.filter((task) -> task.subject().equals(subject) && task.type().equals(type))
				.map(NewTask::engineTaskId)
				.findFirst();
		}

	}

	/**
	 * Notes every element begun and every flow taken, over all processes. A flow has its
	 * two ends begun: not of all processes does the engine keep the steps.
	 */
	static class Coverage extends AbstractBpmnParseListener {

		final Set<String> met = new ConcurrentSkipListSet<>(Comparator.naturalOrder());

		@Override
		public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
			String process = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
			flow.addListener(ExecutionListener.EVENTNAME_TAKE,
					(ExecutionListener) (execution) -> Stream
						.of(flow.getSource().getId(), flow.getId(), flow.getDestination().getId())
						.forEach((id) -> this.met.add(process + "#" + id)));
		}

		/** All that the engine's history and the flows have seen. */
		Set<String> met(ProcessEngine engine) {
			steps(engine).forEach((step) -> this.met.add(step.getProcessDefinitionKey() + "#" + step.getActivityId()));
			return this.met;
		}

	}

}

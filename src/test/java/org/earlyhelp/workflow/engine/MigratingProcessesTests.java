package org.earlyhelp.workflow.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.earlyhelp.TestDatabase;
import org.earlyhelp.assessment.AddendumCompleted;
import org.earlyhelp.assessment.AssessmentAuthorised;
import org.earlyhelp.assessment.AssessmentCompleted;
import org.earlyhelp.casefile.AssessorAllocated;
import org.earlyhelp.casefile.CaseOpened;
import org.earlyhelp.casefile.CaseResumed;
import org.earlyhelp.casefile.CaseSuspended;
import org.earlyhelp.casefile.Consent;
import org.earlyhelp.casefile.ConsentRecorded;
import org.earlyhelp.casefile.LeadEndReason;
import org.earlyhelp.casefile.LeadPractitionerAgreed;
import org.earlyhelp.casefile.LeadPractitionerLeft;
import org.earlyhelp.casefile.LeadStatus;
import org.earlyhelp.casefile.SomebodyJoined;
import org.earlyhelp.closure.ClosureLetterSent;
import org.earlyhelp.closure.ClosureProposed;
import org.earlyhelp.closure.ClosureSignedOff;
import org.earlyhelp.closure.FollowedUp;
import org.earlyhelp.closure.SustainedChecked;
import org.earlyhelp.plan.FamilyCopySent;
import org.earlyhelp.plan.TafMeetingHeld;
import org.earlyhelp.review.DriftConsulted;
import org.earlyhelp.review.ReviewHeld;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.stepping.ChildStatus;
import org.earlyhelp.stepping.Escalation;
import org.earlyhelp.stepping.EscalationAnswered;
import org.earlyhelp.stepping.HandoverMeetingHeld;
import org.earlyhelp.stepping.MoreInformationProvided;
import org.earlyhelp.stepping.PlanRevisedAfterStepUp;
import org.earlyhelp.stepping.SocialCareStarted;
import org.earlyhelp.stepping.StepDownLeadAgreed;
import org.earlyhelp.stepping.StepUpAnswer;
import org.earlyhelp.stepping.StepUpDecided;
import org.earlyhelp.stepping.StepUpEscalated;
import org.earlyhelp.stepping.StepUpOutcomeRecorded;
import org.earlyhelp.stepping.StepUpRequested;
import org.earlyhelp.stepping.StepUpState;
import org.earlyhelp.stepping.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;

/**
 * Cases that stand anywhere on their way move to a changed version of the models, keep
 * their work and their dates, and finish under it.
 */
@Tag("database")
class MigratingProcessesTests {

	/**
	 * Where most of what is asked is the engine's, a sample on the second database is
	 * enough.
	 */
	private static final int CASES = TestDatabase.isPostgresql() ? 100 : 200;

	private static final Instant NOW = Instant.parse("2026-03-02T09:40:00Z");

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	private static final Instant TWELVE_MONTHS_ON = Instant.parse("2127-03-02T17:00:00Z");

	private static final Instant SIX_MONTHS_AFTER_CLOSURE = Instant.parse("2126-09-02T16:00:00Z");

	private static final Instant BACK = Instant.parse("2126-03-23T00:00:00Z");

	private final ProcessWorld world = ProcessWorld.get();

	private String deployment;

	@AfterEach
	void theModelsAreAsTheyWere() {
		if (this.deployment != null) {
			this.world.engine.getRepositoryService().deleteDeployment(this.deployment, true, true, true);
		}
	}

	/**
	 * A case on its way.
	 *
	 * @param matter what a step-up, an addendum or a change of lead of its is about
	 * @param told how much of its way lies behind it
	 */
	private record Standing(CaseId episode, UUID matter, List<Object> way, int told) {

		List<UUID> keys() {
			return List.of(this.episode.value(), this.matter);
		}

	}

	@Test
	void casesSpreadOverAllActivitiesMoveToAChangedVersionAndFinish() throws IOException {
		theDomainSays();
		List<Standing> cases = standing();
		cases.forEach((one) -> one.way().subList(0, one.told()).forEach(this::happens));
		Map<String, String> workBefore = work(cases);
		Map<String, Date> datesBefore = dates(cases);
		var stood = new TreeSet<>(workBefore.values());
		var stoodIn = new TreeSet<String>();
		cases.forEach((one) -> running(one).forEach((process) -> stoodIn.add(model(process))));

		migrate();

		for (Standing one : cases) {
			running(one)
				.forEach((process) -> assertThat(version(process)).as(process.getProcessDefinitionId()).isEqualTo(2));
		}
		assertThat(work(cases)).isEqualTo(workBefore);
		assertThat(dates(cases)).isEqualTo(datesBefore).isNotEmpty();
		assertThat(stood).contains("allocate-assessor", "record-consent", "complete-assessment", "authorise-assessment",
				"agree-lead-practitioner", "hold-taf-meeting", "send-family-copy", "review-plan", "consult-on-drift",
				"sign-off-closure", "send-closure-letter", "follow-up", "decide-step-up", "provide-more-information",
				"confirm-social-care-start", "revise-plan-after-step-up", "answer-escalation", "complete-addendum",
				"agree-step-down-lead", "hold-handover-meeting");
		assertThat(stoodIn).contains("StepUp", "Escalation", "StepDown", "Addendum", "LeadHandover");
		for (Standing one : cases) {
			one.way().subList(one.told(), one.way().size()).forEach(this::happens);
			sixMonthsGoBy(one);
			this.world.tell(new SustainedChecked(one.episode(), true, null, null, NOW));
			assertThat(running(one)).as("processes of a case after %s", one.way().get(one.told() - 1)).isEmpty();
			assertThat(this.world.waiting(Subject.of(one.episode()))).isEmpty();
		}
	}

	private void theDomainSays() {
		Mockito.reset(this.world.cases, this.world.leads);
		Mockito.when(this.world.cases.assessor(anyString())).thenReturn("practitioner-school");
		Mockito.when(this.world.cases.lead(anyString())).thenReturn("practitioner-health");
		Mockito.when(this.world.cases.openForTwelveMonths(anyString())).thenReturn(Date.from(TWELVE_MONTHS_ON));
		Mockito.when(this.world.cases.sixMonthsAfterClosure(anyString()))
			.thenReturn(Date.from(SIX_MONTHS_AFTER_CLOSURE));
		Mockito.when(this.world.cases.goesOnAt(anyString())).thenReturn(Date.from(BACK));
		Mockito.when(this.world.leads.lastDayIsOver(anyString())).thenReturn(Date.from(BACK));
	}

	/** Cases on each way, at each step of it in turn. */
	private List<Standing> standing() {
		var cases = new ArrayList<Standing>();
		List<BiFunction<CaseId, UUID, List<Object>>> ways = List.of(this::byItself, this::askingSocialCare,
				this::returnedBySocialCare, this::growing, this::changingLeads, this::fromSocialCare);
		while (cases.size() < CASES) {
			for (BiFunction<CaseId, UUID, List<Object>> going : ways) {
				int steps = going.apply(CaseId.next(), UUID.randomUUID()).size();
				for (int told = 1; told <= steps; told++) {
					CaseId episode = CaseId.next();
					UUID matter = UUID.randomUUID();
					cases.add(new Standing(episode, matter, going.apply(episode, matter), told));
				}
			}
		}
		return cases.subList(0, CASES);
	}

	/** Everything that happens to a case from beginning to closure. */
	private List<Object> byItself(CaseId episode, UUID none) {
		return join(begun(episode),
				List.of(new CaseSuspended(episode, TODAY.plusDays(21), "Abroad", null, NOW),
						new CaseResumed(episode, false, null, null, NOW)),
				assessed(episode), planned(episode), reviewed(episode), closed(episode));
	}

	/** Social care asks back, enquires, and leaves the family where it is. */
	private List<Object> askingSocialCare(CaseId episode, UUID stepUp) {
		return join(begun(episode),
				List.of(new StepUpRequested(episode, stepUp, Urgency.URGENT, List.of(), List.of("Neglect"), true, null,
						false, null, "practitioner-health", null, NOW),
						decided(episode, stepUp, StepUpAnswer.MORE_INFO, StepUpState.WAITING),
						new MoreInformationProvided(episode, stepUp, null, NOW),
						decided(episode, stepUp, StepUpAnswer.ACCEPT_S47, StepUpState.WAITING),
						new SocialCareStarted(episode, stepUp, TODAY, true, false, null, NOW),
						new StepUpOutcomeRecorded(episode, stepUp, PersonId.next(), ChildStatus.NO_FURTHER_ACTION,
								TODAY, true, false, null, NOW)),
				assessed(episode), planned(episode), closed(episode));
	}

	/** Social care says no, is challenged, and the plan is made again. */
	private List<Object> returnedBySocialCare(CaseId episode, UUID stepUp) {
		UUID challenge = UUID.randomUUID();
		return join(begun(episode), assessed(episode), planned(episode),
				List.of(new StepUpRequested(episode, stepUp, Urgency.PLANNED, List.of(), List.of("Neglect"), true, null,
						false, null, "practitioner-health", null, NOW),
						decided(episode, stepUp, StepUpAnswer.ADVICE_RETURN_TO_TAF, StepUpState.WAITING),
						new StepUpEscalated(episode, stepUp, challenge, 1, false, null, null, NOW),
						new EscalationAnswered(episode, stepUp, challenge, 1, Escalation.Outcome.UPHELD, null, NOW),
						new PlanRevisedAfterStepUp(episode, stepUp, TODAY, true, null, NOW)),
				closed(episode));
	}

	/** A child joins when the plan is made. */
	private List<Object> growing(CaseId episode, UUID joining) {
		PersonId kit = PersonId.next();
		return join(begun(episode), assessed(episode), planned(episode),
				List.of(new SomebodyJoined(episode, joining, kit, true, TODAY, true, null, null, NOW),
						new AddendumCompleted(episode, joining, kit, TODAY, null, NOW)),
				closed(episode));
	}

	/** Who leads leaves, and somebody follows. */
	private List<Object> changingLeads(CaseId episode, UUID assignment) {
		return join(begun(episode), assessed(episode), planned(episode),
				List.of(new LeadPractitionerLeft(episode, assignment, "practitioner-health", LeadEndReason.LEFT_POST,
						TODAY, null, "taf-adviser", TODAY, null, NOW),
						new LeadPractitionerAgreed(episode, "practitioner-school", LeadStatus.ACCEPTED, null, NOW)),
				closed(episode));
	}

	/** Social care hands the family over. */
	private List<Object> fromSocialCare(CaseId episode, UUID stepDown) {
		Runnable stepsDown = () -> Mockito.when(this.world.cases.isStepDown(episode.toString())).thenReturn(true);
		Runnable agrees = () -> {
			Mockito.when(this.world.cases.takesPart(episode.toString())).thenReturn(true);
			Mockito.when(this.world.cases.goesOn(episode.toString())).thenReturn(true);
		};
		return join(
				List.of(stepsDown, new CaseOpened(episode, null, NOW, "PP", true, null, NOW),
						new StepDownLeadAgreed(episode, stepDown, "practitioner-health", LeadStatus.ACCEPTED, TODAY,
								null, NOW),
						agrees, new ConsentRecorded(episode, Consent.GIVEN, TODAY, TODAY, null, NOW),
						new HandoverMeetingHeld(episode, stepDown, TODAY, TODAY, true, null, null, null, NOW)),
				reviewed(episode), closed(episode));
	}

	private static List<Object> begun(CaseId episode) {
		return List.of(new CaseOpened(episode, null, NOW, "PP", null, NOW),
				new AssessorAllocated(episode, "practitioner-school", null, NOW),
				new ConsentRecorded(episode, Consent.GIVEN, TODAY, TODAY, null, NOW));
	}

	private static List<Object> assessed(CaseId episode) {
		return List.of(new AssessmentCompleted(episode, "PP", true, null, NOW),
				new AssessmentAuthorised(episode, true, null, null, NOW));
	}

	private static List<Object> planned(CaseId episode) {
		return List.of(new LeadPractitionerAgreed(episode, "practitioner-health", LeadStatus.ACCEPTED, null, NOW),
				new TafMeetingHeld(episode, TODAY, true, null, null, NOW));
	}

	private static List<Object> reviewed(CaseId episode) {
		return List.of(new FamilyCopySent(episode, TODAY, "POST", List.of(), null, NOW),
				new ReviewHeld(episode, TODAY, true, true, null, "SAME", null, NOW),
				new DriftConsulted(episode, "CONTINUE", null, NOW));
	}

	private static List<Object> closed(CaseId episode) {
		return List.of(new ClosureProposed(episode, "OUTCOMES_MET", TODAY, null, NOW),
				new ClosureSignedOff(episode, true, "OUTCOMES_MET", "MET", TODAY, null, NOW),
				new ClosureLetterSent(episode, TODAY, "POST", List.of(), null, NOW),
				new FollowedUp(episode, true, null, null, NOW));
	}

	private static StepUpDecided decided(CaseId episode, UUID stepUp, StepUpAnswer answer, StepUpState before) {
		return new StepUpDecided(episode, stepUp, 1, answer, before, null, false, false, null, NOW);
	}

	private void happens(Object next) {
		if (next instanceof Runnable said) {
			said.run();
		}
		else {
			this.world.tell(next);
		}
	}

	@SafeVarargs
	private static List<Object> join(List<? extends Object>... parts) {
		return Stream.of(parts).<Object>flatMap(List::stream).toList();
	}

	/** Deploys every model with its documentation changed, and moves what runs. */
	private void migrate() throws IOException {
		RepositoryService models = this.world.engine.getRepositoryService();
		DeploymentBuilder changed = models.createDeployment().name("changed");
		for (Map.Entry<String, BpmnModelInstance> model : Models.all().entrySet()) {
			BpmnModelInstance copy = model.getValue().clone();
			copy.getModelElementsByType(Process.class)
				.iterator()
				.next()
				.getDocumentations()
				.iterator()
				.next()
				.setTextContent("Changed.");
			changed.addInputStream(model.getKey(),
					new ByteArrayInputStream(Bpmn.convertToString(copy).getBytes(StandardCharsets.UTF_8)));
		}
		this.deployment = changed.deploy().getId();
		for (ProcessDefinition target : models.createProcessDefinitionQuery()
			.deploymentId(this.deployment)
			.listPage(0, 500)) {
			ProcessDefinition source = models.createProcessDefinitionQuery()
				.processDefinitionKey(target.getKey())
				.processDefinitionVersion(target.getVersion() - 1)
				.singleResult();
			List<String> standing = this.world.engine.getRuntimeService()
				.createProcessInstanceQuery()
				.processDefinitionId(source.getId())
				.listPage(0, 5000)
				.stream()
				.map(ProcessInstance::getId)
				.toList();
			if (!standing.isEmpty()) {
				MigrationPlan plan = this.world.engine.getRuntimeService()
					.createMigrationPlan(source.getId(), target.getId())
					.mapEqualActivities()
					.build();
				this.world.engine.getRuntimeService().newMigration(plan).processInstanceIds(standing).execute();
			}
		}
	}

	private void sixMonthsGoBy(Standing one) {
		for (ProcessInstance process : running(one)) {
			this.world.engine.getManagementService()
				.createJobQuery()
				.processInstanceId(process.getId())
				.timers()
				.duedateLowerThan(Date.from(SIX_MONTHS_AFTER_CLOSURE.plusMillis(1)))
				.listPage(0, 10)
				.forEach((timer) -> this.world.engine.getManagementService().executeJob(timer.getId()));
		}
	}

	private static int version(ProcessInstance process) {
		return Integer.parseInt(process.getProcessDefinitionId().split(":")[1]);
	}

	private static String model(ProcessInstance process) {
		return process.getProcessDefinitionId().split(":")[0];
	}

	private List<ProcessInstance> running(Standing one) {
		return one.keys()
			.stream()
			.flatMap((key) -> this.world.engine.getRuntimeService()
				.createProcessInstanceQuery()
				.processInstanceBusinessKey(key.toString())
				.listPage(0, 100)
				.stream())
			.toList();
	}

	/** What waits on these cases, by the engine's task. */
	private Map<String, String> work(List<Standing> cases) {
		var work = new TreeMap<String, String>();
		List<Subject> subjects = cases.stream().map((one) -> Subject.of(one.episode())).toList();
		this.world.queue.open.forEach((task, waiting) -> {
			if (subjects.contains(waiting.subject())) {
				work.put(task, waiting.type());
			}
		});
		return work;
	}

	/** When the timers of these cases are due, by process and moment. */
	private Map<String, Date> dates(List<Standing> cases) {
		var dates = new HashMap<String, Date>();
		for (Standing one : cases) {
			for (ProcessInstance process : running(one)) {
				for (Job timer : this.world.engine.getManagementService()
					.createJobQuery()
					.processInstanceId(process.getId())
					.timers()
					.listPage(0, 100)) {
					dates.put(process.getId() + " at " + timer.getDuedate().getTime(), timer.getDuedate());
				}
			}
		}
		return dates;
	}

}

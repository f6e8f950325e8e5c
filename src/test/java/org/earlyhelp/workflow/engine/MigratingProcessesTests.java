package org.earlyhelp.workflow.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.earlyhelp.assessment.AssessmentAuthorised;
import org.earlyhelp.assessment.AssessmentCompleted;
import org.earlyhelp.casefile.AssessorAllocated;
import org.earlyhelp.casefile.CaseOpened;
import org.earlyhelp.casefile.CaseResumed;
import org.earlyhelp.casefile.CaseSuspended;
import org.earlyhelp.casefile.Consent;
import org.earlyhelp.casefile.ConsentRecorded;
import org.earlyhelp.casefile.LeadPractitionerAgreed;
import org.earlyhelp.casefile.LeadStatus;
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
import org.earlyhelp.shared.Subject;
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

	private static final int CASES = 200;

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

	@Test
	void casesSpreadOverAllActivitiesMoveToAChangedVersionAndFinish() throws IOException {
		Mockito.reset(this.world.cases);
		Mockito.when(this.world.cases.assessor(anyString())).thenReturn("practitioner-school");
		Mockito.when(this.world.cases.lead(anyString())).thenReturn("practitioner-health");
		Mockito.when(this.world.cases.openForTwelveMonths(anyString())).thenReturn(Date.from(TWELVE_MONTHS_ON));
		Mockito.when(this.world.cases.sixMonthsAfterClosure(anyString()))
			.thenReturn(Date.from(SIX_MONTHS_AFTER_CLOSURE));
		Mockito.when(this.world.cases.goesOnAt(anyString())).thenReturn(Date.from(BACK));
		var cases = new LinkedHashMap<CaseId, Integer>();
		for (int at = 0; at < CASES; at++) {
			CaseId episode = CaseId.next();
			int steps = at % this.way(episode).size();
			cases.put(episode, steps + 1);
			this.way(episode).subList(0, steps + 1).forEach(this.world::tell);
		}
		Map<String, String> workBefore = work(cases.keySet());
		Map<String, Date> datesBefore = dates(cases.keySet());
		var stood = new TreeSet<>(workBefore.values());

		migrate();

		for (CaseId episode : cases.keySet()) {
			running(episode)
				.forEach((process) -> assertThat(version(process)).as(process.getProcessDefinitionId()).isEqualTo(2));
		}
		assertThat(work(cases.keySet())).isEqualTo(workBefore);
		assertThat(dates(cases.keySet())).isEqualTo(datesBefore).isNotEmpty();
		assertThat(stood).contains("allocate-assessor", "record-consent", "complete-assessment", "authorise-assessment",
				"agree-lead-practitioner", "hold-taf-meeting", "send-family-copy", "review-plan", "consult-on-drift",
				"sign-off-closure", "send-closure-letter", "follow-up");
		cases.forEach((episode, told) -> {
			List<Object> way = way(episode);
			way.subList(told, way.size()).forEach(this.world::tell);
			sixMonthsGoBy(episode);
			this.world.tell(new SustainedChecked(episode, true, null, null, NOW));
			assertThat(running(episode)).as("processes of case %s after %d steps", episode, told).isEmpty();
			assertThat(this.world.waiting(Subject.of(episode))).isEmpty();
		});
	}

	/** Everything that happens to a case from beginning to closure. */
	private List<Object> way(CaseId episode) {
		return List.of(new CaseOpened(episode, null, NOW, "PP", null, NOW),
				new AssessorAllocated(episode, "practitioner-school", null, NOW),
				new ConsentRecorded(episode, Consent.GIVEN, TODAY, TODAY, null, NOW),
				new CaseSuspended(episode, TODAY.plusDays(21), "Abroad", null, NOW),
				new CaseResumed(episode, false, null, null, NOW),
				new AssessmentCompleted(episode, "PP", true, null, NOW),
				new AssessmentAuthorised(episode, true, null, null, NOW),
				new LeadPractitionerAgreed(episode, "practitioner-health", LeadStatus.ACCEPTED, null, NOW),
				new TafMeetingHeld(episode, TODAY, true, null, null, NOW),
				new FamilyCopySent(episode, TODAY, "POST", List.of(), null, NOW),
				new ReviewHeld(episode, TODAY, true, true, null, "SAME", null, NOW),
				new DriftConsulted(episode, "CONTINUE", null, NOW),
				new ClosureProposed(episode, "OUTCOMES_MET", TODAY, null, NOW),
				new ClosureSignedOff(episode, true, "OUTCOMES_MET", "MET", TODAY, null, NOW),
				new ClosureLetterSent(episode, TODAY, "POST", List.of(), null, NOW),
				new FollowedUp(episode, true, null, null, NOW));
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

	private void sixMonthsGoBy(CaseId episode) {
		for (ProcessInstance process : running(episode)) {
			this.world.engine.getManagementService()
				.createJobQuery()
				.processInstanceId(process.getId())
				.timers()
				.duedateLowerThan(Date.from(SIX_MONTHS_AFTER_CLOSURE.plusMillis(1)))
				.listPage(0, 10)
				.forEach((timer) -> this.world.engine.getManagementService().executeJob(timer.getId()));
		}
	}

	private int version(ProcessInstance process) {
		return Integer.parseInt(process.getProcessDefinitionId().split(":")[1]);
	}

	private List<ProcessInstance> running(CaseId episode) {
		return this.world.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(episode.value().toString())
			.listPage(0, 100);
	}

	/** What waits on these cases, by the engine's task. */
	private Map<String, String> work(Iterable<CaseId> cases) {
		var work = new TreeMap<String, String>();
		var subjects = new ArrayList<Subject>();
		cases.forEach((episode) -> subjects.add(Subject.of(episode)));
		this.world.queue.open.forEach((task, waiting) -> {
			if (subjects.contains(waiting.subject())) {
				work.put(task, waiting.type());
			}
		});
		return work;
	}

	/** When the timers of these cases are due, by case and activity. */
	private Map<String, Date> dates(Iterable<CaseId> cases) {
		var dates = new HashMap<String, Date>();
		for (CaseId episode : cases) {
			for (ProcessInstance process : running(episode)) {
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

package org.earlyhelp.workflow.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.workflow.StoppedJobs;

import org.springframework.stereotype.Component;

/**
 * Reads the jobs without retries as {@link TimersGivenUp} counts them. Of what was thrown
 * only the names of classes leave it: what they say may name a family.
 */
@Component
class EngineStoppedJobs implements StoppedJobs {

	/** A line of a stack trace that names what was thrown. */
	private static final Pattern THROWN = Pattern
		.compile("(?m)^(?:Caused by: )?((?:org\\.earlyhelp|org\\.camunda|org\\.springframework|org\\.hibernate"
				+ "|org\\.postgresql|org\\.h2|com\\.zaxxer|jakarta?|java|tools)(?:\\.[a-z0-9]+)*\\.[A-Z]\\w+)(?::|\\s*$)");

	private final ManagementService jobs;

	private final RuntimeService running;

	private final RepositoryService models;

	private final WatchTable watches;

	EngineStoppedJobs(ProcessEngine engine, WatchTable watches) {
		this.jobs = engine.getManagementService();
		this.running = engine.getRuntimeService();
		this.models = engine.getRepositoryService();
		this.watches = watches;
	}

	@Override
	public long count() {
		return this.jobs.createJobQuery().noRetriesLeft().count();
	}

	@Override
	public List<Job> list(int first, int most) {
		return this.jobs.createJobQuery()
			.noRetriesLeft()
			.orderByJobId()
			.asc()
			.listPage(first, most)
			.stream()
			.map(this::told)
			.toList();
	}

	@Override
	public Optional<Job> called(String id) {
		return Optional.ofNullable(this.jobs.createJobQuery().jobId(id).singleResult()).map(this::told);
	}

	@Override
	public void tryAgain(String id) {
		this.jobs.setJobRetries(id, TryingAgain.TRIES);
	}

	private Job told(org.camunda.bpm.engine.runtime.Job job) {
		var model = (job.getProcessDefinitionId() != null)
				? this.models.getProcessDefinition(job.getProcessDefinitionId()) : null;
		return new Job(job.getId(), (model != null) ? model.getKey() : null, (model != null) ? model.getVersion() : 0,
				step(job), about(job), since(job), TryingAgain.TRIES, job.getRetries() <= 0, thrown(job));
	}

	/** What failed, or where the job stands. */
	private String step(org.camunda.bpm.engine.runtime.Job job) {
		if (job.getFailedActivityId() != null || job.getJobDefinitionId() == null) {
			return job.getFailedActivityId();
		}
		return this.jobs.createJobDefinitionQuery()
			.jobDefinitionId(job.getJobDefinitionId())
			.singleResult()
			.getActivityId();
	}

	/** Cases and contacts have a clock each; absences and broken glass have none. */
	private Subject about(org.camunda.bpm.engine.runtime.Job job) {
		if (job.getProcessInstanceId() == null) {
			return null;
		}
		return Optional.ofNullable(
				this.running.createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult())
			.map(ProcessInstance::getBusinessKey)
			.map(UUID::fromString)
			.flatMap(this.watches::of)
			.map(Watch::subject)
			.orElse(null);
	}

	/** The engine notes it beside the job; where it did not, when the job was made. */
	private Instant since(org.camunda.bpm.engine.runtime.Job job) {
		return this.running.createIncidentQuery()
			.configuration(job.getId())
			.listPage(0, 1)
			.stream()
			.findFirst()
			.map((incident) -> incident.getIncidentTimestamp().toInstant())
			.orElseGet(() -> job.getCreateTime().toInstant());
	}

	private List<String> thrown(org.camunda.bpm.engine.runtime.Job job) {
		String trace = (job.getExceptionMessage() != null) ? this.jobs.getJobExceptionStacktrace(job.getId()) : null;
		var thrown = new ArrayList<String>();
		if (trace != null) {
			Matcher lines = THROWN.matcher(trace);
			while (lines.find()) {
				thrown.add(lines.group(1));
			}
		}
		return thrown;
	}

}

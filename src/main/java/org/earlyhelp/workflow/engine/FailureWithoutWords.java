package org.earlyhelp.workflow.engine;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * Counts a job's failure as the engine does, and keeps of what was thrown the names of
 * its classes and where it was, not what it says: that may quote a family's data, and the
 * engine's tables hold none (S-21).
 */
class FailureWithoutWords extends DefaultJobRetryCmd {

	/** Whatever goes round in circles ends there. */
	private static final int CAUSES_AT_MOST = 20;

	FailureWithoutWords(String job, Throwable thrown) {
		super(job, thrown);
	}

	@Override
	protected void logException(JobEntity job) {
		if (this.exception != null) {
			job.setExceptionMessage(this.exception.getClass().getName());
			job.setExceptionStacktrace(getExceptionStacktrace());
		}
	}

	@Override
	protected String getExceptionStacktrace() {
		return Stream.iterate(this.exception, (thrown) -> thrown != null, Throwable::getCause)
			.limit(CAUSES_AT_MOST)
			.map(FailureWithoutWords::told)
			.collect(Collectors.joining("Caused by: "));
	}

	/** In the form of a stack trace. */
	private static String told(Throwable thrown) {
		return Stream.of(thrown.getStackTrace())
			.map((frame) -> "\tat " + frame + "\n")
			.collect(Collectors.joining("", thrown.getClass().getName() + "\n", ""));
	}

}

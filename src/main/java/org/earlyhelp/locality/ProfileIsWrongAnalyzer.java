package org.earlyhelp.locality;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Tells whoever starts the service which key of the profile is wrong, without a trace.
 */
class ProfileIsWrongAnalyzer extends AbstractFailureAnalyzer<ProfileIsWrong> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, ProfileIsWrong cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Correct these keys in the locality's file (application-<locality>.yml), and start again.", cause);
	}

}

package org.earlyhelp;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the service which settings are wrong, without a trace. */
class NotForFamiliesAnalyzer extends AbstractFailureAnalyzer<NotForFamilies> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, NotForFamilies cause) {
		return new FailureAnalysis(cause.getMessage(), "Correct these settings, and start again.", cause);
	}

}

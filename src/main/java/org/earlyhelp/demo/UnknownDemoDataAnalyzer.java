package org.earlyhelp.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the service what may be loaded, without a trace. */
class UnknownDemoDataAnalyzer extends AbstractFailureAnalyzer<UnknownDemoData> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, UnknownDemoData cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Give 'year' for a year of casework, 'scenarios' for the families of the scenarios or 'none' for an"
						+ " empty service, and start again.",
				cause);
	}

}

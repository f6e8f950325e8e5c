package org.earlyhelp.browser;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips browser tests where there is no browser. Where {@code CI} is set it does not:
 * there a missing browser is a failure.
 */
class BrowserNeeded implements ExecutionCondition {

	private static final AtomicInteger SKIPPED = new AtomicInteger();

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (Chromium.isThere() || System.getenv("CI") != null) {
			return ConditionEvaluationResult.enabled("a browser is there");
		}
		int count = SKIPPED.incrementAndGet();
		System.out.println("NO BROWSER: " + count + " skipped so far, " + context.getDisplayName()
				+ ". Install chromium and nodejs, or name them by EARLY_HELP_CHROMIUM and PLAYWRIGHT_NODEJS_PATH.");
		return ConditionEvaluationResult.disabled("no browser on this machine");
	}

}

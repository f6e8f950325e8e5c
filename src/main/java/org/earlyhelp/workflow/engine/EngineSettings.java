package org.earlyhelp.workflow.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * What design.md decided about the engine, asked of the engine as it runs. A deviation
 * stops the start.
 *
 * @param deviations in words, one each; empty where all is as designed
 */
record EngineSettings(List<String> deviations) {

	static EngineSettings of(ProcessEngine engine) {
		EngineSettings settings = of((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration());
		String schema = engine.getManagementService().getProperties().get("schema.version");
		if (ProcessEngine.VERSION.startsWith(schema)) {
			return settings;
		}
		List<String> more = new ArrayList<>(settings.deviations);
		more.add("the schema, now %s, is %s".formatted(schema, ProcessEngine.VERSION));
		return new EngineSettings(more);
	}

	static EngineSettings of(ProcessEngineConfigurationImpl engine) {
		Map<String, Boolean> asDesigned = new LinkedHashMap<>();
		asDesigned.put("expressions in ad-hoc queries are off", !engine.isEnableExpressionsInAdhocQueries());
		asDesigned.put("expressions in stored queries are off", !engine.isEnableExpressionsInStoredQueries());
		asDesigned.put("deserialisation is validated", engine.isDeserializationTypeValidationEnabled());
		asDesigned.put("Java serialisation is off", !engine.isJavaSerializationFormatEnabled());
		asDesigned.put("XML external entities are off", !engine.isEnableXxeProcessing());
		asDesigned.put("history time to live is enforced", engine.isEnforceHistoryTimeToLive());
		asDesigned.put("history level is " + EngineConfiguration.HISTORY, engine.getHistoryLevel() != null
				&& EngineConfiguration.HISTORY.equals(engine.getHistoryLevel().getName()));
		asDesigned.put("the engine keeps no history of its own", engine.getHistoryLevel() instanceof NothingKept);
		asDesigned.put("the engine removes no history by itself", !engine.isHistoryCleanupEnabled());
		asDesigned.put("results are limited to " + EngineConfiguration.RESULTS_LIMIT,
				engine.getQueryMaxResultsLimit() == EngineConfiguration.RESULTS_LIMIT);
		asDesigned.put("authorisation is off", !engine.isAuthorizationEnabled());
		asDesigned.put("CMMN is off", !engine.isCmmnEnabled());
		asDesigned.put("stand-alone tasks are off", !engine.isStandaloneTasksEnabled());
		asDesigned.put("metrics are off", !engine.isMetricsEnabled() && !engine.isTaskMetricsEnabled());
		asDesigned.put("the schema is left alone",
				EngineConfiguration.SCHEMA_LEFT_ALONE.equals(engine.getDatabaseSchemaUpdate()));
		asDesigned.put("transactions are ours", engine.isTransactionsExternallyManaged());
		return new EngineSettings(
				asDesigned.entrySet().stream().filter((it) -> !it.getValue()).map(Map.Entry::getKey).toList());
	}

	void requireAsDesigned() {
		if (!this.deviations.isEmpty()) {
			throw new IllegalStateException(
					"The engine is not set as designed; it should be so that " + String.join("; ", this.deviations));
		}
	}

}

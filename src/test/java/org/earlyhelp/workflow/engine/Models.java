package org.earlyhelp.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The models as they are deployed, by file name. */
final class Models {

	private Models() {
	}

	static Map<String, BpmnModelInstance> all() throws IOException {
		return at("classpath*:bpmn/**/*.bpmn");
	}

	static Map<String, BpmnModelInstance> at(String pattern) throws IOException {
		Map<String, BpmnModelInstance> models = new TreeMap<>();
		for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
			try (InputStream content = file.getInputStream()) {
				models.put(file.getFilename(), Bpmn.readModelFromStream(content));
			}
		}
		return models;
	}

}

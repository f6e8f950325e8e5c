package org.earlyhelp.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Puts the models in the engine at start; those that have not changed stay as they are.
 */
@Component
class ModelDeployment {

	ModelDeployment(ProcessEngine engine, @Value("classpath*:bpmn/**/*.bpmn") Resource[] models) {
		DeploymentBuilder deployment = engine.getRepositoryService()
			.createDeployment()
			.name("early-help")
			.enableDuplicateFiltering(true);
		for (Resource model : models) {
			try (InputStream content = model.getInputStream()) {
				deployment.addInputStream(model.getFilename(), content);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		deployment.deploy();
	}

}

package org.earlyhelp.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Puts the examples of {@code openapi/examples.json} where they belong. */
@Configuration(proxyBeanMethods = false)
class Examples {

	@Bean
	GlobalOpenApiCustomizer examplesOfBodies() throws IOException {
		try (InputStream text = new ClassPathResource("openapi/examples.json").getInputStream()) {
			Map<String, Map<String, Object>> examples = JsonMapper.shared()
				.readValue(text, new TypeReference<Map<String, Map<String, Object>>>() {
				});
			return (document) -> examples.forEach((operation, bodies) -> {
				String[] named = operation.split(" ");
				PathItem path = (document.getPaths() != null) ? document.getPaths().get(named[1]) : null;
				if (path != null) {
					put(path.readOperationsMap().get(PathItem.HttpMethod.valueOf(named[0])), bodies);
				}
			});
		}
	}

	private static void put(Operation operation, Map<String, Object> bodies) {
		MediaType json = operation.getRequestBody().getContent().get("application/json");
		bodies.forEach((name, body) -> json.addExamples(name, new Example().value(body)));
	}

}

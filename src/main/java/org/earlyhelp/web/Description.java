package org.earlyhelp.web;

import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.TaskId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;
import org.earlyhelp.shared.text.Name;
import org.earlyhelp.shared.text.Postcode;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.PropertyCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import tools.jackson.databind.JsonNode;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the API to machines, at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class Description {

	private static final Map<String, String> PROBLEMS = Map.of("400",
			"Malformed or invalid: every wrong field is named", "401", "Nobody is signed in", "403",
			"Visible, and not for this caller to do", "404", "Missing, or not visible to this caller", "409",
			"Refused by a rule or by the state", "429", "Too many wrong sign-ins", "default",
			"Refused, as the problem says");

	static {
		for (Class<?> id : List.of(CaseId.class, ContactId.class, FamilyId.class, PersonId.class, TaskId.class)) {
			SpringDocUtils.getConfig().replaceWithSchema(id, new StringSchema().format("uuid"));
		}
		SpringDocUtils.getConfig().replaceWithSchema(JsonNode.class, new ObjectSchema());
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(IfMatch.class);
	}

	@Bean
	OpenAPI openApi() {
		var basic = new SecurityScheme().type(SecurityScheme.Type.HTTP)
			.scheme("basic")
			.description("With profile demo: a demo user and the password 'demo'");
		return new OpenAPI()
			.info(new Info().title("Early help casework")
				.version("1")
				.description("Contacts, tasks and cases of early help. Errors are RFC 9457 problems; every answer"
						+ " carries X-Correlation-Id."))
			.components(new Components().addSecuritySchemes("basic", basic))
			.addSecurityItem(new SecurityRequirement().addList("basic"));
	}

	@Bean
	GlobalOperationCustomizer versionsAndKeys() {
		return (operation, method) -> {
			boolean seen = Arrays.stream(method.getMethodParameters())
				.anyMatch((parameter) -> parameter.getParameterType() == IfMatch.class);
			if (seen) {
				operation.addParametersItem(header("If-Match", "The version that you have seen, as \"3\"", "\"3\""));
				operation.getResponses().addApiResponse("412", problem("Somebody changed it since you saw it"));
			}
			return operation;
		};
	}

	@Bean
	GlobalOpenApiCustomizer problemAnswers() {
		return (document) -> {
			ResolvedSchema problem = ModelConverters.getInstance(true)
				.resolveAsResolvedSchema(new AnnotatedType(Problem.class));
			document.getComponents().addSchemas("Problem", problem.schema);
			problem.referencedSchemas.forEach((name, schema) -> document.getComponents().addSchemas(name, schema));
			if (document.getPaths() != null) {
				document.getPaths().values().forEach(Description::describe);
			}
		};
	}

	@Bean
	PropertyCustomizer limits() {
		return (schema, type) -> {
			if (type.getCtxAnnotations() != null) {
				Arrays.stream(type.getCtxAnnotations()).forEach((annotation) -> limit(schema, annotation));
			}
			if (schema != null && "date".equals(schema.getFormat()) && schema.getExample() == null) {
				schema.setExample(LocalDate.of(2026, 3, 2).toString());
			}
			return schema;
		};
	}

	private static void limit(Schema<?> schema, Annotation annotation) {
		if (annotation instanceof Name) {
			schema.minLength(1).maxLength(100);
		}
		else if (annotation instanceof Line line) {
			schema.maxLength(line.max());
		}
		else if (annotation instanceof FreeText text) {
			schema.maxLength(text.max());
		}
		else if (annotation instanceof Postcode) {
			schema.example("CH1 2BQ").maxLength(8);
		}
	}

	private static void describe(PathItem path) {
		path.readOperations().forEach(Description::describeParameters);
		path.readOperations().forEach((operation) -> PROBLEMS.forEach((status, why) -> {
			if (operation.getResponses().get(status) == null
					|| operation.getResponses().get(status).getContent() == null) {
				operation.getResponses().addApiResponse(status, problem(why));
			}
		}));
		Operation post = path.getPost();
		if (post != null) {
			Parameter key = header("Idempotency-Key", "Sent again with the same body, the first answer is given again",
					"0190f3c2-7d3e-7b1a-9a55-0f6c1f1f7a10");
			key.setSchema(new StringSchema().minLength(1).maxLength(255));
			post.addParametersItem(key);
			post.getResponses().addApiResponse("422", problem("The Idempotency-Key was used for something else"));
		}
	}

	/** Lists read their parameters themselves, so that nothing else knows their types. */
	private static void describeParameters(Operation operation) {
		if (operation.getParameters() == null) {
			return;
		}
		operation.getParameters()
			.stream()
			.filter((parameter) -> parameter.getSchema() == null && parameter.getContent() == null)
			.forEach((parameter) -> parameter
				.setSchema("limit".equals(parameter.getName()) ? aPage() : new StringSchema()));
	}

	private static Schema<?> aPage() {
		return new IntegerSchema().format(null)
			.minimum(BigDecimal.ONE)
			.maximum(BigDecimal.valueOf(Page.MOST))
			._default(Page.USUAL_LIMIT);
	}

	private static Parameter header(String name, String why, String example) {
		return new Parameter().in("header").name(name).description(why).schema(new StringSchema()).example(example);
	}

	private static ApiResponse problem(String why) {
		return new ApiResponse().description(why)
			.content(new Content().addMediaType(Problem.MEDIA_TYPE,
					new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
	}

}

package org.earlyhelp.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.TaskId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.json.StrictJson;
import org.earlyhelp.shared.json.StrictText;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads bodies, parameters and versions as strictly as the contract asks. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private final StrictJson strict;

	private final JsonMapper json;

	private final CaseShell caseShell;

	WebConfiguration(StrictJson strict, JsonMapper json, CaseShell caseShell) {
		this.strict = strict;
		this.json = json;
		this.caseShell = caseShell;
	}

	@Bean
	static ValidationConfigurationCustomizer validationByTheServiceClock(Clock clock) {
		return (configuration) -> configuration.clockProvider(() -> clock);
	}

	@Override
	public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
		builder.withJsonConverter(new StrictBodies(this.json, this.strict));
		builder.configureMessageConvertersList((converters) -> converters.removeIf(WebConfiguration::isXml));
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new StrictRequests()).addPathPatterns("/api/**");
		registry.addInterceptor(this.caseShell).addPathPatterns("/cases/*", "/cases/*/**");
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		id(registry, UUID.class, (id) -> id);
		id(registry, CaseId.class, CaseId::new);
		id(registry, ContactId.class, ContactId::new);
		id(registry, FamilyId.class, FamilyId::new);
		id(registry, PersonId.class, PersonId::new);
		id(registry, TaskId.class, TaskId::new);
		read(registry, LocalDate.class, StrictText::date);
		read(registry, Instant.class, StrictText::moment);
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new SeenVersion());
	}

	/** A library brings one; it is not offered. */
	private static boolean isXml(HttpMessageConverter<?> converter) {
		return converter.getSupportedMediaTypes().stream().anyMatch(MediaType.APPLICATION_XML::equalsTypeAndSubtype);
	}

	private static <T> void id(FormatterRegistry registry, Class<T> type, Function<UUID, T> made) {
		read(registry, type, (text) -> made.apply(StrictText.id(text)));
	}

	private static <T> void read(FormatterRegistry registry, Class<T> type, Converter<String, T> reading) {
		registry.addConverter(String.class, type, (text) -> text.isEmpty() ? null : reading.convert(text));
	}

	/** Bodies are read by {@link StrictJson}, validation and all. */
	private static final class StrictBodies extends JacksonJsonHttpMessageConverter {

		private final StrictJson strict;

		private StrictBodies(JsonMapper json, StrictJson strict) {
			super(json);
			this.strict = strict;
		}

		@Override
		public Object read(ResolvableType type, HttpInputMessage message, Map<String, Object> hints)
				throws IOException {
			return this.strict.read(message.getBody().readAllBytes(), type.getType());
		}

	}

	/** Gives controllers the version that the caller has seen. */
	private static final class SeenVersion implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == IfMatch.class;
		}

		@Override
		public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container,
				NativeWebRequest request, WebDataBinderFactory binders) {
			String[] sent = request.getHeaderValues(HttpHeaders.IF_MATCH);
			return IfMatch.of((sent != null && sent.length > 0) ? String.join(", ", sent) : null);
		}

	}

}

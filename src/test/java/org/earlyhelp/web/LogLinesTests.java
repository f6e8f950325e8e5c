package org.earlyhelp.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody typed never makes a line of its own in the log. */
class LogLinesTests {

	@ParameterizedTest
	@ValueSource(strings = { "a\nb", "a\r\nb", "a\rb", "\u001b[31mred\u001b[0m", "\"},{\"log.level\":\"ERROR\"",
			"{\"message\":\"forged\"}", "\u2028\u2029\u0085", "\u0000\u0007\b", "\\n\\u000a" })
	void areOneForEachEvent(String typed) throws IOException {
		var context = new LoggerContext();
		context.putObject(Environment.class.getName(), new MockEnvironment());
		var encoder = new StructuredLogEncoder();
		encoder.setContext(context);
		encoder.setFormat(formatOfProduction());
		encoder.setCharset(StandardCharsets.UTF_8);
		encoder.start();
		var event = new LoggingEvent("org.earlyhelp", context.getLogger("org.earlyhelp." + typed.length()), Level.WARN,
				"said {}", new IllegalStateException(typed), new Object[] { typed });
		event.setMDCPropertyMap(Map.of("correlationId", typed));

		String line = new String(encoder.encode(event), StandardCharsets.UTF_8);

		assertThat(line).endsWith("\n").doesNotContain("\u001b");
		assertThat(line.strip().chars().filter((sign) -> sign == '\n' || sign == '\r').count()).isZero();
		JsonNode read = JsonMapper.shared().readTree(line);
		assertThat(read.get("message").asString()).isEqualTo("said " + typed);
		assertThat(read.at("/log/level").asString()).isEqualTo("WARN");
	}

	private static String formatOfProduction() {
		var yaml = new YamlPropertiesFactoryBean();
		yaml.setResources(new ClassPathResource("application-prod.yml"));
		Properties properties = yaml.getObject();
		return properties.getProperty("logging.structured.format.console");
	}

}

package org.earlyhelp.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.earlyhelp.ServiceTest;
import org.earlyhelp.shared.VitalSign;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What operators are given fits the service and itself: every file that is mounted is
 * there, no secret has a default, every figure on the dashboard is one that the service
 * tells, and every alert leads to its part of the runbook.
 */
@ServiceTest
class OperationsTests {

	private static final Path OPS = Path.of("ops");

	private static final Pattern METRIC = Pattern.compile("early_help_[a-z_]+");

	@Autowired
	private List<VitalSign> signs;

	@Test
	void composesOnlyWhatIsThere() throws IOException {
		Map<String, Object> composed = new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
		Set<String> secrets = map(composed, "secrets").keySet();
		Set<String> volumes = map(composed, "volumes").keySet();
		var services = map(composed, "services");
		assertThat(services.keySet()).contains("node-1", "node-2", "proxy", "database", "keycloak", "mail",
				"prometheus", "grafana");
		services.forEach((name, one) -> {
			Map<String, Object> service = map(one);
			assertThat((String) service.get("image")).as("image of " + name).doesNotEndWith(":latest");
			if (!name.equals("certificates")) {
				assertThat(service).as(name).containsKey("healthcheck");
			}
			for (Object volume : (List<?>) service.getOrDefault("volumes", List.of())) {
				if (volume instanceof String said && said.startsWith("./")) {
					assertThat(Path.of(said.split(":")[0])).as(name).exists();
				}
				else {
					assertThat((volume instanceof String said) ? said.split(":")[0] : map(volume).get("source"))
						.as("volume of " + name)
						.isIn(volumes);
				}
			}
			for (Object secret : (List<?>) service.getOrDefault("secrets", List.of())) {
				assertThat((secret instanceof String said) ? said : map(secret).get("source")).as("secret of " + name)
					.isIn(secrets);
			}
			map(service.getOrDefault("depends_on", Map.of())).keySet()
				.forEach((other) -> assertThat(services).as("what %s waits for", name).containsKey(other));
			for (Object port : (List<?>) service.getOrDefault("ports", List.of())) {
				assertThat((String) port).as("ports of " + name).startsWith("127.0.0.1:");
			}
		});
	}

	@Test
	void knowsNoSecret() throws IOException {
		Map<String, Object> composed = new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
		map(composed, "services")
			.forEach((name, one) -> map(map(one).getOrDefault("environment", Map.of())).forEach((key, value) -> {
				if (key.matches("(?i).*(password|secret|key)$")) {
					assertThat(value.toString()).as(name + " " + key).isEmpty();
				}
			}));
		String made = Files.readString(OPS.resolve("compose/secrets.sh"));
		map(composed, "secrets").keySet().forEach((secret) -> assertThat(made).contains(secret));
	}

	@Test
	void drawsOnlyFiguresThatTheServiceTells() throws IOException {
		var told = new TreeSet<String>();
		this.signs.forEach((sign) -> told.add("early_help_" + sign.name().replace('.', '_')));
		String dashboard = Files.readString(OPS.resolve("grafana/dashboards/early-help.json"));
		JsonMapper.shared().readTree(dashboard);
		assertThat(metrics(dashboard)).isNotEmpty().isSubsetOf(told);
		assertThat(metrics(Files.readString(OPS.resolve("prometheus/alerts.yml")))).isNotEmpty().isSubsetOf(told);
		assertThat(told).as("what nobody watches").isSubsetOf(metrics(dashboard));
	}

	@Test
	void leadsFromEachAlertToTheRunbook() throws IOException {
		List<String> headings;
		try (Stream<String> lines = Files.lines(OPS.resolve("runbook.md"))) {
			headings = lines.filter((line) -> line.startsWith("## "))
				.map((line) -> line.substring(3)
					.toLowerCase(java.util.Locale.ROOT)
					.replaceAll("[^a-z0-9 -]", "")
					.replace(' ', '-'))
				.toList();
		}
		var leads = new ArrayList<String>();
		Matcher runbook = Pattern.compile("runbook: \"ops/runbook.md#([^\"]+)\"")
			.matcher(Files.readString(OPS.resolve("prometheus/alerts.yml")));
		while (runbook.find()) {
			leads.add(runbook.group(1));
		}
		assertThat(leads).hasSizeGreaterThan(5).allSatisfy((lead) -> assertThat(headings).contains(lead));
	}

	private static Set<String> metrics(String text) {
		var found = new TreeSet<String>();
		Matcher metric = METRIC.matcher(text);
		while (metric.find()) {
			found.add(metric.group());
		}
		return found;
	}

	private static Map<String, Object> map(Map<String, Object> outer, String name) {
		return map(outer.get(name));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Object yaml) {
		return (Map<String, Object>) yaml;
	}

}

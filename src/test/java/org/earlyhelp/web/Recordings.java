package org.earlyhelp.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.audit.Vault;
import org.earlyhelp.shared.FamilyId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Holds what the ledger kept of each call against {@code audit/routes.txt}, which says of
 * every route what it must keep (A-03).
 */
class Recordings {

	private static final int SALT_BYTES = 32;

	private static final Set<String> VIEWS = Set.of("RECORD_VIEWED", "LIST_VIEWED", "AUDIT_SEARCHED");

	private final JdbcClient database;

	private final Vault vault;

	private final Map<PathPattern, Set<String>> routes = new HashMap<>();

	private final Map<String, String> expected = new LinkedHashMap<>();

	Recordings(JdbcClient database, Vault vault, RequestMappingHandlerMapping mapping) {
		this.database = database;
		this.vault = vault;
		mapping.getHandlerMethods().forEach((info, method) -> {
			if (method.getBeanType() != Probe.class) {
				add(info);
			}
		});
		try {
			for (String line : new ClassPathResource("audit/routes.txt").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.toList()) {
				if (!line.isBlank() && !line.startsWith("#")) {
					String[] parts = line.split(" \\| ", 2);
					if (this.expected.put(parts[0].strip(), parts[1].strip()) != null) {
						throw new IllegalStateException("Twice: " + parts[0]);
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void add(RequestMappingInfo info) {
		Set<String> methods = new TreeSet<>();
		info.getMethodsCondition().getMethods().forEach((method) -> methods.add(method.name()));
		for (PathPattern pattern : info.getPathPatternsCondition().getPatterns()) {
			this.routes.computeIfAbsent(pattern, (one) -> new TreeSet<>())
				.addAll(methods.isEmpty() ? Set.of("ANY") : methods);
		}
	}

	/** Each route that something answers, as {@code GET /cases/{id}}. */
	Set<String> routes() {
		var all = new TreeSet<String>();
		this.routes.forEach((pattern, methods) -> methods.forEach((method) -> all.add(method + " " + shown(pattern))));
		// Answered by filters, before any controller.
		all.addAll(List.of("POST /sign-in", "POST /sign-out"));
		return all;
	}

	/** What the list says, by route. */
	Map<String, String> expected() {
		return this.expected;
	}

	long now() {
		return this.database.sql("select coalesce(max(number), 0) from ledger_entry").query(Long.class).single();
	}

	/**
	 * What is wrong with what the ledger kept of these calls.
	 * @param since the entry before the first of them
	 * @param visited is filled with the routes that were seen to do what they are for
	 */
	List<String> faults(Collection<Api.Call> calls, long since, Set<String> visited) {
		Map<String, List<Kept>> kept = kept(since);
		var faults = new ArrayList<String>();
		for (Api.Call call : calls) {
			if (call.answer().status() >= 400) {
				continue;
			}
			String route = routeOf(call);
			visited.add(route);
			List<Kept> its = kept.getOrDefault(call.correlationId(), List.of());
			fault(route, call, its)
				.ifPresent((fault) -> faults.add(route + " (" + call.answer().status() + "): " + fault
						+ ", and the ledger has " + its.stream().map((one) -> one.action + " " + one.what).toList()));
		}
		return faults;
	}

	private Optional<String> fault(String route, Api.Call call, List<Kept> its) {
		String said = this.expected.get(route);
		if (said == null) {
			return Optional.of("is not in the list");
		}
		if (said.startsWith("work")) {
			said = this.expected.getOrDefault("WORK " + typeOf(call), "nothing, since nobody said");
		}
		List<String> changes = its.stream()
			.filter((one) -> !VIEWS.contains(one.action))
			.map((one) -> one.action)
			.toList();
		List<Kept> views = its.stream().filter((one) -> VIEWS.contains(one.action)).toList();
		if (new HashSet<>(views).size() < views.size()) {
			return Optional.of("tells one view twice");
		}
		if (said.startsWith("-")) {
			return its.isEmpty() ? Optional.empty() : Optional.of("should keep nothing");
		}
		if (said.startsWith("view") || said.startsWith("list")) {
			if ((views.isEmpty() && !said.endsWith("?")) || !changes.isEmpty()) {
				return Optional.of("should be a view alone");
			}
			return said.startsWith("list") ? idsMissing(call, views) : Optional.empty();
		}
		return isAsSaid(changes, said) ? Optional.empty() : Optional.of("should be " + said);
	}

	/** The first once, the others once each, those with a question mark at most once. */
	private static boolean isAsSaid(List<String> changes, String said) {
		var left = new ArrayList<>(changes);
		for (String one : said.replaceAll(" -- .*", "").split(" \\+ ")) {
			String action = one.replaceAll("[?*]", "").strip();
			boolean there = left.remove(action);
			if (!there && !one.endsWith("?") && !one.endsWith("*")) {
				return false;
			}
			while (one.endsWith("*") && left.remove(action)) {
				there = true;
			}
		}
		return left.isEmpty();
	}

	/** Each record that a list shows is among those that the ledger says it showed. */
	private static Optional<String> idsMissing(Api.Call call, List<Kept> views) {
		if (!call.path().startsWith("/api/") || !call.answer().text().startsWith("{")) {
			return Optional.empty();
		}
		JsonNode items = call.answer().body().path("items");
		for (Kept view : views) {
			boolean shown = view.ids.stream().allMatch((id) -> call.answer().text().contains(id));
			if (shown && view.ids.size() == items.size()) {
				return Optional.empty();
			}
		}
		return Optional.of("shows " + items.size() + " records, and told of others");
	}

	private String typeOf(Api.Call call) {
		UUID task = UUID.fromString(call.path().replaceAll(".*/tasks/([0-9a-f-]{36}).*", "$1"));
		return this.database.sql("select type from task where id = ?").param(task).query(String.class).single();
	}

	private String routeOf(Api.Call call) {
		PathContainer path = PathContainer.parsePath(call.path());
		return call.method() + " "
				+ this.routes.entrySet()
					.stream()
					.filter((route) -> route.getValue().contains(call.method()) || route.getValue().contains("ANY"))
					.map(Map.Entry::getKey)
					.filter((pattern) -> pattern.matches(path))
					.min(PathPattern.SPECIFICITY_COMPARATOR)
					.map(Recordings::shown)
					.orElse(call.path());
	}

	private static String shown(PathPattern pattern) {
		return pattern.getPatternString().isEmpty() ? "/" : pattern.getPatternString();
	}

	private Map<String, List<Kept>> kept(long since) {
		var kept = new HashMap<String, List<Kept>>();
		this.database.sql("""
				select correlation_id, action, outcome, subject_kind, subject_id, family_id, payload
				from ledger_entry where number > ? order by number""").param(since).query((row) -> {
			UUID family = row.getObject("family_id", UUID.class);
			byte[] open = this.vault.open((family != null) ? new FamilyId(family) : null, row.getBytes("payload"));
			JsonNode content = JsonMapper.shared().readTree(Arrays.copyOfRange(open, SALT_BYTES, open.length));
			var ids = new ArrayList<String>();
			content.path("ids").forEach((id) -> ids.add(id.asString()));
			kept.computeIfAbsent(row.getString("correlation_id"), (id) -> new ArrayList<>())
				.add(new Kept(row.getString("action"), row.getString("subject_id"),
						content.path("what").asString("") + content.path("key").asString(""), ids));
		});
		return kept;
	}

	/**
	 * An entry.
	 *
	 * @param what which part of its subject was shown, or why it was refused
	 */
	private record Kept(String action, String subject, String what, List<String> ids) {
	}

}

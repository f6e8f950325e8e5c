package org.earlyhelp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * Makes one table of all parts: prints it, and writes {@code results.json} and
 * {@code results.md}. Ends with 1 where a part broke, and has a line for it; a figure
 * that is not reached is no error.
 */
public final class Table {

	private Table() {
	}

	/**
	 * @param arguments the scale, then the ids of the parts that were to run; those that
	 * broke are written as {@code !P6}
	 */
	public static void main(String[] arguments) throws IOException {
		JsonMapper json = JsonMapper.shared();
		List<Results.Part> parts = new ArrayList<>();
		List<String> broken = new ArrayList<>();
		for (String id : List.of(arguments).subList(1, arguments.length)) {
			String name = id.replace("!", "");
			Path file = Results.PARTS.resolve(name + ".json");
			if (id.startsWith("!")) {
				broken.add(name);
			}
			if (Files.exists(file)) {
				parts.add(json.readValue(Files.readString(file), Results.Part.class));
			}
			else if (!broken.contains(name)) {
				broken.add(name);
			}
		}
		Files.writeString(Results.FOLDER.resolve("results.json"), json.writerWithDefaultPrettyPrinter()
			.writeValueAsString(Map.of("scale", arguments[0], "processors", Runtime.getRuntime().availableProcessors(),
					"java", Runtime.version().toString(), "broken", broken, "parts", parts)));
		String table = table(parts, broken);
		Files.writeString(Results.FOLDER.resolve("results.md"), table);
		System.out.println("\n" + table);
		if (!broken.isEmpty()) {
			System.exit(1);
		}
	}

	private static String table(List<Results.Part> parts, List<String> broken) {
		var table = new StringBuilder("| | what | size | p50 | p95 | least to most | rounds | load | to reach | |\n");
		table.append("|---|---|---|---|---|---|---|---|---|---|\n");
		for (Results.Part part : parts) {
			for (Results.Figure figure : part.figures()) {
				Spread spread = figure.spread();
				boolean many = spread.rounds() > 1;
				table.append("| %s | %s | %s | %s %s | %s | %s | %s | %.1f | %s | %s |%n".formatted(part.id(),
						figure.what(), figure.size(), Results.plain(spread.p50()), figure.unit(),
						many ? Results.plain(spread.p95()) : "",
						many ? Results.plain(spread.least()) + " to " + Results.plain(spread.most()) : "",
						many ? spread.rounds() : "", figure.load(), (figure.target() != null) ? figure.target() : "",
						(figure.reached() == null) ? "" : figure.reached() ? "reached" : "**not reached**"));
			}
		}
		broken.forEach((part) -> table
			.append("| %s | not all of it was measured: see its log | | | | | | | | **broke** |%n".formatted(part)));
		return table.toString();
	}

}

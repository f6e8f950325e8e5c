package org.earlyhelp.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

/** What was counted under each fault: {@code target/faults/<id>.json}, and a table. */
final class Figures {

	static final Path FOLDER = Path.of("target", "faults").toAbsolutePath();

	private final String id;

	private final Map<String, Object> counted = new LinkedHashMap<>();

	/**
	 * @param what was done, in a few words
	 */
	Figures(String id, String what) {
		this.id = id;
		this.counted.put("id", id);
		this.counted.put("what", what);
	}

	Figures with(String name, Object figure) {
		this.counted.put(name, figure);
		return this;
	}

	/** Before anything is asserted of them, so that they are known where a test fails. */
	void keep() {
		double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
		this.counted.put("load", Math.round(load * 10) / 10.0);
		try {
			Files.createDirectories(FOLDER);
			Files.writeString(FOLDER.resolve(this.id + ".json"),
					JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this.counted));
			Files.writeString(FOLDER.resolve("table.md"), table());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		System.out.println(row(this.counted));
	}

	private static String table() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			List<Path> kept = files.filter((file) -> file.toString().endsWith(".json")).sorted().toList();
			var table = new StringBuilder("| fault | what was done | counted |\n|---|---|---|\n");
			for (Path file : kept) {
				table.append(row(JsonMapper.shared().readValue(Files.readString(file), Map.class))).append('\n');
			}
			return table.toString();
		}
	}

	private static String row(Map<?, ?> counted) {
		return "| " + counted.get("id") + " | " + counted.get("what") + " | "
				+ counted.entrySet()
					.stream()
					.filter((one) -> !List.of("id", "what").contains(one.getKey()))
					.map((one) -> one.getKey() + " " + one.getValue())
					.collect(Collectors.joining(", "))
				+ " |";
	}

}

package org.earlyhelp.workflow.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.Profiles;
import org.earlyhelp.locality.Span;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.locality.Timescale;
import org.earlyhelp.worklist.TaskType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tables of the README are what models, task types and profiles say. What should
 * stand there is written to {@code target/readme} when it does not.
 */
class ReadmeTests {

	private final Profile westCheshire = Profiles.westCheshire();

	private final Profile halton = Profiles.halton();

	@Test
	void listsTheProcesses() throws IOException {
		assertTable("processes", "Process | Name | What it does", Models.all().values().stream().map((model) -> {
			Process process = model.getModelElementsByType(Process.class).iterator().next();
			return row(process.getId(), process.getName(),
					process.getDocumentations().stream().map(Documentation::getTextContent).findFirst().orElseThrow());
		}));
	}

	@Test
	void listsTheTasks() throws IOException {
		assertTable("tasks", "Task | Name | Whose, while it is nobody's | Clocks", Arrays.stream(TaskType.values())
			.map((type) -> row(type.code(), type.label(),
					type.groups().isEmpty() ? "a named person's" : String.join(", ", type.groups()),
					Timer.of(type.code()).stream().sorted().map(Timer::name).collect(Collectors.joining(", ")))));
	}

	@Test
	void listsTheClocks() throws IOException {
		assertTable("timers", "Clock | Name | West Cheshire: due | at the latest | Halton: due | at the latest",
				Arrays.stream(Timer.values()).flatMap(this::rows));
	}

	private Stream<String> rows(Timer timer) {
		String ordinary = row(timer.name(), this.westCheshire.timescale(timer), this.halton.timescale(timer));
		if (!this.westCheshire.urgent().containsKey(timer) && !this.halton.urgent().containsKey(timer)) {
			return Stream.of(ordinary);
		}
		return Stream.of(ordinary, row(timer.name() + ", urgent", this.westCheshire.urgentTimescale(timer),
				this.halton.urgentTimescale(timer)));
	}

	private static String row(String timer, Timescale here, Timescale there) {
		if (here == null && there == null) {
			return row(timer, "has no clock", "", "", "", "");
		}
		return row(timer, ((here != null) ? here : there).name(), due(here), limit(here), due(there), limit(there));
	}

	private static String due(Timescale timescale) {
		return (timescale != null) ? words(timescale.due()) : "";
	}

	private static String limit(Timescale timescale) {
		return (timescale != null) ? words(timescale.limit()) : "";
	}

	private static String words(Span span) {
		if (span == null) {
			return "";
		}
		String unit = switch (span.unit()) {
			case WORKING_DAYS -> "working day";
			case WORKING_HOURS -> "working hour";
			case HOURS -> "hour";
			case MONTHS -> "month";
		};
		return span.amount() + " " + unit + ((span.amount() == 1) ? "" : "s");
	}

	private static String row(String... cells) {
		return Arrays.stream(cells).collect(Collectors.joining(" | ", "| ", " |"));
	}

	private static void assertTable(String name, String heading, Stream<String> rows) throws IOException {
		List<String> columns = List.of(heading.split(" \\| "));
		String table = Stream
			.concat(Stream.of(row(columns.toArray(String[]::new)),
					row(columns.stream().map((column) -> "---").toArray(String[]::new))), rows)
			.collect(Collectors.joining("\n", "\n", "\n"));
		String readme = Files.readString(Path.of("README.md"));
		String begin = "<!-- " + name + " -->";
		String end = "<!-- /" + name + " -->";
		assertThat(readme).contains(begin, end);
		String stands = readme.substring(readme.indexOf(begin) + begin.length(), readme.indexOf(end));
		if (!stands.equals(table)) {
			Path expected = Path.of("target", "readme", name + ".md");
			Files.createDirectories(expected.getParent());
			Files.writeString(expected, table);
			assertThat(Map.of(name, stands)).as("README.md is out of date: paste %s between the marks", expected)
				.containsEntry(name, table);
		}
	}

}

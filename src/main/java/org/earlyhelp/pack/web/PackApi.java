package org.earlyhelp.pack.web;

import java.net.URI;
import java.util.List;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.pack.ExportingPack;
import org.earlyhelp.pack.MonthSummary;
import org.earlyhelp.pack.Pack;
import org.earlyhelp.pack.ReadingPack;
import org.earlyhelp.pack.Story;
import org.earlyhelp.pack.Summarising;
import org.earlyhelp.pack.WriteStory;
import org.earlyhelp.pack.WritingStory;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.shared.json.StrictJson;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the partnership is told, by quarter and by month. */
@RestController
@Tag(name = "Managers")
class PackApi {

	private final ReadingPack reading;

	private final WritingStory writing;

	private final ExportingPack exporting;

	private final Summarising summarising;

	private final StrictJson json;

	PackApi(ReadingPack reading, WritingStory writing, ExportingPack exporting, Summarising summarising,
			StrictJson json) {
		this.reading = reading;
		this.writing = writing;
		this.exporting = exporting;
		this.summarising = summarising;
		this.json = json;
	}

	@GetMapping("/api/packs")
	@Operation(summary = "The quarters that a pack tells of, and how far each is settled")
	Page<ReadingPack.Line> list() {
		List<ReadingPack.Line> all = this.reading.list();
		return new Page<>(all, all.size(), null);
	}

	@GetMapping("/api/packs/{quarter}")
	@Operation(summary = "The quarterly pack: how much, how well, is anyone better off, and the story behind it",
			description = "Closed quarters are told as they were told last. A quarter is named as 2026-Q3.")
	@Parameter(name = "outside", description = "true leaves out small numbers, for readers outside the service")
	Pack pack(@PathVariable String quarter,
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
		var asked = new Parameters(parameters, Set.of("outside"));
		Boolean outside = asked.flag("outside");
		asked.refuse();
		return this.reading.read(quarter, Boolean.TRUE.equals(outside));
	}

	@GetMapping(path = "/api/packs/{quarter}/export", produces = FigureFile.TYPE)
	@Operation(summary = "The figures of the quarterly pack as CSV, small numbers left out")
	ResponseEntity<String> export(@PathVariable String quarter) {
		return FigureFile.of("pack-" + quarter, this.exporting.export(quarter));
	}

	@GetMapping("/api/packs/{quarter}/stories/{about}")
	@Operation(summary = "The versions of a story, the latest first", description = "About a measure, or ALL.")
	Page<Story> stories(@PathVariable String quarter, @PathVariable String about) {
		List<Story> all = this.writing.versions(quarter, about);
		return new Page<>(all, all.size(), null);
	}

	@PostMapping(path = "/api/packs/{quarter}/stories/{about}", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Write the story behind the figures: a further version, none is ever changed",
			description = "About a measure, or ALL. Names no family.")
	@ApiResponse(responseCode = "201", description = "Written")
	@RequestBody(content = @Content(schema = @Schema(implementation = WriteStory.class)))
	ResponseEntity<Story> write(@PathVariable String quarter, @PathVariable String about,
			@org.springframework.web.bind.annotation.RequestBody String body) {
		Story written = this.writing.write(quarter, about, this.json.read(body, WriteStory.class));
		return ResponseEntity.created(URI.create("/api/packs/" + quarter + "/stories/" + about)).body(written);
	}

	@GetMapping("/api/summaries")
	@Operation(summary = "A month beside the month before and the same month of the year before, and by district")
	@Parameter(name = "month", description = "as 2026-08; the last that is over unless said")
	MonthSummary summary(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
		return this.summarising.read(month(parameters));
	}

	@GetMapping(path = "/api/summaries/export", produces = FigureFile.TYPE)
	@Operation(summary = "The monthly summary as CSV, small numbers left out")
	@Parameter(name = "month", description = "as 2026-08; the last that is over unless said")
	ResponseEntity<String> exportSummary(
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
		return FigureFile.of("monthly-summary", this.summarising.export(month(parameters)));
	}

	static String month(MultiValueMap<String, String> parameters) {
		var asked = new Parameters(parameters, Set.of("month"));
		String month = asked.line("month");
		asked.refuse();
		return month;
	}

}

package org.earlyhelp.workflow.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.timeliness.figures.TimelinessQuery;
import org.earlyhelp.timeliness.figures.Waits.Wait;
import org.earlyhelp.workflow.DrawingHeat;
import org.earlyhelp.workflow.HeatPicture;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Where work waits in the processes. */
@RestController
@Tag(name = "Managers")
class HeatApi {

	private static final String SVG = "image/svg+xml";

	private final DrawingHeat drawing;

	private final ITemplateEngine templates;

	private final Clock clock;

	HeatApi(DrawingHeat drawing, ITemplateEngine templates, Clock clock) {
		this.drawing = drawing;
		this.templates = templates;
		this.clock = clock;
	}

	/**
	 * What waits at each step of a process.
	 *
	 * @param elsewhere work of whatever process whose step is not known
	 */
	record ProcessWaits(String process, String name, LocalDate from, LocalDate to, Instant asAt,
			List<HeatPicture.Spot> items, int total, Wait elsewhere) {
	}

	@GetMapping("/api/timeliness/process")
	@Operation(
			summary = "Each step of a process: how much waits there and how long, and how long what was done had"
					+ " waited",
			description = "Days are working days, and medians. A process that is called has all that waits in it.")
	@Parameter(name = "process", description = "EarlyHelpCase unless said, FrontDoor, or one that these call")
	@Parameter(name = "from", description = "the first day; twelve months ago unless said")
	@Parameter(name = "to", description = "the last day; today unless said")
	@Parameter(name = "asAt", description = "a day, at its end, or a moment; now unless said")
	@Parameter(name = "team", description = "a team, or its district")
	@Parameter(name = "district", description = "a district's code")
	@Parameter(name = "agency", description = "the agency whose cases count")
	@Parameter(name = "level", description = "a level of need")
	ProcessWaits read(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		Parameters asked = parameters(sent);
		TimelinessQuery query = TimelinessQuery.of(asked, this.clock.instant());
		String process = asked.line("process");
		asked.refuse();
		DrawingHeat.Heat heat = this.drawing.draw(process, query);
		HeatPicture picture = heat.picture();
		return new ProcessWaits(picture.process(), picture.name(), query.from(), query.to(), query.asAt(),
				picture.spots(), picture.spots().size(), heat.elsewhere());
	}

	@GetMapping(path = "/api/timeliness/process.svg", produces = SVG + ";charset=UTF-8")
	@Operation(summary = "The same as a picture, with the numbers printed in it")
	@ApiResponse(responseCode = "200", description = "The picture",
			content = @Content(mediaType = SVG, schema = @Schema(type = "string")))
	@Parameter(name = "process", description = "EarlyHelpCase unless said, FrontDoor, or one that these call")
	@Parameter(name = "from", description = "the first day; twelve months ago unless said")
	@Parameter(name = "to", description = "the last day; today unless said")
	@Parameter(name = "asAt", description = "a day, at its end, or a moment; now unless said")
	@Parameter(name = "team", description = "a team, or its district")
	@Parameter(name = "district", description = "a district's code")
	@Parameter(name = "agency", description = "the agency whose cases count")
	@Parameter(name = "level", description = "a level of need")
	byte[] draw(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		Parameters asked = parameters(sent);
		TimelinessQuery query = TimelinessQuery.of(asked, this.clock.instant());
		String process = asked.line("process");
		asked.refuse();
		return this.templates
			.process("workflow/heat", Set.of("svg"),
					new Context(Locale.UK, Map.of("heat", this.drawing.draw(process, query).picture())))
			.strip()
			.getBytes(StandardCharsets.UTF_8);
	}

	private static Parameters parameters(MultiValueMap<String, String> sent) {
		Parameters asked = TimelinessQuery.parameters(sent, Set.of("process"));
		return asked.unless(asked.line("by") == null, "by", "query.unknown");
	}

}

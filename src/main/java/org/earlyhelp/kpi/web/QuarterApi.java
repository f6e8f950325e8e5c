package org.earlyhelp.kpi.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.kpi.CloseQuarter;
import org.earlyhelp.kpi.ClosedQuarter;
import org.earlyhelp.kpi.ClosingQuarter;
import org.earlyhelp.kpi.EnterKpiValue;
import org.earlyhelp.kpi.EnteringKpiValue;
import org.earlyhelp.kpi.ReadingClosedQuarters;
import org.earlyhelp.kpi.RestateQuarter;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.json.StrictJson;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is kept of figures: closed quarters, and what was entered by hand. */
@RestController
@RequestMapping("/api/kpis")
@Tag(name = "Managers")
class QuarterApi {

	private final ReadingClosedQuarters reading;

	private final ClosingQuarter closing;

	private final EnteringKpiValue entering;

	private final StrictJson json;

	QuarterApi(ReadingClosedQuarters reading, ClosingQuarter closing, EnteringKpiValue entering, StrictJson json) {
		this.reading = reading;
		this.closing = closing;
		this.entering = entering;
		this.json = json;
	}

	@GetMapping("/quarters")
	@Operation(summary = "The quarters that were closed, each statement of them, without figures")
	Page<ClosedQuarter> quarters() {
		List<ClosedQuarter> all = this.reading.all();
		return new Page<>(all, all.size(), null);
	}

	@GetMapping("/quarters/{id}")
	@Operation(summary = "What was told for a closed quarter, with the version of each query")
	ClosedQuarter quarter(@PathVariable UUID id) {
		return this.reading.read(id);
	}

	@PostMapping(path = "/quarters", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Close a quarter that is over: its figures are kept as they are told now")
	@ApiResponse(responseCode = "201", description = "Kept")
	@RequestBody(content = @Content(schema = @Schema(implementation = CloseQuarter.class)))
	ResponseEntity<Map<String, UUID>> close(@org.springframework.web.bind.annotation.RequestBody String body) {
		return kept(this.closing.close(this.json.read(body, CloseQuarter.class)));
	}

	@PostMapping(path = "/quarters/{id}/restatements", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Tell a closed quarter again, with a reason; what was told first is kept")
	@ApiResponse(responseCode = "201", description = "Kept beside the first")
	@RequestBody(content = @Content(schema = @Schema(implementation = RestateQuarter.class)))
	ResponseEntity<Map<String, UUID>> restate(@PathVariable UUID id,
			@org.springframework.web.bind.annotation.RequestBody String body) {
		return kept(this.closing.restate(id, this.json.read(body, RestateQuarter.class)));
	}

	@PostMapping(path = "/{id}/values", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Enter a figure of a measure that cannot be counted here, with its source")
	@ApiResponse(responseCode = "201", description = "Entered")
	@RequestBody(content = @Content(schema = @Schema(implementation = EnterKpiValue.class)))
	ResponseEntity<Map<String, UUID>> enter(@PathVariable String id,
			@org.springframework.web.bind.annotation.RequestBody String body) {
		UUID entered = this.entering.enter(id, this.json.read(body, EnterKpiValue.class));
		return ResponseEntity.created(URI.create("/api/kpis")).body(Map.of("id", entered));
	}

	private static ResponseEntity<Map<String, UUID>> kept(UUID id) {
		return ResponseEntity.created(URI.create("/api/kpis/quarters/" + id)).body(Map.of("id", id));
	}

}

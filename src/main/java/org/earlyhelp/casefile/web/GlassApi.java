package org.earlyhelp.casefile.web;

import java.time.Instant;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.casefile.BreakGlass;
import org.earlyhelp.casefile.BreakingGlass;
import org.earlyhelp.casefile.GlassView;
import org.earlyhelp.casefile.ReadingGlass;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.GlassId;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reading a case that is not the asker's, for an hour and a reason. */
@RestController
@Tag(name = "Cases")
class GlassApi {

	private final BreakingGlass breaking;

	private final ReadingGlass reading;

	GlassApi(BreakingGlass breaking, ReadingGlass reading) {
		this.breaking = breaking;
		this.reading = reading;
	}

	/**
	 * What was opened.
	 *
	 * @param reference as people say it
	 * @param until the first moment at which it is shut again
	 */
	record Opened(UUID id, String reference, Instant until) {
	}

	@PostMapping("/api/cases/{id}/break-glass")
	@Operation(summary = "Read this one case for 60 minutes, in your own name and for a reason",
			description = "Who holds the case, who answers for it and the records officer are told at once, and a"
					+ " service manager looks at it within a working day. Nothing can be changed meanwhile. A sealed"
					+ " case is not there.")
	@ApiResponse(responseCode = "201", description = "Open until the moment given")
	ResponseEntity<Opened> breaks(@PathVariable UUID id, @RequestBody BreakGlass asked) {
		BreakingGlass.Broken broken = this.breaking.breaks(new CaseId(id), asked);
		return ResponseEntity.status(HttpStatus.CREATED)
			.body(new Opened(broken.glass().id().value(), broken.glass().reference(), broken.until()));
	}

	@GetMapping("/api/break-glass/{id}")
	@Operation(summary = "Who broke a glass, when, why, and what was thought of it")
	GlassView read(@PathVariable UUID id) {
		return this.reading.read(new GlassId(id));
	}

}

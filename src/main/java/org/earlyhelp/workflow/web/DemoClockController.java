package org.earlyhelp.workflow.web;

import java.time.Duration;
import java.time.Instant;

import jakarta.validation.constraints.NotNull;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.json.StrictJson;
import org.earlyhelp.workflow.DemoClock;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The clock of a demonstration. Elsewhere there is none. */
@RestController
@Profile("demo")
@RequestMapping("/api/demo/clock")
class DemoClockController {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final DemoClock clock;

	private final CurrentUser currentUser;

	private final StrictJson json;

	DemoClockController(DemoClock clock, CurrentUser currentUser, StrictJson json) {
		this.clock = clock;
		this.currentUser = currentUser;
		this.json = json;
	}

	@GetMapping
	@Operation(summary = "What the demonstration's clock shows")
	Shown show() {
		return new Shown(this.clock.now());
	}

	/** 202 with the moment reached where a minute was not enough: ask again. */
	@PutMapping
	@Operation(summary = "Move the clock on; whatever falls due on the way happens")
	@ApiResponse(responseCode = "200", description = "It is there")
	@ApiResponse(responseCode = "202", description = "A minute was not enough: it shows this, ask again")
	@io.swagger.v3.oas.annotations.parameters.RequestBody(
			content = @Content(schema = @Schema(implementation = Shown.class)))
	ResponseEntity<Shown> move(@RequestBody String body) {
		if (!this.currentUser.get().is(Role.ADMIN)) {
			throw new NotPermitted("MOVE_CLOCK");
		}
		Instant target = this.json.read(body, Shown.class).now();
		Instant reached = this.clock.moveTo(target, PATIENCE);
		return ResponseEntity.status(reached.isBefore(target) ? HttpStatus.ACCEPTED : HttpStatus.OK)
			.body(new Shown(reached));
	}

	/**
	 * What the clock shows, or is to show.
	 */
	record Shown(@NotNull Instant now) {
	}

}

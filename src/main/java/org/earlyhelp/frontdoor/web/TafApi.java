package org.earlyhelp.frontdoor.web;

import java.net.URI;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.frontdoor.StartTaf;
import org.earlyhelp.frontdoor.StartingTaf;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A Team Around the Family that a partner starts, without the front door. */
@RestController
@RequestMapping("/api/cases")
@Tag(name = "Cases")
class TafApi {

	private final StartingTaf starting;

	TafApi(StartingTaf starting) {
		this.starting = starting;
	}

	/** The case that was started. */
	record Started(UUID id, String reference, String state) {
	}

	@PostMapping
	@Operation(summary = "Start a Team Around the Family as a partner",
			description = "The family is one that is known, by its id, or its children and adults as in a contact. The "
					+ "case waits for an assessor; its clocks run from now.")
	@ApiResponse(responseCode = "201", description = "It waits for an assessor")
	ResponseEntity<Started> start(@RequestBody StartTaf start) {
		StartingTaf.Started started = this.starting.start(start);
		return ResponseEntity.created(URI.create("/api/cases/" + started.id()))
			.eTag(IfMatch.tag(started.version()))
			.body(new Started(started.id().value(), started.reference(), started.state()));
	}

}

package org.earlyhelp.timeliness.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.timeliness.ExtendDeadline;
import org.earlyhelp.timeliness.ExtendingDeadline;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Giving more time. */
@RestController
@Tag(name = "Deadlines")
class ExtensionApi {

	private final ExtendingDeadline extending;

	ExtensionApi(ExtendingDeadline extending) {
		this.extending = extending;
	}

	/** The deadline's id. */
	record Extended(UUID id) {
	}

	@PostMapping("/api/cases/{id}/extensions")
	@Operation(summary = "Give a deadline of the case more time; managers alone, within its limit")
	@ApiResponse(responseCode = "201", description = "More time is given; the original date is kept")
	ResponseEntity<Extended> extend(@PathVariable UUID id, @RequestBody ExtendDeadline asked,
			@Parameter(hidden = true) IfMatch seen) {
		return ResponseEntity.status(HttpStatus.CREATED)
			.body(new Extended(this.extending.extend(new CaseId(id), asked, seen)));
	}

}

package org.earlyhelp.casefile.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.casefile.ResumeCase;
import org.earlyhelp.casefile.SuspendCase;
import org.earlyhelp.casefile.SuspendingCase;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Letting a case rest, and go on again. */
@RestController
@RequestMapping("/api/cases/{id}")
@Tag(name = "Cases")
class SuspensionApi {

	private final SuspendingCase suspending;

	SuspensionApi(SuspendingCase suspending) {
		this.suspending = suspending;
	}

	/** The suspension's id. */
	record Rested(UUID id) {
	}

	@PostMapping("/suspension")
	@Operation(summary = "Let the case rest until a day; its clocks stand, and it goes on by itself")
	@ApiResponse(responseCode = "201", description = "It rests")
	ResponseEntity<Rested> suspend(@PathVariable UUID id, @RequestBody SuspendCase asked,
			@Parameter(hidden = true) IfMatch seen) {
		return ResponseEntity.status(HttpStatus.CREATED)
			.body(new Rested(this.suspending.suspend(new CaseId(id), asked, seen)));
	}

	@PostMapping("/resumption")
	@Operation(summary = "Let a suspended case go on before its day")
	@ApiResponse(responseCode = "201", description = "It goes on")
	ResponseEntity<Rested> resume(@PathVariable UUID id, @RequestBody ResumeCase asked,
			@Parameter(hidden = true) IfMatch seen) {
		return ResponseEntity.status(HttpStatus.CREATED)
			.body(new Rested(this.suspending.resume(new CaseId(id), asked, seen)));
	}

}

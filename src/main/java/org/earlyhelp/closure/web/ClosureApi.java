package org.earlyhelp.closure.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.closure.ClosureView;
import org.earlyhelp.closure.ProposeClosure;
import org.earlyhelp.closure.ProposingClosure;
import org.earlyhelp.closure.ReadingClosure;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proposing to close a case; signing it off is a task. */
@RestController
@RequestMapping("/api/cases/{id}/closure")
@Tag(name = "Cases")
class ClosureApi {

	private final ProposingClosure proposing;

	private final ReadingClosure reading;

	ClosureApi(ProposingClosure proposing, ReadingClosure reading) {
		this.proposing = proposing;
		this.reading = reading;
	}

	/** The proposal's id. */
	record Proposed(UUID id) {
	}

	@GetMapping
	@Operation(summary = "The proposal to close the case, and those that were sent back before it",
			description = "404 while nobody proposed to close.")
	ClosureView read(@PathVariable UUID id) {
		return this.reading.read(new CaseId(id)).orElseThrow(() -> NotThere.none(id));
	}

	@PostMapping
	@Operation(summary = "Propose to close the case")
	@ApiResponse(responseCode = "201", description = "Proposed: it waits for a sign-off")
	ResponseEntity<Proposed> propose(@PathVariable UUID id, @RequestBody ProposeClosure proposal,
			@Parameter(hidden = true) IfMatch seen) {
		return ResponseEntity.status(HttpStatus.CREATED)
			.body(new Proposed(this.proposing.propose(new CaseId(id), proposal, seen)));
	}

}

package org.earlyhelp.casefile.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.casefile.DecideRestriction;
import org.earlyhelp.casefile.RestrictCase;
import org.earlyhelp.casefile.RestrictingCase;
import org.earlyhelp.casefile.RestrictionView;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who may see a case at all. */
@RestController
@RequestMapping("/api/cases/{id}/restriction")
@Tag(name = "Cases")
class RestrictionApi {

	private final RestrictingCase restricting;

	RestrictionApi(RestrictingCase restricting) {
		this.restricting = restricting;
	}

	@GetMapping
	@Operation(summary = "Who may see the case at all, and who asked that")
	RestrictionView read(@PathVariable UUID id) {
		return this.restricting.read(new CaseId(id));
	}

	@PostMapping
	@Operation(summary = "Say who may see the case at all; a second person approves",
			description = "0 as usual, 1 its district’s team, 2 those named, 3 sealed: those named, and no break-glass."
					+ " What keeps people out holds at once (HOLDS) and is looked at by a second person; what lets"
					+ " people in waits for one (WAITS). A second person who sends the same approves it (APPROVED).")
	@ApiResponse(responseCode = "201", description = "Asked; the state says whether it holds")
	ResponseEntity<RestrictionView.Asked> ask(@PathVariable UUID id, @RequestBody RestrictCase asked,
			@Parameter(hidden = true) IfMatch seen) {
		return ResponseEntity.status(HttpStatus.CREATED).body(this.restricting.ask(new CaseId(id), asked, seen));
	}

	@PostMapping("/decision")
	@Operation(summary = "Approve, as a second person, what was asked, or have it as it was before")
	@ApiResponse(responseCode = "201", description = "Decided")
	ResponseEntity<RestrictionView.Asked> decide(@PathVariable UUID id, @RequestBody DecideRestriction said,
			@Parameter(hidden = true) IfMatch seen) {
		return ResponseEntity.status(HttpStatus.CREATED).body(this.restricting.decide(new CaseId(id), said, seen));
	}

}

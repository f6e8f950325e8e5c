package org.earlyhelp.casefile.web;

import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.casefile.MergeCases;
import org.earlyhelp.casefile.MergingCases;
import org.earlyhelp.casefile.PartCases;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Two cases that are of one family; managers alone. */
@RestController
@RequestMapping("/api/cases/{id}")
@Tag(name = "Cases")
class MergeApi {

	private final MergingCases merging;

	MergeApi(MergingCases merging) {
		this.merging = merging;
	}

	@PostMapping("/merge")
	@Operation(summary = "This case is of the same family as another, which goes on")
	@ApiResponse(responseCode = "201", description = "Merged")
	ResponseEntity<Map<String, UUID>> merge(@PathVariable UUID id, @RequestBody MergeCases told,
			@Parameter(hidden = true) IfMatch seen) {
		return ResponseEntity.status(HttpStatus.CREATED)
			.body(Map.of("id", this.merging.merge(new CaseId(id), told, seen)));
	}

	@PostMapping("/unmerge")
	@Operation(summary = "Two cases that were merged are of two families after all: both are as they were")
	@ApiResponse(responseCode = "201", description = "Parted")
	ResponseEntity<Map<String, UUID>> part(@PathVariable UUID id, @RequestBody PartCases told,
			@Parameter(hidden = true) IfMatch seen) {
		return ResponseEntity.status(HttpStatus.CREATED)
			.body(Map.of("id", this.merging.part(new CaseId(id), told, seen)));
	}

}

package org.earlyhelp.casefile.web;

import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.casefile.AddMember;
import org.earlyhelp.casefile.AddingMember;
import org.earlyhelp.casefile.RecordBirth;
import org.earlyhelp.casefile.RecordDeparture;
import org.earlyhelp.casefile.RecordingBirth;
import org.earlyhelp.casefile.RecordingDeparture;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who comes to the family of a case, and who leaves it. */
@RestController
@RequestMapping("/api/cases/{id}/members")
@Tag(name = "Cases")
class MemberApi {

	private final AddingMember adding;

	private final RecordingDeparture departing;

	private final RecordingBirth births;

	MemberApi(AddingMember adding, RecordingDeparture departing, RecordingBirth births) {
		this.adding = adding;
		this.departing = departing;
		this.births = births;
	}

	@PostMapping
	@Operation(summary = "Somebody joins the family; a child also the case, from that day",
			description = "A child who comes after the assessment is assessed by themselves: the id is that of the addendum.")
	@ApiResponse(responseCode = "201", description = "Joined")
	ResponseEntity<AddingMember.Added> add(@PathVariable UUID id, @RequestBody AddMember told,
			@Parameter(hidden = true) IfMatch seen) {
		return ResponseEntity.status(HttpStatus.CREATED).body(this.adding.add(new CaseId(id), told, seen));
	}

	@PostMapping("/{personId}/departure")
	@Operation(summary = "Somebody leaves the family, moves out of its household, turns 18 or died",
			description = "Where they died, seniors are told; with its only child the case ends.")
	@ApiResponse(responseCode = "201", description = "Recorded")
	ResponseEntity<Map<String, UUID>> leave(@PathVariable UUID id, @PathVariable UUID personId,
			@RequestBody RecordDeparture told, @Parameter(hidden = true) IfMatch seen) {
		this.departing.record(new CaseId(id), new PersonId(personId), told, seen);
		return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("id", personId));
	}

	@PostMapping("/{personId}/birth")
	@Operation(summary = "A child that was expected is born")
	@ApiResponse(responseCode = "201", description = "Recorded")
	ResponseEntity<AddingMember.Added> born(@PathVariable UUID id, @PathVariable UUID personId,
			@RequestBody RecordBirth told, @Parameter(hidden = true) IfMatch seen) {
		return ResponseEntity.status(HttpStatus.CREATED)
			.body(this.births.record(new CaseId(id), new PersonId(personId), told, seen));
	}

}

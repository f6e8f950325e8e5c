package org.earlyhelp.casefile.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.casefile.LeadView;
import org.earlyhelp.casefile.LeaveLead;
import org.earlyhelp.casefile.LeavingLead;
import org.earlyhelp.casefile.ReadingLeads;
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

/** Who leads a case, and that somebody stops. Agreeing who leads is a task. */
@RestController
@RequestMapping("/api/cases/{id}/lead-practitioner")
@Tag(name = "Cases")
class LeadApi {

	private final LeavingLead leaving;

	private final ReadingLeads reading;

	LeadApi(LeavingLead leaving, ReadingLeads reading) {
		this.leaving = leaving;
		this.reading = reading;
	}

	/** Who leads or led, the latest first. */
	record Leads(List<LeadView> items) {
	}

	/** The id of the vacancy, or of the successor's assignment. */
	record Begun(UUID id) {
	}

	@GetMapping
	@Operation(summary = "Who leads the case or led it, and when nobody did, the latest first")
	Leads read(@PathVariable UUID id) {
		return new Leads(this.reading.read(new CaseId(id)));
	}

	@PostMapping("/vacancy")
	@Operation(summary = "The lead practitioner stops leading",
			description = "Their open work and actions move to the successor; where none is named, to the adviser, who "
					+ "answers for the case until somebody leads. Their access ends with the last day, London time. No "
					+ "other date moves.")
	@ApiResponse(responseCode = "201", description = "A vacancy, or the successor leads")
	ResponseEntity<Begun> leave(@PathVariable UUID id, @RequestBody LeaveLead leaving,
			@Parameter(hidden = true) IfMatch seen) {
		return ResponseEntity.status(HttpStatus.CREATED)
			.body(new Begun(this.leaving.leave(new CaseId(id), leaving, seen)));
	}

}

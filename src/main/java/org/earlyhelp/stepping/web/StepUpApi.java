package org.earlyhelp.stepping.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.stepping.AcknowledgingStepUp;
import org.earlyhelp.stepping.EscalateStepUp;
import org.earlyhelp.stepping.EscalatingStepUp;
import org.earlyhelp.stepping.ReadingStepUp;
import org.earlyhelp.stepping.RecordStepUpOutcome;
import org.earlyhelp.stepping.RecordingStepUpOutcome;
import org.earlyhelp.stepping.RequestStepUp;
import org.earlyhelp.stepping.RequestingStepUp;
import org.earlyhelp.stepping.StepUpRequests;
import org.earlyhelp.stepping.StepUpView;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Asking social care in, and what social care says to it; deciding it is a task. */
@RestController
@Tag(name = "Step-ups")
class StepUpApi {

	private final StepUpRequests requests;

	private final RequestingStepUp requesting;

	private final ReadingStepUp reading;

	private final AcknowledgingStepUp acknowledging;

	private final EscalatingStepUp escalating;

	private final RecordingStepUpOutcome recording;

	StepUpApi(StepUpRequests requests, RequestingStepUp requesting, ReadingStepUp reading,
			AcknowledgingStepUp acknowledging, EscalatingStepUp escalating, RecordingStepUpOutcome recording) {
		this.requests = requests;
		this.requesting = requesting;
		this.reading = reading;
		this.acknowledging = acknowledging;
		this.escalating = escalating;
		this.recording = recording;
	}

	/** The challenge's id. */
	record Raised(UUID id) {
	}

	@PostMapping(path = "/api/cases/{id}/step-ups", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Ask children’s social care in",
			description = "An urgent one is refused only where it is no JSON at all, or the caller may not: what is"
					+ " missing stays missing, and what cannot be read is kept as text.")
	@io.swagger.v3.oas.annotations.parameters.RequestBody(
			content = @Content(schema = @Schema(implementation = RequestStepUp.class)))
	@ApiResponse(responseCode = "201", description = "Social care has it to decide")
	ResponseEntity<RequestingStepUp.Requested> request(@PathVariable UUID id, @RequestBody String body,
			@Parameter(hidden = true) IfMatch seen) {
		return ResponseEntity.status(HttpStatus.CREATED)
			.body(this.requesting.request(new CaseId(id), this.requests.read(body), seen));
	}

	@GetMapping("/api/step-ups/{id}")
	@Operation(summary = "A step-up, with every version of its decision")
	StepUpView read(@PathVariable UUID id) {
		return this.reading.read(id);
	}

	@PostMapping("/api/step-ups/{id}/acknowledgement")
	@Operation(summary = "Social care says that it has the step-up")
	StepUpView acknowledge(@PathVariable UUID id) {
		this.acknowledging.acknowledge(id);
		return this.reading.read(id);
	}

	@PostMapping("/api/step-ups/{id}/escalations")
	@Operation(summary = "Challenge what social care says; a further challenge opens the next stage")
	@ApiResponse(responseCode = "201", description = "Raised: it waits for its answer")
	ResponseEntity<Raised> escalate(@PathVariable UUID id, @RequestBody EscalateStepUp said) {
		return ResponseEntity.status(HttpStatus.CREATED).body(new Raised(this.escalating.escalate(id, said)));
	}

	@PostMapping("/api/step-ups/{id}/outcomes")
	@Operation(summary = "Social care says what its work came to for a child")
	@ApiResponse(responseCode = "201", description = "Recorded")
	ResponseEntity<StepUpView> record(@PathVariable UUID id, @RequestBody RecordStepUpOutcome said) {
		this.recording.record(id, said);
		return ResponseEntity.status(HttpStatus.CREATED).body(this.reading.read(id));
	}

}

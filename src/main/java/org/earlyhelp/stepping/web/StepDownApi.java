package org.earlyhelp.stepping.web;

import java.net.URI;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.stepping.CloseSocialCare;
import org.earlyhelp.stepping.ClosingSocialCare;
import org.earlyhelp.stepping.ReadingStepDown;
import org.earlyhelp.stepping.SendStepDown;
import org.earlyhelp.stepping.SendingStepDown;
import org.earlyhelp.stepping.StepDownView;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Families that social care steps down to early help. */
@RestController
@RequestMapping("/api/step-downs")
@Tag(name = "Step-down")
class StepDownApi {

	private final SendingStepDown sending;

	private final ReadingStepDown reading;

	private final ClosingSocialCare closing;

	StepDownApi(SendingStepDown sending, ReadingStepDown reading, ClosingSocialCare closing) {
		this.sending = sending;
		this.reading = reading;
		this.closing = closing;
	}

	/** The step-down's id. */
	record Closed(UUID id) {
	}

	@PostMapping
	@Operation(summary = "Step a family down from social care to early help",
			description = "By social care or the front door; taken on whether or not somebody leads. The case starts in"
					+ " PLANNING where the family agreed, else in CONSENT_PENDING. Where it agreed and social care's"
					+ " assessment is six months old or there is none, it starts in ASSESSMENT: PLANNING says that an"
					+ " assessment is there (R5.3).")
	@ApiResponse(responseCode = "201", description = "The case is open, and somebody to lead it is looked for")
	ResponseEntity<SendingStepDown.Sent> send(@RequestBody SendStepDown stepDown) {
		SendingStepDown.Sent sent = this.sending.send(stepDown);
		return ResponseEntity.created(URI.create("/api/step-downs/" + sent.id())).body(sent);
	}

	@GetMapping("/{id}")
	@Operation(summary = "One step-down, how far the handover is, and what keeps social care from closing")
	StepDownView read(@PathVariable UUID id) {
		return this.reading.read(id);
	}

	@PostMapping("/{id}/social-care-closure")
	@Operation(summary = "Social care closes its side",
			description = "409 until agreement, lead and date exist or the refusal is recorded; social care's service "
					+ "manager alone may override.")
	@ApiResponse(responseCode = "201", description = "Social care has closed")
	ResponseEntity<Closed> close(@PathVariable UUID id, @RequestBody CloseSocialCare close) {
		return ResponseEntity.status(HttpStatus.CREATED).body(new Closed(this.closing.close(id, close)));
	}

}

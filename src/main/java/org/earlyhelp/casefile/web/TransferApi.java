package org.earlyhelp.casefile.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.casefile.AcknowledgeTransfer;
import org.earlyhelp.casefile.TransferOut;
import org.earlyhelp.casefile.TransferringOut;
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

/** A family that moves away. */
@RestController
@RequestMapping("/api/cases/{id}/transfer-out")
@Tag(name = "Cases")
class TransferApi {

	private final TransferringOut transferring;

	TransferApi(TransferringOut transferring) {
		this.transferring = transferring;
	}

	@GetMapping
	@Operation(summary = "Whether another authority has taken the family on", description = "404 while none was asked.")
	TransferringOut.Asked read(@PathVariable UUID id) {
		return this.transferring.latest(new CaseId(id)).orElseThrow(() -> NotThere.none(id));
	}

	@PostMapping
	@Operation(summary = "The family moves away: another authority is asked to take it on")
	@ApiResponse(responseCode = "201", description = "Asked: the case stays open until they answer")
	ResponseEntity<TransferringOut.Asked> ask(@PathVariable UUID id, @RequestBody TransferOut told,
			@Parameter(hidden = true) IfMatch seen) {
		return ResponseEntity.status(HttpStatus.CREATED).body(this.transferring.ask(new CaseId(id), told, seen));
	}

	@PostMapping("/acknowledgement")
	@Operation(summary = "The other authority answered",
			description = "Has it the family, the case ends; has it not, the family counts as missing.")
	@ApiResponse(responseCode = "201", description = "Recorded")
	ResponseEntity<TransferringOut.Asked> acknowledge(@PathVariable UUID id, @RequestBody AcknowledgeTransfer said,
			@Parameter(hidden = true) IfMatch seen) {
		return ResponseEntity.status(HttpStatus.CREATED)
			.body(this.transferring.acknowledge(new CaseId(id), said, seen));
	}

}

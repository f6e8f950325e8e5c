package org.earlyhelp.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What whoever asked social care in keeps as proof that they did, and when (R9.8). */
@RestController
@Tag(name = "Step-ups")
class StepUpReceiptApi {

	private final StepUpReceipts receipts;

	StepUpReceiptApi(StepUpReceipts receipts) {
		this.receipts = receipts;
	}

	@GetMapping("/api/step-ups/{id}/receipt")
	@Operation(summary = "The receipt for a step-up: the ledger’s entry of it and what commits to it")
	StepUpReceipt read(@PathVariable UUID id) {
		return this.receipts.read(id);
	}

}

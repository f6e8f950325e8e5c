package org.earlyhelp.web;

import java.io.IOException;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.earlyhelp.audit.BundleFile;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

	@GetMapping(path = "/api/step-ups/{id}/receipt/bundle", produces = "application/zip")
	@Operation(summary = "The receipt with all that proves it, which ledger-verify.jar checks without the service")
	@ApiResponse(responseCode = "200", description = "The zip",
			content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
	void prove(@PathVariable UUID id, HttpServletResponse response) throws IOException {
		send(this.receipts.prove(this.receipts.read(id)), response);
	}

	static void send(BundleFile made, HttpServletResponse response) throws IOException {
		try (made) {
			response.setContentType("application/zip");
			response.setContentLengthLong(made.bytes());
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("step-up-receipt.zip").build().toString());
			made.writeTo(response.getOutputStream());
		}
	}

}

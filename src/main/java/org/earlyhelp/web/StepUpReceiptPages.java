package org.earlyhelp.web;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.earlyhelp.shared.CaseId;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The receipt for a step-up, to read and to keep as a file (R9.8). */
@Controller
class StepUpReceiptPages {

	private final StepUpReceipts receipts;

	private final JsonMapper json;

	StepUpReceiptPages(StepUpReceipts receipts, JsonMapper json) {
		this.receipts = receipts;
		this.json = json;
	}

	@GetMapping("/cases/{id}/step-ups/{stepUp}/receipt")
	String read(@PathVariable UUID id, @PathVariable UUID stepUp, Model model) {
		model.addAttribute("receipt", receipt(id, stepUp));
		return "stepping/receipt";
	}

	@GetMapping("/cases/{id}/step-ups/{stepUp}/receipt/file")
	ResponseEntity<byte[]> keep(@PathVariable UUID id, @PathVariable UUID stepUp) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("step-up-receipt.json").build().toString())
			.body(this.json.writerWithDefaultPrettyPrinter().writeValueAsBytes(receipt(id, stepUp)));
	}

	@GetMapping("/cases/{id}/step-ups/{stepUp}/receipt/bundle")
	void prove(@PathVariable UUID id, @PathVariable UUID stepUp, HttpServletResponse response) throws IOException {
		StepUpReceiptApi.send(this.receipts.prove(receipt(id, stepUp)), response);
	}

	private StepUpReceipt receipt(UUID id, UUID stepUp) {
		return this.receipts.read(new CaseId(id), stepUp);
	}

}

package org.earlyhelp.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.audit.History;
import org.earlyhelp.audit.LedgerLine;
import org.earlyhelp.audit.Story;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.stepping.ReadingStepUp;
import org.earlyhelp.stepping.StepUpView;
import org.earlyhelp.stepping.Urgency;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What whoever asked social care in keeps as proof that they did, and when (R9.8). */
@RestController
@Tag(name = "Step-ups")
class StepUpReceiptApi {

	private static final int MANY = 200;

	private final ReadingStepUp reading;

	private final History history;

	StepUpReceiptApi(ReadingStepUp reading, History history) {
		this.reading = reading;
		this.history = history;
	}

	/**
	 * That a step-up was asked for.
	 *
	 * @param entryId the ledger's entry of the request
	 * @param recordedAt by the machine's clock
	 * @param commitment SHA-256 over salt and payload of the entry, in base64
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Receipt(UUID stepUpId, String caseReference, Urgency urgency, String requestedBy, Instant requestedAt,
			String acknowledgedBy, Instant acknowledgedAt, UUID entryId, Instant recordedAt, String correlationId,
			String commitment) {
	}

	@GetMapping("/api/step-ups/{id}/receipt")
	@Operation(summary = "The receipt for a step-up: the ledger’s entry of it and what commits to it")
	Receipt read(@PathVariable UUID id) {
		StepUpView asked = this.reading.read(id);
		Story requests = Story.of(new CaseId(asked.caseId()), null, Set.of()).ofActions(List.of("STEP_UP_REQUESTED"));
		LedgerLine entry = this.history.latestOf(requests, null, MANY)
			.stream()
			.filter((line) -> line.payload() != null
					&& id.toString().equals(line.payload().path("stepUp").asString("")))
			.findFirst()
			.orElseThrow(() -> NotThere.none(id));
		return new Receipt(id, asked.caseReference(), asked.urgency(), asked.requestedBy(), asked.requestedAt(),
				asked.acknowledgedBy(), asked.acknowledgedAt(), entry.id(), entry.recordedAt(), entry.correlationId(),
				entry.commitment());
	}

}

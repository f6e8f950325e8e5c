package org.earlyhelp.outcome.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.outcome.OutcomesView;
import org.earlyhelp.outcome.ReadingOutcomes;
import org.earlyhelp.shared.CaseId;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What help came to. */
@RestController
@Tag(name = "Outcomes")
class OutcomeApi {

	private final ReadingOutcomes reading;

	OutcomeApi(ReadingOutcomes reading) {
		this.reading = reading;
	}

	@GetMapping("/api/cases/{id}/outcome-frameworks")
	@Operation(summary = "The case held against the outcome frameworks, with the facts that counted and why, and how"
			+ " far each need has come")
	OutcomesView read(@PathVariable UUID id) {
		return this.reading.read(new CaseId(id));
	}

}

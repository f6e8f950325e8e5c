package org.earlyhelp.timeliness.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.timeliness.DeadlineExplanation;
import org.earlyhelp.timeliness.DeadlineView;
import org.earlyhelp.timeliness.ReadingDeadlines;
import org.earlyhelp.timeliness.SayWhyLate;
import org.earlyhelp.timeliness.SayingWhyLate;

/** When things are due, and why then. */
@RestController
@RequestMapping("/api")
@Tag(name = "Deadlines")
class DeadlineApi {

	private final ReadingDeadlines reading;

	private final SayingWhyLate saying;

	DeadlineApi(ReadingDeadlines reading, SayingWhyLate saying) {
		this.reading = reading;
		this.saying = saying;
	}

	@GetMapping("/cases/{id}/deadlines")
	@Operation(summary = "Every clock of a case, the earliest due first")
	Items ofCase(@PathVariable UUID id) {
		return Items.of(this.reading.of(new CaseId(id)));
	}

	@GetMapping("/contacts/{id}/deadlines")
	@Operation(summary = "Every clock of a contact, the earliest due first")
	Items ofContact(@PathVariable UUID id) {
		return Items.of(this.reading.of(new ContactId(id)));
	}

	@GetMapping("/deadlines/{id}/explanation")
	@Operation(summary = "How a due date was counted: from when, over which days, and what moved it since")
	DeadlineExplanation explanation(@PathVariable UUID id) {
		return this.reading.explain(id);
	}

	@PostMapping(path = "/deadlines/{id}/lateness", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Say why a clock is late, or was; what was said before stands in the ledger")
	Said sayWhyLate(@PathVariable UUID id, @RequestBody SayWhyLate said) {
		this.saying.say(id, said);
		return new Said(id);
	}

	/** The deadline's id. */
	record Said(UUID id) {
	}

	/**
	 * All of them, on one page.
	 */
	record Items(List<DeadlineView> items, int total) {

		static Items of(List<DeadlineView> items) {
			return new Items(items, items.size());
		}

	}

}

package org.earlyhelp.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.casefile.CaseLine;
import org.earlyhelp.casefile.CaseQuery;
import org.earlyhelp.casefile.ListingCases;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.http.Parameters;

import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Cases: lists, one whole, its story. What people raise on it stands with the stage that
 * it belongs to.
 */
@RestController
@RequestMapping("/api/cases")
@Tag(name = "Cases")
class CaseApi {

	private final ListingCases listing;

	private final ReadingCase reading;

	private final ReadingTimeline timeline;

	CaseApi(ListingCases listing, ReadingCase reading, ReadingTimeline timeline) {
		this.listing = listing;
		this.reading = reading;
		this.timeline = timeline;
	}

	@GetMapping
	@Operation(summary = "The cases that I may know of, the newest first")
	@Parameter(name = "state")
	@Parameter(name = "level")
	@Parameter(name = "team")
	@Parameter(name = "agency")
	@Parameter(name = "lead", description = "a username")
	@Parameter(name = "search", description = "a name, a postcode or a reference")
	@Parameter(name = "overdue", description = "true where work on it is overdue")
	@Parameter(name = "limit", description = "1 to 100; 25 unless said")
	@Parameter(name = "after", description = "the next of the page before")
	Page<CaseLine> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
		Parameters asked = CaseQuery.parameters(parameters);
		return this.listing.list(CaseQuery.of(asked), asked.asked());
	}

	@GetMapping("/{id}")
	@Operation(summary = "One case, whole or in summary, as I may see it")
	ResponseEntity<CaseDetail> read(@PathVariable UUID id) {
		ReadingCase.Read read = this.reading.read(new CaseId(id));
		return ResponseEntity.ok().eTag(IfMatch.tag(read.version())).body(read.detail());
	}

	@GetMapping("/{id}/timeline")
	@Operation(summary = "What was done on the case, the oldest first")
	@Parameter(name = "kind", description = "one sort alone, as NOTE")
	@Parameter(name = "significant", description = "true for what somebody marked as significant")
	@Parameter(name = "limit", description = "1 to 100; 25 unless said")
	@Parameter(name = "after", description = "the next of the page before")
	Page<TimelineLine> timeline(@PathVariable UUID id,
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
		return this.timeline.read(new CaseId(id), TimelineQuery.of(parameters));
	}

	@PostMapping("/{id}/timeline/{eventId}/significance")
	@Operation(summary = "Mark something in the timeline as significant, or take the mark away")
	@ApiResponse(responseCode = "200", description = "As it stands in the timeline now")
	TimelineLine mark(@PathVariable UUID id, @PathVariable UUID eventId, @RequestBody MarkSignificance mark,
			@Parameter(hidden = true) IfMatch seen) {
		return this.timeline.mark(new CaseId(id), eventId, mark, seen);
	}

}

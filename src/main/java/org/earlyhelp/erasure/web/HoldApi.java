package org.earlyhelp.erasure.web;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.erasure.HoldView;
import org.earlyhelp.erasure.HoldingRecords;
import org.earlyhelp.erasure.PlaceHold;
import org.earlyhelp.erasure.ReleaseHold;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.http.Parameters;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What keeps records from being erased. */
@RestController
@RequestMapping("/api/erasure-holds")
@Tag(name = "Auditors")
class HoldApi {

	private final HoldingRecords holding;

	HoldApi(HoldingRecords holding) {
		this.holding = holding;
	}

	@GetMapping
	@Operation(summary = "What keeps records from being erased, the latest first")
	@Parameter(name = "released", description = "true for what holds no more")
	@Parameter(name = "limit", description = "1 to 100; 25 unless said")
	@Parameter(name = "after", description = "the next of the page before")
	Page<HoldView> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		Parameters parameters = new Parameters(sent, Set.of("released", "limit", "after"));
		Boolean released = parameters.flag("released");
		int limit = parameters.limit();
		Cursor after = parameters.after(1);
		return this.holding.list(Boolean.TRUE.equals(released), limit, after);
	}

	@GetMapping("/{id}")
	@Operation(summary = "A hold")
	HoldView hold(@PathVariable UUID id) {
		return this.holding.read(id);
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Keep a family’s records, or everybody’s, from being erased")
	@ApiResponse(responseCode = "201", description = "Held from now on")
	ResponseEntity<Map<String, UUID>> place(@RequestBody PlaceHold asked) {
		UUID id = this.holding.place(asked);
		return ResponseEntity.created(URI.create("/api/erasure-holds/" + id)).body(Map.of("id", id));
	}

	@PostMapping(path = "/{id}/release", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Release a hold: erasures may be asked for again")
	HoldView release(@PathVariable UUID id, @RequestBody ReleaseHold said) {
		return this.holding.release(id, said);
	}

}

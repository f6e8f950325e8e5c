package org.earlyhelp.erasure.web;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.erasure.AskErasure;
import org.earlyhelp.erasure.AskingErasure;
import org.earlyhelp.erasure.DecideErasure;
import org.earlyhelp.erasure.DecidingErasure;
import org.earlyhelp.erasure.ErasureView;
import org.earlyhelp.erasure.FamilyDue;
import org.earlyhelp.erasure.ReadingErasures;
import org.earlyhelp.erasure.ReadingFamiliesDue;
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

/** Erasures: asked for, decided by a second person, and their certificates. */
@RestController
@RequestMapping("/api/erasures")
@Tag(name = "Auditors")
class ErasureApi {

	private final ReadingErasures reading;

	private final ReadingFamiliesDue readingDue;

	private final AskingErasure asking;

	private final DecidingErasure deciding;

	ErasureApi(ReadingErasures reading, ReadingFamiliesDue readingDue, AskingErasure asking, DecidingErasure deciding) {
		this.reading = reading;
		this.readingDue = readingDue;
		this.asking = asking;
		this.deciding = deciding;
	}

	@GetMapping
	@Operation(summary = "The erasures that were asked for, the latest first")
	@Parameter(name = "limit", description = "1 to 100; 25 unless said")
	@Parameter(name = "after", description = "the next of the page before")
	Page<ErasureView> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		Parameters parameters = new Parameters(sent, Set.of("limit", "after"));
		int limit = parameters.limit();
		Cursor after = parameters.after(1);
		return this.reading.list(limit, after);
	}

	@GetMapping("/due")
	@Operation(summary = "The families whose records have been kept for long enough, those longest over first",
			description = "Nothing of them is open. Where one is held, no erasure can be asked for. The total counts"
					+ " those too of which something is open.")
	@Parameter(name = "limit", description = "1 to 100; 25 unless said")
	@Parameter(name = "after", description = "the next of the page before")
	Page<FamilyDue> due(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		Parameters parameters = new Parameters(sent, Set.of("limit", "after"));
		int limit = parameters.limit();
		Cursor after = parameters.after(2);
		return this.readingDue.list(limit, after);
	}

	@GetMapping("/{id}")
	@Operation(summary = "An erasure; once it is done, its certificate")
	ErasureView erasure(@PathVariable UUID id) {
		return this.reading.read(id);
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Ask for a family’s records to be erased; a second person decides")
	@ApiResponse(responseCode = "201", description = "Asked; nothing has changed")
	ResponseEntity<Map<String, UUID>> ask(@RequestBody AskErasure asked) {
		UUID id = this.asking.ask(asked);
		return ResponseEntity.created(URI.create("/api/erasures/" + id)).body(Map.of("id", id));
	}

	@PostMapping(path = "/{id}/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Erase, for ever, or refuse what another asked for",
			description = "The family’s key is destroyed and its records go. Every proof of the ledger still holds.")
	ErasureView decide(@PathVariable UUID id, @RequestBody DecideErasure said) {
		return this.deciding.decide(id, said);
	}

}

package org.earlyhelp.casefile.web;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.casefile.NoteKind;
import org.earlyhelp.casefile.NoteView;
import org.earlyhelp.casefile.ReadingNotes;
import org.earlyhelp.casefile.ReadingSupervision;
import org.earlyhelp.casefile.SupervisionView;
import org.earlyhelp.casefile.WriteNote;
import org.earlyhelp.casefile.WritingNote;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.shared.json.StrictJson;

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

/** What a case is mostly made of: calls, visits, discussions. */
@RestController
@RequestMapping("/api/cases/{id}")
@Tag(name = "Notes and documents")
class NoteApi {

	private final WritingNote writing;

	private final ReadingNotes reading;

	private final ReadingSupervision supervision;

	private final StrictJson json;

	NoteApi(WritingNote writing, ReadingNotes reading, ReadingSupervision supervision, StrictJson json) {
		this.writing = writing;
		this.reading = reading;
		this.supervision = supervision;
		this.json = json;
	}

	@PostMapping(path = "/notes", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Keep a call, visit, failed visit, discussion or supervision")
	@ApiResponse(responseCode = "201", description = "Kept")
	@io.swagger.v3.oas.annotations.parameters.RequestBody(
			content = @Content(schema = @Schema(implementation = WriteNote.class)))
	ResponseEntity<Map<String, UUID>> write(@PathVariable UUID id, @RequestBody String body) {
		UUID note = this.writing.write(new CaseId(id), this.json.read(body, WriteNote.class));
		return ResponseEntity.created(URI.create("/api/cases/" + id + "/notes")).body(Map.of("id", note));
	}

	@GetMapping("/notes")
	@Operation(summary = "The notes that I may read, the latest first")
	@Parameter(name = "kind", description = "one kind alone, as VISIT")
	@Parameter(name = "limit", description = "1 to 100; 25 unless said")
	@Parameter(name = "after", description = "the next of the page before")
	Page<NoteView> list(@PathVariable UUID id,
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
		Parameters asked = new Parameters(parameters, Set.of("kind", "limit", "after"));
		NoteKind kind = asked.code("kind", NoteKind.class);
		int limit = asked.limit();
		return this.reading.page(new CaseId(id), kind, asked.afterAsSent(), limit);
	}

	@GetMapping("/supervision")
	@Operation(summary = "When the case was last supervised, and when it is next due",
			description = "For those who may read supervision. It is recorded as a note.")
	SupervisionView supervision(@PathVariable UUID id) {
		return this.supervision.read(new CaseId(id));
	}

}

package org.earlyhelp.casefile.web;

import java.io.IOException;
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
import org.earlyhelp.casefile.AddingDocument;
import org.earlyhelp.casefile.DocumentFile;
import org.earlyhelp.casefile.DocumentView;
import org.earlyhelp.casefile.ReadingDocuments;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.Attachment;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.http.Parameters;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Letters, reports and pictures on a case. */
@RestController
@RequestMapping("/api/cases/{id}/documents")
@Tag(name = "Notes and documents")
class DocumentApi {

	private final AddingDocument adding;

	private final ReadingDocuments reading;

	DocumentApi(AddingDocument adding, ReadingDocuments reading) {
		this.adding = adding;
		this.reading = reading;
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(summary = "Add a pdf, docx, odt, png or jpeg of at most 25 MB")
	@Parameter(name = "kind", description = "what it is")
	@Parameter(name = "date", description = "of the document; today unless said")
	@Parameter(name = "about", description = "ids of the people whom it is about, repeated")
	@Parameter(name = "restrictedTo", description = "usernames of those who alone may know of it, repeated")
	@ApiResponse(responseCode = "201", description = "Kept")
	ResponseEntity<Map<String, UUID>> add(@PathVariable UUID id,
			@RequestParam(name = "file", required = false) MultipartFile file,
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> fields) throws IOException {
		UUID document = this.adding.add(new CaseId(id), DocumentForm.read(fields, file));
		return ResponseEntity.created(URI.create("/api/cases/" + id + "/documents/" + document))
			.body(Map.of("id", document));
	}

	@GetMapping
	@Operation(summary = "The documents that I may see, the latest first")
	@Parameter(name = "limit", description = "1 to 100; 25 unless said")
	@Parameter(name = "after", description = "the next of the page before")
	Page<DocumentView> list(@PathVariable UUID id,
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
		Parameters asked = new Parameters(parameters, Set.of("limit", "after"));
		int limit = asked.limit();
		return this.reading.page(new CaseId(id), asked.afterAsSent(), limit);
	}

	@GetMapping("/{document}")
	@Operation(summary = "The document itself, to save")
	@ApiResponse(responseCode = "200",
			content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
	ResponseEntity<byte[]> download(@PathVariable UUID id, @PathVariable UUID document) {
		DocumentFile file = this.reading.download(new CaseId(id), document);
		return Attachment.of(file.name(), file.mediaType(), file.content());
	}

}

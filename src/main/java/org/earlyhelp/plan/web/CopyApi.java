package org.earlyhelp.plan.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.plan.CopyContent;
import org.earlyhelp.plan.CopyPreview;
import org.earlyhelp.plan.ReadingFamilyCopy;
import org.earlyhelp.plan.ReadingSentCopies;
import org.earlyhelp.plan.SentCopyView;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.http.Parameters;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What families get in writing; sending it is a task. */
@RestController
@RequestMapping("/api/cases/{id}")
@Tag(name = "Cases")
class CopyApi {

	private final ReadingFamilyCopy preview;

	private final ReadingSentCopies sent;

	CopyApi(ReadingFamilyCopy preview, ReadingSentCopies sent) {
		this.preview = preview;
		this.sent = sent;
	}

	@GetMapping("/family-copy")
	@Operation(summary = "What one of the family would get of the plan, and what is withheld from them and why")
	@Parameter(name = "for", required = true, description = "the person’s id")
	CopyPreview preview(@PathVariable UUID id,
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
		Parameters asked = new Parameters(parameters, Set.of("for"));
		UUID person = asked.id("for");
		asked.unless(asked.asked().containsKey("for"), "for", "required").refuse();
		return this.preview.preview(new CaseId(id), new PersonId(person));
	}

	@GetMapping("/copies")
	@Operation(summary = "The copies and letters that the family has, the latest first")
	Page<SentCopyView> sent(@PathVariable UUID id) {
		List<SentCopyView> copies = this.sent.all(new CaseId(id));
		return new Page<>(copies, copies.size(), null);
	}

	@GetMapping("/copies/{copyId}")
	@Operation(summary = "What one person got, as it was sent: the hash that the list gives is of these bytes")
	@ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
			schema = @Schema(implementation = CopyContent.class)))
	ResponseEntity<byte[]> one(@PathVariable UUID id, @PathVariable UUID copyId) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.body(this.sent.one(new CaseId(id), copyId).bytes());
	}

}

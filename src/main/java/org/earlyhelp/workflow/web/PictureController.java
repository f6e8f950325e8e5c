package org.earlyhelp.workflow.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.workflow.DrawingProcess;
import org.earlyhelp.workflow.ProcessPicture;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The same as a picture: scalable, printable, and read out by its title and description.
 */
@RestController
class PictureController {

	private static final String SVG = "image/svg+xml";

	private static final String SVG_IN_UTF_8 = SVG + ";charset=UTF-8";

	private final DrawingProcess drawing;

	private final ITemplateEngine templates;

	PictureController(DrawingProcess drawing, ITemplateEngine templates) {
		this.drawing = drawing;
		this.templates = templates;
	}

	@GetMapping(path = "/api/cases/{id}/process.svg", produces = SVG_IN_UTF_8)
	@Operation(summary = "A picture of where the case is in its process, and where it has been")
	@ApiResponse(responseCode = "200", description = "The picture",
			content = @Content(mediaType = SVG, schema = @Schema(type = "string")))
	byte[] ofCase(@PathVariable UUID id,
			@Parameter(description = "EarlyHelpCase unless said, or a process that it calls, as FamilyPlan",
					example = "FamilyPlan") @RequestParam(required = false) String process) {
		return svg(this.drawing.ofCase(new CaseId(id), process));
	}

	@GetMapping(path = "/api/contacts/{id}/process.svg", produces = SVG_IN_UTF_8)
	@Operation(summary = "A picture of where the contact is in its process, and where it has been")
	@ApiResponse(responseCode = "200", description = "The picture",
			content = @Content(mediaType = SVG, schema = @Schema(type = "string")))
	byte[] ofContact(@PathVariable UUID id) {
		return svg(this.drawing.ofContact(new ContactId(id)).pictures().get(0));
	}

	private byte[] svg(ProcessPicture picture) {
		return this.templates
			.process("workflow/picture", Set.of("svg"), new Context(Locale.UK, Map.of("picture", picture)))
			.strip()
			.getBytes(StandardCharsets.UTF_8);
	}

}

package org.earlyhelp.closure.web;

import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.closure.ReadingClosureLetter;
import org.earlyhelp.plan.CopyPreview;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.http.Parameters;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The letter that says that a case is closed; sending it is a task. */
@RestController
@RequestMapping("/api/cases/{id}/closure-letter")
@Tag(name = "Cases")
class LetterApi {

	private final ReadingClosureLetter reading;

	LetterApi(ReadingClosureLetter reading) {
		this.reading = reading;
	}

	@GetMapping
	@Operation(summary = "What one of the family would get as their closure letter, and what is withheld and why")
	@Parameter(name = "for", required = true, description = "the person’s id")
	CopyPreview preview(@PathVariable UUID id,
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
		Parameters asked = new Parameters(parameters, Set.of("for"));
		UUID person = asked.id("for");
		asked.unless(asked.asked().containsKey("for"), "for", "required").refuse();
		return this.reading.preview(new CaseId(id), new PersonId(person));
	}

}

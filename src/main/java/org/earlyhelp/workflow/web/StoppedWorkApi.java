package org.earlyhelp.workflow.web;

import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.workflow.MindingStoppedWork;
import org.earlyhelp.workflow.StoppedWork;

import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the service could not do by itself. */
@RestController
@RequestMapping("/api/stopped-work")
@Tag(name = "Administrators")
class StoppedWorkApi {

	private final MindingStoppedWork minding;

	StoppedWorkApi(MindingStoppedWork minding) {
		this.minding = minding;
	}

	@GetMapping
	@Operation(summary = "Work that failed each time and was left alone, what was begun first at the top")
	@Parameter(name = "limit", description = "1 to 100; 25 unless said")
	@Parameter(name = "after", description = "the next of the page before")
	Page<StoppedWork> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		Parameters parameters = new Parameters(sent, Set.of("limit", "after"));
		int limit = parameters.limit();
		Cursor after = parameters.after(1);
		return this.minding.list(limit, after);
	}

	@PostMapping("/{id}/tries")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Have it tried again, as often as at its beginning",
			description = "Refused with 409 where it is not stopped, and with 404 once it is done.")
	@ApiResponse(responseCode = "204", description = "It is tried again within seconds")
	void tryAgain(@PathVariable String id) {
		this.minding.tryAgain(id);
	}

}

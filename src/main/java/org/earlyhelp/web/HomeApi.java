package org.earlyhelp.web;

import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.shared.http.Parameters;

import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What somebody sees first. */
@RestController
@RequestMapping("/api/home")
@Tag(name = "Tasks")
class HomeApi {

	private final LookingHome looking;

	HomeApi(LookingHome looking) {
		this.looking = looking;
	}

	/** The upTo that came with the changes. */
	record Seen(@NotNull @Size(max = 8_000) String upTo) {
	}

	@GetMapping
	@Operation(summary = "What is overdue, due today, waits for me, and changed in my cases")
	Home look(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
		new Parameters(parameters, Set.of()).refuse();
		return this.looking.look();
	}

	@GetMapping("/changes")
	@Operation(summary = "What others did on my cases since I said to have seen it, the latest first")
	@Parameter(name = "limit", description = "1 to 100; 25 unless said")
	Home.Changes changes(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
		Parameters asked = new Parameters(parameters, Set.of("limit"));
		int limit = asked.limit();
		asked.refuse();
		return this.looking.changes(limit);
	}

	@PostMapping("/seen")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "I have seen what changed in my cases")
	@ApiResponse(responseCode = "204", description = "They no longer count as changes")
	void seen(@RequestBody Seen seen) {
		this.looking.seen(seen.upTo());
	}

}

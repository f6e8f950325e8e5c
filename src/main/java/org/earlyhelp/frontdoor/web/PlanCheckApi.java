package org.earlyhelp.frontdoor.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.frontdoor.CheckForPlan;
import org.earlyhelp.frontdoor.CheckingForPlan;
import org.earlyhelp.frontdoor.LookingAtPlanCheck;
import org.earlyhelp.frontdoor.PlanCheckAnswer;
import org.earlyhelp.frontdoor.PlanCheckView;
import org.earlyhelp.shared.PlanCheckId;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Is there a plan for this child already? */
@RestController
@RequestMapping("/api/plan-checks")
@Tag(name = "Contacts")
class PlanCheckApi {

	private final CheckingForPlan checking;

	private final LookingAtPlanCheck looking;

	PlanCheckApi(CheckingForPlan checking, LookingAtPlanCheck looking) {
		this.checking = checking;
		this.looking = looking;
	}

	@PostMapping
	@Operation(summary = "Is there a plan for this child already?",
			description = "For practitioners and the front door. Answers NONE_FOUND, or WILL_CALL_BY with the moment by "
					+ "which somebody rings; never more, and always as slowly. Every question is in the ledger, and "
					+ "whoever leads the plan hears of it.")
	@ApiResponse(responseCode = "200", description = "None found, or somebody will ring")
	@ApiResponse(responseCode = "429", description = "Asked too often",
			headers = @Header(name = "Retry-After", description = "seconds", schema = @Schema(type = "string")),
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(ref = "#/components/schemas/Problem")))
	PlanCheckAnswer check(@RequestBody CheckForPlan asked) {
		return this.checking.check(asked);
	}

	@GetMapping("/{id}")
	@Operation(summary = "Who asked for a plan and why, for those who may read its case")
	PlanCheckView look(@PathVariable UUID id) {
		return this.looking.look(new PlanCheckId(id));
	}

}

package org.earlyhelp.plan.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.plan.UpdateAction;
import org.earlyhelp.plan.UpdatingAction;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Actions of a plan, as their owners update them between reviews. */
@RestController
@RequestMapping("/api/cases/{id}/actions")
@Tag(name = "Cases")
class ActionApi {

	private final UpdatingAction updating;

	ActionApi(UpdatingAction updating) {
		this.updating = updating;
	}

	@PatchMapping("/{actionId}")
	@Operation(summary = "Say how an action goes; its owner or the lead")
	@ApiResponse(responseCode = "204", description = "Kept")
	ResponseEntity<Void> update(@PathVariable UUID id, @PathVariable UUID actionId, @RequestBody UpdateAction change,
			@Parameter(hidden = true) IfMatch seen) {
		int version = this.updating.update(new CaseId(id), actionId, change, seen);
		return ResponseEntity.noContent().eTag(IfMatch.tag(version)).build();
	}

}

package org.earlyhelp.stepping.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.stepping.DisclosureView;
import org.earlyhelp.stepping.ReleasingDisclosure;
import org.earlyhelp.stepping.ShareInformation;
import org.earlyhelp.stepping.ShareView;
import org.earlyhelp.stepping.SharingInformation;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What was told of a family, and what a child told that copies keep back. */
@RestController
@Tag(name = "Step-ups")
class SharingApi {

	private final SharingInformation sharing;

	private final ReleasingDisclosure releasing;

	SharingApi(SharingInformation sharing, ReleasingDisclosure releasing) {
		this.sharing = sharing;
		this.releasing = releasing;
	}

	/** The sharing event's id. */
	record Shared(UUID id) {
	}

	/** Every sharing event of a case, the latest first. */
	record Shares(List<ShareView> items) {
	}

	@GetMapping("/api/cases/{id}/shares")
	@Operation(summary = "What was told of the family, to whom, and on which basis")
	Shares read(@PathVariable UUID id) {
		return new Shares(this.sharing.of(new CaseId(id)));
	}

	@PostMapping("/api/cases/{id}/shares")
	@Operation(summary = "Write down what was told of the family, to whom, and on which basis")
	@ApiResponse(responseCode = "201", description = "Written down")
	ResponseEntity<Shared> share(@PathVariable UUID id, @RequestBody ShareInformation said,
			@Parameter(hidden = true) IfMatch seen) {
		return ResponseEntity.status(HttpStatus.CREATED)
			.body(new Shared(this.sharing.share(new CaseId(id), said, seen)));
	}

	@PostMapping("/api/disclosures/{id}/release")
	@Operation(summary = "Social care lets a child’s words be told in copies")
	DisclosureView release(@PathVariable UUID id) {
		return this.releasing.release(id);
	}

}

package org.earlyhelp.policy.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.locality.ProfileVersion;
import org.earlyhelp.policy.ChangeView;
import org.earlyhelp.policy.DecideChange;
import org.earlyhelp.policy.DecidingChange;
import org.earlyhelp.policy.ProposeThreshold;
import org.earlyhelp.policy.ProposeTimescale;
import org.earlyhelp.policy.ProposingChange;
import org.earlyhelp.policy.ReadingChanges;
import org.earlyhelp.policy.WithdrawChange;
import org.earlyhelp.policy.WithdrawingChange;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.http.Parameters;

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

/**
 * Changes of the profile: proposed, decided by a second person, and what came of them.
 */
@RestController
@RequestMapping("/api/changes")
@Tag(name = "Managers")
class ChangeApi {

	private final ReadingChanges reading;

	private final ProposingChange proposing;

	private final DecidingChange deciding;

	private final WithdrawingChange withdrawing;

	ChangeApi(ReadingChanges reading, ProposingChange proposing, DecidingChange deciding,
			WithdrawingChange withdrawing) {
		this.reading = reading;
		this.proposing = proposing;
		this.deciding = deciding;
		this.withdrawing = withdrawing;
	}

	@GetMapping
	@Operation(summary = "The changes of the profile that were proposed, the latest first")
	@Parameter(name = "limit", description = "1 to 100; 25 unless said")
	@Parameter(name = "after", description = "the next of the page before")
	Page<ChangeView> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		Parameters parameters = new Parameters(sent, Set.of("limit", "after"));
		int limit = parameters.limit();
		Cursor after = parameters.after(1);
		return this.reading.list(limit, after);
	}

	@GetMapping("/{id}")
	@Operation(summary = "A proposed change, with what it would do as it stood when it was proposed")
	ChangeView change(@PathVariable UUID id) {
		return this.reading.read(id);
	}

	@GetMapping("/versions")
	@Operation(
			summary = "The versions of the profile since its file was written, with what each replaced, who and when")
	Page<ProfileVersion> versions() {
		List<ProfileVersion> all = this.reading.versions();
		return new Page<>(all, all.size(), null);
	}

	@PostMapping(path = "/timescales", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Propose another length of a clock; a second service manager decides")
	@ApiResponse(responseCode = "201", description = "Proposed; nothing has changed")
	ResponseEntity<Map<String, UUID>> propose(@RequestBody ProposeTimescale asked) {
		return proposed(this.proposing.propose(asked));
	}

	@PostMapping(path = "/thresholds", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Propose another threshold table; a second service manager decides")
	@ApiResponse(responseCode = "201", description = "Proposed; nothing has changed")
	ResponseEntity<Map<String, UUID>> propose(@RequestBody ProposeThreshold asked) {
		return proposed(this.proposing.propose(asked));
	}

	@PostMapping(path = "/{id}/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Approve or refuse what another service manager proposed",
			description = "Approved, it is a new version of the profile that holds from its day on.")
	ChangeView decide(@PathVariable UUID id, @RequestBody DecideChange said) {
		return this.deciding.decide(id, said);
	}

	@PostMapping(path = "/{id}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Take back what you proposed, before anybody has decided on it")
	ChangeView withdraw(@PathVariable UUID id, @RequestBody WithdrawChange said) {
		return this.withdrawing.withdraw(id, said);
	}

	private static ResponseEntity<Map<String, UUID>> proposed(UUID id) {
		return ResponseEntity.created(URI.create("/api/changes/" + id)).body(Map.of("id", id));
	}

}

package org.earlyhelp.stepping.web;

import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.shared.ChallengeId;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.stepping.AgencyChallengeView;
import org.earlyhelp.stepping.ChallengeAgency;
import org.earlyhelp.stepping.ChallengingAgency;
import org.earlyhelp.stepping.ReadingAgencyChallenges;
import org.earlyhelp.stepping.TakeChallengeFurther;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Challenging an agency that starts no teams; its answer and the look after it are tasks.
 */
@RestController
@RequestMapping("/api/agency-challenges")
@Tag(name = "Agency challenges")
class AgencyChallengeApi {

	private final ChallengingAgency challenging;

	private final ReadingAgencyChallenges reading;

	AgencyChallengeApi(ChallengingAgency challenging, ReadingAgencyChallenges reading) {
		this.challenging = challenging;
		this.reading = reading;
	}

	@PostMapping
	@Operation(summary = "Ask an agency why it starts so few teams",
			description = "For advisers and managers. The agency's figures of those days are kept with it. Without"
					+ " askedOf an adviser rings the agency and writes down what it says.")
	@ApiResponse(responseCode = "201", description = "The agency has it to answer")
	ResponseEntity<AgencyChallengeView> challenge(@RequestBody ChallengeAgency said) {
		ChallengeId id = this.challenging.challenge(said);
		return ResponseEntity.status(HttpStatus.CREATED).body(this.reading.read(id));
	}

	@GetMapping
	@Operation(summary = "Every challenge to an agency of the caller's area, the latest first")
	@Parameter(name = "limit", description = "1 to 100; 25 unless said")
	@Parameter(name = "after", description = "the next of the page before")
	Page<AgencyChallengeView> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		var asked = new Parameters(sent, Set.of("limit", "after"));
		int limit = asked.limit();
		Cursor after = asked.after(2);
		asked.refuse();
		return this.reading.list(limit, after);
	}

	@GetMapping("/{id}")
	@Operation(summary = "One, with what was asked, answered and found, and what the agency has done since")
	AgencyChallengeView read(@PathVariable UUID id) {
		return this.reading.read(new ChallengeId(id));
	}

	@PostMapping("/{id}/stages")
	@Operation(summary = "The agency does not answer: ask at the next stage, of four")
	@ApiResponse(responseCode = "201", description = "Asked")
	ResponseEntity<AgencyChallengeView> takeFurther(@PathVariable UUID id, @RequestBody TakeChallengeFurther said) {
		this.challenging.takeFurther(new ChallengeId(id), said);
		return ResponseEntity.status(HttpStatus.CREATED).body(this.reading.read(new ChallengeId(id)));
	}

}

package org.earlyhelp.casefile.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.casefile.AgreementView;
import org.earlyhelp.casefile.ReadingAgreement;
import org.earlyhelp.casefile.SafeContactView;
import org.earlyhelp.casefile.WithdrawConsent;
import org.earlyhelp.casefile.WithdrawingConsent;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.http.Page;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who of a family takes part; recording it is a task. */
@RestController
@RequestMapping("/api/cases/{id}")
@Tag(name = "Cases")
class AgreementApi {

	private final ReadingAgreement reading;

	private final WithdrawingConsent withdrawing;

	AgreementApi(ReadingAgreement reading, WithdrawingConsent withdrawing) {
		this.reading = reading;
		this.withdrawing = withdrawing;
	}

	@GetMapping("/agreement")
	@Operation(summary = "Whether the family takes part, what each person said, and what may be shared")
	AgreementView agreement(@PathVariable UUID id) {
		return this.reading.read(new CaseId(id));
	}

	@GetMapping("/safe-contact")
	@Operation(summary = "How each adult may be reached without putting anybody in danger")
	Page<SafeContactView> safeContact(@PathVariable UUID id) {
		List<SafeContactView> adults = this.reading.safeContact(new CaseId(id));
		return new Page<>(adults, adults.size(), null);
	}

	@PostMapping("/consent/withdrawal")
	@Operation(summary = "The family, or somebody of it, no longer agrees, or agrees to less",
			description = "With a scope or with excluded agencies they agree to less. Where nobody who may agree still does, the case is proposed to close.")
	@ApiResponse(responseCode = "201", description = "Recorded")
	ResponseEntity<WithdrawingConsent.Withdrawn> withdraw(@PathVariable UUID id, @RequestBody WithdrawConsent said,
			@Parameter(hidden = true) IfMatch seen) {
		return ResponseEntity.status(HttpStatus.CREATED).body(this.withdrawing.withdraw(new CaseId(id), said, seen));
	}

}

package org.earlyhelp.casefile.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.casefile.AgreementView;
import org.earlyhelp.casefile.ReadingAgreement;
import org.earlyhelp.casefile.SafeContactView;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.Page;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who of a family takes part; recording it is a task. */
@RestController
@RequestMapping("/api/cases/{id}")
@Tag(name = "Cases")
class AgreementApi {

	private final ReadingAgreement reading;

	AgreementApi(ReadingAgreement reading) {
		this.reading = reading;
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

}

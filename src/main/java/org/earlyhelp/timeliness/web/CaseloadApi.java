package org.earlyhelp.timeliness.web;

import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.timeliness.figures.ReadingCaseloads;

/** Who carries how much. */
@RestController
@Tag(name = "Managers")
class CaseloadApi {

	private final ReadingCaseloads caseloads;

	CaseloadApi(ReadingCaseloads caseloads) {
		this.caseloads = caseloads;
	}

	@GetMapping("/api/caseloads")
	@Operation(summary = "Each practitioner’s open cases, weighed by level and stage, and what nobody carries",
			description = "By name. A practitioner is told their own.")
	@Parameter(name = "agency", description = "one agency alone")
	ReadingCaseloads.Caseloads caseloads(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
		Parameters asked = new Parameters(sent, Set.of("agency"));
		String agency = asked.line("agency");
		asked.refuse();
		return this.caseloads.read(agency);
	}

}

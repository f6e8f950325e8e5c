package org.earlyhelp.outcome.web;

import java.io.IOException;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.earlyhelp.outcome.FactsTaken;
import org.earlyhelp.outcome.ImportingFacts;
import org.earlyhelp.shared.http.Parameters;

import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Facts from partners. */
@RestController
@Tag(name = "Facts")
class FactApi {

	private final ImportingFacts importing;

	FactApi(ImportingFacts importing) {
		this.importing = importing;
	}

	@PostMapping(path = "/api/facts/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(summary = "Take a file of facts from partners, all or none; with dryRun only say what would happen",
			description = "CSV in UTF-8, one row per fact, with the columns upn, nhs_number, first_name, last_name,"
					+ " date_of_birth, postcode, kind, from, to, value, source. Who it is about is found by NHS number,"
					+ " by UPN, or by names, date of birth and postcode. Kinds: ATTENDANCE_RATE and"
					+ " UNAUTHORISED_ABSENCE_RATE (per cent, of a term), FIXED_EXCLUSIONS, PERMANENT_EXCLUSIONS,"
					+ " ASB_INCIDENTS, PROVEN_OFFENCES and RONI (a count), SDQ (0 to 40), EMPLOYMENT (CONTINUOUS,"
					+ " CASUAL, NONE), OUT_OF_WORK_BENEFITS (YES, NO), WORK_SUPPORT (VOLUNTEERED, ATTACHED, NONE),"
					+ " C_CAT and WELLCOMM (RED, AMBER, GREEN).")
	@Parameter(name = "dryRun", description = "true only says what would happen")
	FactsTaken take(@RequestPart("file") MultipartFile file,
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) throws IOException {
		var asked = new Parameters(parameters, Set.of("dryRun"));
		boolean dryRun = Boolean.TRUE.equals(asked.flag("dryRun"));
		asked.refuse();
		return dryRun ? this.importing.rehearse(file.getBytes()) : this.importing.take(file.getBytes());
	}

}

package org.earlyhelp.returns.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.earlyhelp.returns.MakingReturn;
import org.earlyhelp.returns.Period;
import org.earlyhelp.returns.ReturnName;
import org.earlyhelp.shared.http.Parameters;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The files that others prescribe, as CSV in UTF-8. */
@RestController
@RequestMapping(path = "/api/exports", produces = MakingReturn.CONTENT_TYPE)
@Tag(name = "Exports")
@ApiResponse(responseCode = "200", description = "The file, its headings first",
		content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
class ExportApi {

	private final MakingReturn making;

	ExportApi(MakingReturn making) {
		this.making = making;
	}

	@GetMapping("/annex-a/list-1.csv")
	@Operation(summary = "Annex A, list 1: contacts of the six months before an inspection, a row for each child")
	@Parameter(name = "on", description = "the list's last day, as 2026-03-02; today where it is left out")
	void annexAList1(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
			HttpServletResponse response) throws IOException {
		send(ReturnName.ANNEX_A_LIST_1, on(ReturnName.ANNEX_A_LIST_1, parameters), response);
	}

	@GetMapping("/annex-a/list-2.csv")
	@Operation(summary = "Annex A, list 2: early help assessments of the six months before an inspection, and open"
			+ " episodes without one, a row for each child")
	@Parameter(name = "on", description = "the list's last day, as 2026-03-02; today where it is left out")
	void annexAList2(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
			HttpServletResponse response) throws IOException {
		send(ReturnName.ANNEX_A_LIST_2, on(ReturnName.ANNEX_A_LIST_2, parameters), response);
	}

	@GetMapping("/ssd/early-help-episodes.csv")
	@Operation(summary = "Standard safeguarding data set: early help episodes open in the period, a row for each child")
	@Parameter(name = "from", description = "the first day; six years before the last where it is left out")
	@Parameter(name = "to", description = "the last day; today where it is left out")
	void episodes(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
			HttpServletResponse response) throws IOException {
		send(ReturnName.SSD_EARLY_HELP_EPISODES, between(ReturnName.SSD_EARLY_HELP_EPISODES, parameters), response);
	}

	@GetMapping("/ssd/contacts.csv")
	@Operation(summary = "Standard safeguarding data set: contacts received in the period, a row for each child")
	@Parameter(name = "from", description = "the first day; six years before the last where it is left out")
	@Parameter(name = "to", description = "the last day; today where it is left out")
	void contacts(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
			HttpServletResponse response) throws IOException {
		send(ReturnName.SSD_CONTACTS, between(ReturnName.SSD_CONTACTS, parameters), response);
	}

	private Period on(ReturnName name, MultiValueMap<String, String> parameters) {
		var asked = new Parameters(parameters, Set.of("on"));
		LocalDate on = asked.day("on");
		asked.refuse();
		return (on != null) ? name.until(on) : this.making.usual(name);
	}

	private Period between(ReturnName name, MultiValueMap<String, String> parameters) {
		var asked = new Parameters(parameters, Set.of("from", "to"));
		LocalDate from = asked.day("from");
		LocalDate to = asked.day("to");
		Period usual = (to != null) ? name.until(to) : this.making.usual(name);
		asked.unless(from == null || !from.isAfter(usual.to()), "from", "exports.from-after-to").refuse();
		return new Period((from != null) ? from : usual.from(), usual.to());
	}

	private void send(ReturnName name, Period period, HttpServletResponse response) throws IOException {
		this.making.make(name, period).send(response);
	}

}

package org.earlyhelp.inspection.web;

import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.earlyhelp.audit.ExportFormat;
import org.earlyhelp.audit.ExportingLedger;
import org.earlyhelp.audit.LedgerFilter;
import org.earlyhelp.audit.LedgerQuery;
import org.earlyhelp.audit.SearchingLedger;
import org.earlyhelp.inspection.AskForLedger;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Asks which file of the ledger, and gives it. */
@Controller
@RequestMapping("/ledger/export")
class LedgerExportPages {

	private final SearchingLedger ledger;

	private final ExportingLedger exports;

	private final Forms forms;

	LedgerExportPages(SearchingLedger ledger, ExportingLedger exports, Forms forms) {
		this.ledger = ledger;
		this.exports = exports;
		this.forms = forms;
	}

	@GetMapping
	String choose(HttpServletRequest request, Model model) {
		return show(this.forms.open("ask-for-ledger", AskForLedger.class, request), model);
	}

	@PostMapping
	String ask(HttpServletRequest request, Model model) {
		this.ledger.demand();
		return this.forms.submit(this.forms.sent("ask-for-ledger", AskForLedger.class, request), AskForLedger.class,
				request, this::address, (address) -> "redirect:" + address, (form) -> show(form, model));
	}

	@GetMapping("/file")
	void file(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
		this.ledger.demand();
		var asked = new Parameters(parameters, Set.of("format", "from", "to", "caseId"));
		ExportFormat format = asked.code("format", ExportFormat.class);
		UUID episode = asked.id("caseId");
		Instant from = LedgerQuery.from(asked);
		Instant to = LedgerQuery.to(asked);
		asked.unless(asked.asked().containsKey("format"), "format", "required").refuse();
		this.exports.make(format, LedgerFilter.ofCase(episode).between(from, to)).send(response);
	}

	/** Of the file that was asked for. */
	private String address(AskForLedger asked) {
		boolean ordered = asked.from() == null || asked.to() == null || !asked.from().isAfter(asked.to());
		new InvalidInput.Findings().unless(ordered, "from", "audit.from-after-to").refuse();
		var address = UriComponentsBuilder.fromPath("/ledger/export/file").queryParam("format", asked.format());
		if (asked.from() != null) {
			address.queryParam("from", asked.from());
		}
		if (asked.to() != null) {
			address.queryParam("to", asked.to());
		}
		if (asked.reference() != null) {
			address.queryParam("caseId", this.exports.caseOf(asked.reference()));
		}
		return address.toUriString();
	}

	private String show(Form form, Model model) {
		this.ledger.demand();
		model.addAttribute("form", form);
		return "inspection/export";
	}

}

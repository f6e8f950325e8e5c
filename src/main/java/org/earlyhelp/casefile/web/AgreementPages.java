package org.earlyhelp.casefile.web;

import java.util.UUID;

import org.earlyhelp.casefile.ReadingAgreement;
import org.earlyhelp.shared.CaseId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who of the family takes part, and what may be shared with whom. */
@Controller
class AgreementPages {

	private final ReadingAgreement reading;

	AgreementPages(ReadingAgreement reading) {
		this.reading = reading;
	}

	@GetMapping("/cases/{id}/agreement")
	String agreement(@PathVariable UUID id, Model model) {
		model.addAttribute("agreement", this.reading.read(new CaseId(id)));
		return "casefile/agreement";
	}

}

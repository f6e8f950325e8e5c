package org.earlyhelp.outcome.web;

import java.util.UUID;

import org.earlyhelp.outcome.ReadingOutcomes;
import org.earlyhelp.shared.CaseId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What help came to, as a part of the case. */
@Controller
class OutcomePages {

	private final ReadingOutcomes reading;

	OutcomePages(ReadingOutcomes reading) {
		this.reading = reading;
	}

	@GetMapping("/cases/{id}/outcomes")
	String outcomes(@PathVariable UUID id, Model model) {
		model.addAttribute("view", this.reading.read(new CaseId(id)));
		return "outcome/outcomes";
	}

}

package org.earlyhelp.closure.web;

import java.util.UUID;

import org.earlyhelp.closure.ReadingClosure;
import org.earlyhelp.shared.CaseId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The closure as it was proposed, and what was said to it. */
@Controller
class ProposedClosurePages {

	private final ReadingClosure reading;

	ProposedClosurePages(ReadingClosure reading) {
		this.reading = reading;
	}

	@GetMapping("/cases/{id}/closure")
	String closure(@PathVariable UUID id, Model model) {
		model.addAttribute("closure", this.reading.read(new CaseId(id)).orElse(null));
		return "closure/closure";
	}

}

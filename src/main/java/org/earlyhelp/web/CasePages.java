package org.earlyhelp.web;

import java.util.UUID;

import org.earlyhelp.shared.CaseId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A case at first sight. */
@Controller
class CasePages {

	private final ReadingCase reading;

	CasePages(ReadingCase reading) {
		this.reading = reading;
	}

	@GetMapping("/cases/{id}")
	String overview(@PathVariable UUID id, Model model) {
		model.addAttribute("episode", this.reading.read(new CaseId(id)).detail());
		return "cases/overview";
	}

}

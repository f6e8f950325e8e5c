package org.earlyhelp.closure.web;

import java.util.UUID;

import org.earlyhelp.closure.ReadingChildren;
import org.earlyhelp.shared.CaseId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Each child's line: what they said, what changed because of it, who told them. */
@Controller
class ChildrenPages {

	private final ReadingChildren reading;

	ChildrenPages(ReadingChildren reading) {
		this.reading = reading;
	}

	@GetMapping("/cases/{id}/children")
	String children(@PathVariable UUID id, Model model) {
		model.addAttribute("children", this.reading.read(new CaseId(id)));
		return "closure/children";
	}

}

package org.earlyhelp.assessment.web;

import java.util.UUID;

import org.earlyhelp.assessment.ReadingAddenda;
import org.earlyhelp.assessment.ReadingAssessment;
import org.earlyhelp.shared.CaseId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The assessment as it was written, with those that were returned before it, and those of
 * whoever joined later.
 */
@Controller
class AssessmentPages {

	private final ReadingAssessment reading;

	private final ReadingAddenda addenda;

	AssessmentPages(ReadingAssessment reading, ReadingAddenda addenda) {
		this.reading = reading;
		this.addenda = addenda;
	}

	@GetMapping("/cases/{id}/assessment")
	String assessment(@PathVariable UUID id, Model model) {
		model.addAttribute("assessment", this.reading.read(new CaseId(id)).orElse(null));
		model.addAttribute("addenda", this.addenda.read(new CaseId(id)));
		return "assessment/assessment";
	}

}

package org.earlyhelp.workflow.web;

import java.util.Arrays;
import java.util.UUID;

import org.earlyhelp.conformance.CaseHistory;
import org.earlyhelp.conformance.DeviationKind;
import org.earlyhelp.conformance.ReadingCaseHistory;
import org.earlyhelp.conformance.ReadingLooks;
import org.earlyhelp.conformance.ToldDeviations;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.workflow.DrawingProcess;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What the model asked of a case beside what happened, under the picture of the way it
 * took.
 */
@Controller
class CheckedProcessPages {

	private final ReadingCaseHistory history;

	private final ReadingLooks looks;

	private final DrawingProcess drawing;

	private final ToldDeviations told;

	CheckedProcessPages(ReadingCaseHistory history, ReadingLooks looks, DrawingProcess drawing, ToldDeviations told) {
		this.history = history;
		this.looks = looks;
		this.drawing = drawing;
		this.told = told;
	}

	@GetMapping("/cases/{id}/process/steps")
	String ofCase(@PathVariable UUID id, Model model) {
		CaseHistory history = this.history.read(new CaseId(id));
		model.addAttribute("history", history);
		model.addAttribute("departures", this.told.of(history));
		model.addAttribute("kinds", Arrays.asList(DeviationKind.values()));
		model.addAttribute("told", this.told);
		model.addAttribute("mayReadLooks", this.looks.may());
		model.addAttribute("drawn", this.drawing.beside(new CaseId(id)).orElse(null));
		return "conformance/case";
	}

}

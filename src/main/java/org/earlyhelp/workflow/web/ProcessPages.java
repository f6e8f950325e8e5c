package org.earlyhelp.workflow.web;

import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.workflow.DrawingProcess;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where a case is in its process and how it came there, drawn and told. */
@Controller
class ProcessPages {

	private final DrawingProcess drawing;

	ProcessPages(DrawingProcess drawing) {
		this.drawing = drawing;
	}

	@GetMapping("/cases/{id}/process")
	String ofCase(@PathVariable UUID id, Model model) {
		model.addAttribute("drawn", this.drawing.ofCase(new CaseId(id)));
		return "workflow/process";
	}

}

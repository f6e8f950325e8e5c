package org.earlyhelp.plan.web;

import java.util.UUID;

import org.earlyhelp.plan.ReadingPlan;
import org.earlyhelp.shared.CaseId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The plan: outcomes with their actions, what is done, what is late. */
@Controller
class PlanPages {

	private final ReadingPlan reading;

	PlanPages(ReadingPlan reading) {
		this.reading = reading;
	}

	@GetMapping("/cases/{id}/plan")
	String plan(@PathVariable UUID id, Model model) {
		model.addAttribute("plan", this.reading.read(new CaseId(id)));
		return "plan/plan";
	}

}

package org.earlyhelp.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A case at first sight, and on paper. */
@Controller
class CasePages {

	private final LookingAtCase looking;

	private final Clock clock;

	CasePages(LookingAtCase looking, Clock clock) {
		this.looking = looking;
		this.clock = clock;
	}

	@GetMapping("/cases/{id}")
	String overview(@PathVariable UUID id, Model model) {
		model.addAttribute("overview", this.looking.look(new CaseId(id)));
		return "cases/overview";
	}

	@GetMapping("/cases/{id}/print")
	String print(@PathVariable UUID id, Model model) {
		LookingAtCase.Printed printed = this.looking.print(new CaseId(id));
		Map<UUID, String> people = new HashMap<>();
		printed.household().members().forEach((member) -> people.put(member.id().value(), member.name()));
		model.addAttribute("episode", printed.detail());
		model.addAttribute("household", printed.household());
		model.addAttribute("people", people);
		model.addAttribute("printedAt", this.clock.instant());
		return "cases/print";
	}

}

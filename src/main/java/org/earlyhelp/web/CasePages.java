package org.earlyhelp.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.access.Names;
import org.earlyhelp.shared.CaseId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A case at first sight, and on paper. */
@Controller
class CasePages {

	private final LookingAtCase looking;

	private final Names names;

	private final Clock clock;

	CasePages(LookingAtCase looking, Names names, Clock clock) {
		this.looking = looking;
		this.names = names;
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
		Map<UUID, String> owners = new HashMap<>();
		printed.detail().plan().actions().forEach((action) -> owners.put(action.id(), owner(action.owner(), people)));
		model.addAttribute("episode", printed.detail());
		model.addAttribute("household", printed.household());
		model.addAttribute("people", people);
		model.addAttribute("owners", owners);
		model.addAttribute("printedAt", this.clock.instant());
		return "cases/print";
	}

	/** A colleague, somebody of the family, or whoever else was named. */
	private String owner(String said, Map<UUID, String> people) {
		return people.entrySet()
			.stream()
			.filter((person) -> person.getKey().toString().equals(said))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseGet(() -> this.names.of(said));
	}

}

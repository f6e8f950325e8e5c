package org.earlyhelp.workflow.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.timeliness.figures.FigureChoices;
import org.earlyhelp.timeliness.figures.TimelinessQuery;
import org.earlyhelp.workflow.DrawingHeat;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where work waits, drawn in the process and told beside it. */
@Controller
class HeatPages {

	private static final List<String> FILTERS = List.of("process", "team", "agency", "level");

	private final DrawingHeat drawing;

	private final FigureChoices choices;

	private final Clock clock;

	HeatPages(DrawingHeat drawing, FigureChoices choices, Clock clock) {
		this.drawing = drawing;
		this.choices = choices;
		this.clock = clock;
	}

	@GetMapping("/timeliness/process")
	String look(@RequestParam MultiValueMap<String, String> sent, Model model) {
		var filters = new LinkedMultiValueMap<String, String>();
		FILTERS.stream()
			.filter((name) -> sent.getFirst(name) != null && !sent.getFirst(name).isBlank())
			.forEach((name) -> filters.set(name, sent.getFirst(name)));
		Parameters asked = TimelinessQuery.parameters(filters, Set.of("process"));
		TimelinessQuery query = TimelinessQuery.of(asked, this.clock.instant());
		String process = asked.line("process");
		asked.refuse();
		DrawingHeat.Heat drawn = this.drawing.draw(process, query);
		model.addAttribute("heat", drawn.picture());
		model.addAttribute("elsewhere", drawn.elsewhere());
		model.addAttribute("query", query);
		model.addAttribute("processes",
				this.drawing.choices().stream().map((one) -> Option.of(one.process(), one.name())).toList());
		model.addAttribute("teams", this.choices.teams());
		model.addAttribute("agencies", this.choices.agencies());
		model.addAttribute("levels", this.choices.levels());
		return "workflow/waits";
	}

}

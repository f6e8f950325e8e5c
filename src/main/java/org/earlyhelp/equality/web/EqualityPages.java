package org.earlyhelp.equality.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.earlyhelp.equality.Compared;
import org.earlyhelp.equality.ImportingAreas;
import org.earlyhelp.equality.ReadingEquality;
import org.earlyhelp.equality.Stage;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.timeliness.figures.FigureChoices;
import org.earlyhelp.timeliness.figures.TimelinessQuery;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether help reaches families alike, a table for each characteristic. */
@Controller
class EqualityPages {

	private final ReadingEquality reading;

	private final ImportingAreas areas;

	private final FigureChoices choices;

	private final Clock clock;

	EqualityPages(ReadingEquality reading, ImportingAreas areas, FigureChoices choices, Clock clock) {
		this.reading = reading;
		this.areas = areas;
		this.choices = choices;
		this.clock = clock;
	}

	@GetMapping("/equality")
	String look(@RequestParam MultiValueMap<String, String> sent, Model model) {
		TimelinessQuery query = query(sent);
		List<Compared> all = this.reading.read(query);
		model.addAttribute("query", query);
		model.addAttribute("all", all);
		model.addAttribute("held", all.stream().filter((one) -> !one.groups().isEmpty()).toList());
		model.addAttribute("stages", Stage.values());
		model.addAttribute("teams", this.choices.teams());
		model.addAttribute("levels", this.choices.levels());
		model.addAttribute("mayBring", this.areas.mayBring());
		return "equality/equality";
	}

	@GetMapping("/equality/export")
	ResponseEntity<String> export(@RequestParam MultiValueMap<String, String> sent) {
		TimelinessQuery query = query(sent);
		return EqualityCsv.of(query, this.reading.export(query));
	}

	private TimelinessQuery query(MultiValueMap<String, String> sent) {
		Parameters asked = new Parameters(sent, Set.of("from", "to", "team", "level"));
		TimelinessQuery query = TimelinessQuery.of(asked, this.clock.instant());
		asked.refuse();
		return query;
	}

}

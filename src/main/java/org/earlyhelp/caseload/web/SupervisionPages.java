package org.earlyhelp.caseload.web;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.earlyhelp.caseload.ListingSupervision;
import org.earlyhelp.caseload.ListingSupervision.Which;
import org.earlyhelp.casefile.SupervisionClock;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.timeliness.figures.FigureChoices;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Supervision done and due, for managers. */
@Controller
class SupervisionPages {

	private static final int LINES = 50;

	private final ListingSupervision listing;

	private final FigureChoices choices;

	private final SupervisionClock clock;

	private final Wording words;

	SupervisionPages(ListingSupervision listing, FigureChoices choices, SupervisionClock clock, Wording words) {
		this.listing = listing;
		this.choices = choices;
		this.clock = clock;
		this.words = words;
	}

	@GetMapping("/supervision")
	String look(@RequestParam MultiValueMap<String, String> sent, Model model) {
		Parameters asked = new Parameters(sent, Set.of("which", "team", "after"));
		Which which = Objects.requireNonNullElse(asked.code("which", Which.class), Which.OVERDUE);
		String team = asked.line("team");
		Page<ListingSupervision.Line> found = this.listing.list(which, team, LINES, asked.after(2),
				(team != null) ? Map.of("which", which.name(), "team", team) : Map.of("which", which.name()));
		model.addAttribute("supervisedTeams", this.listing.teams());
		model.addAttribute("found", found);
		model.addAttribute("which", which);
		model.addAttribute("chosenTeam", team);
		model.addAttribute("later", sent.getFirst("after") != null);
		model.addAttribute("every",
				this.words.of("supervision.every." + this.clock.every().unit(), this.clock.every().amount()));
		model.addAttribute("teamChoices", this.choices.teams());
		model.addAttribute("whichChoices",
				Stream.of(Which.values())
					.map((one) -> Option.of(one.name(), this.words.of("supervision.list." + one)))
					.toList());
		return "caseload/supervision";
	}

}

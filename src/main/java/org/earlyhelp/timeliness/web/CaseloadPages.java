package org.earlyhelp.timeliness.web;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.timeliness.figures.Caseload;
import org.earlyhelp.timeliness.figures.ReadingCaseloads;

/** Who carries how much, for whoever gives work. */
@Controller
class CaseloadPages {

	private final ReadingCaseloads caseloads;

	private final Wording words;

	CaseloadPages(ReadingCaseloads caseloads, Wording words) {
		this.caseloads = caseloads;
		this.words = words;
	}

	@GetMapping("/caseloads")
	String look(@RequestParam(required = false) String agency, Model model) {
		ReadingCaseloads.Caseloads all = this.caseloads.read(null);
		String only = (agency != null && !agency.isBlank()) ? agency.strip() : null;
		List<Caseload> shown = all.items()
			.stream()
			.filter((load) -> only == null || only.equals(load.agency()))
			.toList();
		model.addAttribute("loads", shown);
		model.addAttribute("most", shown.stream().mapToDouble((load) -> load.weight().doubleValue()).max().orElse(0));
		model.addAttribute("vacancies", all.vacancies());
		model.addAttribute("unassigned", all.unassigned());
		model.addAttribute("gives", all.gives());
		model.addAttribute("agency", only);
		List<String> agencies = all.items().stream().map(Caseload::agency).distinct().sorted().toList();
		model.addAttribute("agencies",
				Stream
					.concat(Stream.of(Option.of("", this.words.of("timeliness.all"))),
							agencies.stream().map((one) -> Option.of(one, one)))
					.toList());
		model.addAttribute("several", agencies.size() > 1);
		return "timeliness/caseloads";
	}

}

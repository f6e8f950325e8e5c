package org.earlyhelp.conformance.web;

import java.util.Set;
import java.util.UUID;

import org.earlyhelp.conformance.ReadingLooks;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.shared.page.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who looked at a case, for those who audit and those who answer for records. */
@Controller
class LooksPages {

	private final ReadingLooks looks;

	private final Wording words;

	LooksPages(ReadingLooks looks, Wording words) {
		this.looks = looks;
		this.words = words;
	}

	/** Shows nothing of the case, which need not be theirs to read. */
	@GetMapping("/cases/{id}/looks")
	String look(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Model model) {
		Parameters asked = new Parameters(sent, Set.of("after"));
		UUID before = asked.id("after");
		asked.refuse();
		ReadingLooks.Looks found = this.looks.read(new CaseId(id), before, Page.USUAL_LIMIT);
		String here = "/cases/" + id + "/looks";
		model.addAttribute("withoutCase", true);
		model.addAttribute("looked", found);
		model.addAttribute("words", this.words);
		model.addAttribute("first", (before != null) ? here : null);
		model.addAttribute("next", (found.page().next() != null) ? here + "?after=" + found.page().next() : null);
		return "conformance/looks";
	}

}

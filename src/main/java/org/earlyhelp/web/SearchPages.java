package org.earlyhelp.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.KeptWords;
import org.earlyhelp.shared.page.Typed;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.web.SearchFound.CaseFound;
import org.earlyhelp.web.SearchFound.ContactFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Search as a page. What is searched for stays in the session, and its address holds a
 * token alone.
 */
@Controller
class SearchPages {

	private final SearchingRecords searching;

	private final Forms forms;

	private final KeptWords kept;

	private final Wording words;

	SearchPages(SearchingRecords searching, Forms forms, KeptWords kept, Wording words) {
		this.searching = searching;
		this.forms = forms;
		this.kept = kept;
		this.words = words;
	}

	@GetMapping("/search")
	String search(@RequestParam(required = false) String find, HttpServletRequest request, Model model) {
		Form form = this.forms.open("search", Search.class, request);
		String text = this.kept.of(find, request);
		model.addAttribute("lost", find != null && text == null);
		if (text == null) {
			return show(form, model);
		}
		SearchFound found = this.searching.search(new Search(text));
		model.addAttribute("found", found);
		model.addAttribute("states", states(found));
		model.addAttribute("teams",
				found.restricted()
					.stream()
					.map(SearchFound.RestrictedFound::team)
					.collect(Collectors.groupingBy((team) -> team, java.util.TreeMap::new, Collectors.counting())));
		return show(form.begin(Typed.NOTHING.with("text", text)), model);
	}

	@PostMapping("/search")
	String search(HttpServletRequest request, Model model) {
		Form form = this.forms.sent("search", Search.class, request);
		return this.forms.submit(form, Search.class, request, (search) -> this.kept.keep(search.text(), request),
				(token) -> "redirect:/search?find=" + token, (again) -> show(again, model));
	}

	private String show(Form form, Model model) {
		model.addAttribute("form", form);
		return "web/search";
	}

	/** The states of what was found, as people read them. */
	private Map<Enum<?>, String> states(SearchFound found) {
		Stream<Enum<?>> cases = found.families()
			.stream()
			.flatMap((family) -> family.cases().stream())
			.map(CaseFound::state);
		Stream<Enum<?>> contacts = Stream
			.concat(found.families().stream().map(SearchFound.FamilyFound::contacts), Stream.of(found.contacts()))
			.flatMap(List::stream)
			.map(ContactFound::state);
		return Stream.concat(cases, contacts).distinct().collect(Collectors.toMap((state) -> state, this.words::code));
	}

}

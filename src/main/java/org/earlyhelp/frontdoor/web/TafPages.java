package org.earlyhelp.frontdoor.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.casefile.ReadingFamily;
import org.earlyhelp.family.Household;
import org.earlyhelp.frontdoor.StartTaf;
import org.earlyhelp.frontdoor.StartingTaf;
import org.earlyhelp.locality.Labels;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Typed;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Starts a Team Around the Family as a partner: for a family that is told of, or for the
 * family of a case that they have read.
 */
@Controller
class TafPages {

	private static final String FORM = "start-taf";

	private final StartingTaf starting;

	private final ReadingFamily families;

	private final Labels labels;

	private final Profile profile;

	private final Forms forms;

	TafPages(StartingTaf starting, ReadingFamily families, Labels labels, Profile profile, Forms forms) {
		this.starting = starting;
		this.families = families;
		this.labels = labels;
		this.profile = profile;
		this.forms = forms;
	}

	/**
	 * @param from the case whose family it is; null for a family that is told of
	 */
	@GetMapping("/cases/new")
	String begin(@RequestParam(required = false) UUID from, HttpServletRequest request, Model model) {
		return show(this.forms.open(FORM, StartTaf.class, request), from, model);
	}

	@PostMapping("/cases/new")
	String start(@RequestParam(name = "_case", required = false) UUID from, HttpServletRequest request, Model model,
			RedirectAttributes next) {
		Form form = this.forms.sent(FORM, StartTaf.class, request);
		return this.forms.submit(form, StartTaf.class, request, this.starting::start, (started) -> {
			next.addFlashAttribute("done", "start-taf.done");
			next.addFlashAttribute("doneValue", started.reference());
			return "redirect:/cases/" + started.id();
		}, (again) -> show(again, from, model));
	}

	private String show(Form form, UUID from, Model model) {
		if (from != null) {
			Household known = this.families.read(new CaseId(from));
			form.begin(Typed.NOTHING.with("family.id", known.id().toString()));
			model.addAttribute("known", known.name());
			model.addAttribute("knownFrom", from);
		}
		List<Option> levels = this.profile.levels()
			.stream()
			.filter((level) -> !level.statutory())
			.map((level) -> Option.of(level.code(), level.name(), level.definition()))
			.toList();
		form.choices("level", levels)
			.choices("source", Labels.options(this.labels.codes().sources()))
			.choices("needs", NeedGroups.all(this.labels))
			.choices("family.children.sex", Labels.options(this.labels.codes().sexes()));
		model.addAttribute("needGroups", NeedGroups.of(this.labels));
		model.addAttribute("form", form);
		return "frontdoor/start-taf";
	}

}

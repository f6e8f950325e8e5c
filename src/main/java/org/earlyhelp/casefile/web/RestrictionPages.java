package org.earlyhelp.casefile.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.casefile.DecideRestriction;
import org.earlyhelp.casefile.RestrictCase;
import org.earlyhelp.casefile.RestrictingCase;
import org.earlyhelp.casefile.RestrictionState;
import org.earlyhelp.casefile.RestrictionView;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Typed;
import org.earlyhelp.shared.page.Wording;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who may see a case at all: asked, looked at before it holds, and decided by a second
 * person. Stands without the case around it, since the records officer reads none.
 */
@Controller
@RequestMapping("/cases/{id}/restriction")
class RestrictionPages {

	private static final String FORM = "restrict-case";

	private static final String DECISION = "decide-restriction";

	private final RestrictingCase restricting;

	private final Wording words;

	private final Forms forms;

	RestrictionPages(RestrictingCase restricting, Wording words, Forms forms) {
		this.restricting = restricting;
		this.words = words;
		this.forms = forms;
	}

	@GetMapping
	String look(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return decision(id, this.forms.open(DECISION, DecideRestriction.class, request), model);
	}

	@PostMapping
	String decide(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		Form form = this.forms.sent(DECISION, DecideRestriction.class, request);
		return this.forms.submit(form, DecideRestriction.class, request,
				(said) -> this.restricting.decide(new CaseId(id), said, IfMatch.NONE),
				(done) -> on(id, "decide-restriction.done." + done.state(), then),
				(again) -> decision(id, again, model));
	}

	@GetMapping("/new")
	String ask(@PathVariable UUID id, HttpServletRequest request, Model model) {
		RestrictionView now = this.restricting.read(new CaseId(id));
		Form form = this.forms.open(FORM, RestrictCase.class, request);
		return ask(id, form.begin(begun(now, id)), now, model);
	}

	/** As it is now; where nobody is named yet, all who work on it are. */
	private Typed begun(RestrictionView now, UUID id) {
		List<String> named = now.namedUsers().isEmpty() ? this.restricting.candidates(new CaseId(id))
			.stream()
			.filter(RestrictingCase.Candidate::worksOnIt)
			.map(RestrictingCase.Candidate::username)
			.toList() : now.namedUsers();
		Typed typed = (now.level() > 0) ? Typed.NOTHING.with("level", String.valueOf(now.level())) : Typed.NOTHING;
		return typed.with(new Typed(Map.of("namedUsers", named)));
	}

	@PostMapping("/new")
	String ask(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		CaseId episode = new CaseId(id);
		Form form = this.forms.sent(FORM, RestrictCase.class, request);
		String button = this.forms.button(request);
		if (button.equals("change")) {
			return ask(id, form, this.restricting.read(episode), model);
		}
		if (button.equals("look")) {
			return this.forms.submit(form, RestrictCase.class, request,
					(asked) -> this.restricting.preview(episode, asked), (lost) -> {
						model.addAttribute("lost", lost);
						return confirm(id, form, model);
					}, (again) -> ask(id, again, this.restricting.read(episode), model));
		}
		return this.forms.submit(form, RestrictCase.class, request,
				(asked) -> this.restricting.ask(episode, asked, IfMatch.NONE),
				(asked) -> on(id, "restrict-case.done." + asked.state(), then),
				(again) -> ask(id, again, this.restricting.read(episode), model));
	}

	private String on(UUID id, String done, RedirectAttributes then) {
		then.addFlashAttribute("done", done);
		return "redirect:/cases/" + id + "/restriction";
	}

	private String decision(UUID id, Form form, Model model) {
		RestrictionView now = this.restricting.read(new CaseId(id));
		form.choices("approved", List.of(Option.of("true", this.words.of("decide-restriction.approve")),
				Option.of("false", this.words.of("decide-restriction.refuse"))));
		model.addAttribute("waits", now.open() != null && now.open().state() == RestrictionState.WAITS);
		return show(form, now, "casefile/restriction", model);
	}

	private String ask(UUID id, Form form, RestrictionView now, Model model) {
		form.choices("level",
				IntStream.rangeClosed(0, 3)
					.mapToObj((level) -> Option.of(String.valueOf(level), this.words.of("restriction.level." + level),
							this.words.of("restriction.level." + level + ".hint")))
					.toList());
		form.choices("namedUsers",
				this.restricting.candidates(new CaseId(id))
					.stream()
					.map((one) -> Option.of(one.username(), one.name(),
							one.worksOnIt() ? this.words.of("restriction.works-on-it", one.agency()) : one.agency()))
					.toList());
		return show(form, now, "casefile/restrict-case", model);
	}

	private String confirm(UUID id, Form form, Model model) {
		return show(form, this.restricting.read(new CaseId(id)), "casefile/restrict-case-confirm", model);
	}

	private String show(Form form, RestrictionView now, String template, Model model) {
		model.addAttribute("withoutCase", true);
		model.addAttribute("form", form);
		model.addAttribute("restriction", now);
		return template;
	}

}

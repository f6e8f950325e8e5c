package org.earlyhelp.policy.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.policy.ChangeView;
import org.earlyhelp.policy.DecideChange;
import org.earlyhelp.policy.DecidingChange;
import org.earlyhelp.policy.ProposingChange;
import org.earlyhelp.policy.ReadingChanges;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What was proposed to change of the profile, the second person's decision, the versions.
 */
@Controller
@RequestMapping("/changes")
class ChangePages {

	private static final String FORM = "decide-change";

	private final ReadingChanges reading;

	private final ProposingChange proposing;

	private final DecidingChange deciding;

	private final Forms forms;

	ChangePages(ReadingChanges reading, ProposingChange proposing, DecidingChange deciding, Forms forms) {
		this.reading = reading;
		this.proposing = proposing;
		this.deciding = deciding;
		this.forms = forms;
	}

	@GetMapping
	String all(@RequestParam(required = false) String after, Model model) {
		Page<ChangeView> page = this.reading.list(Page.USUAL_LIMIT, (after != null) ? Cursor.decode(after, 1) : null);
		model.addAttribute("proposals", page.items());
		model.addAttribute("next", (page.next() != null) ? "/changes?after=" + page.next() : null);
		model.addAttribute("first", (after != null) ? "/changes" : null);
		model.addAttribute("versions", this.reading.versions());
		model.addAttribute("proposes", this.proposing.mayPropose());
		return "policy/changes";
	}

	@GetMapping("/{id:[0-9a-f-]{36}}")
	String one(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return show(id, this.forms.open(FORM, DecideChange.class, request), model);
	}

	@PostMapping("/{id:[0-9a-f-]{36}}")
	String decide(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent(FORM, DecideChange.class, request), DecideChange.class, request,
				(said) -> this.deciding.decide(id, said), (decided) -> {
					then.addFlashAttribute("done", "decide-change.done." + decided.state());
					return "redirect:/changes/" + id;
				}, (form) -> show(id, form, model));
	}

	private String show(UUID id, Form form, Model model) {
		ChangeView change = this.reading.read(id);
		model.addAttribute("change", change);
		model.addAttribute("decides", this.deciding.mayDecide(change));
		model.addAttribute("form", form);
		return "policy/change";
	}

}

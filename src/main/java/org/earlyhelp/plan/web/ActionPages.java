package org.earlyhelp.plan.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.plan.ActionView;
import org.earlyhelp.plan.ReadingAction;
import org.earlyhelp.plan.UpdateAction;
import org.earlyhelp.plan.UpdatingAction;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Typed;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying how an action goes, between reviews. */
@Controller
@RequestMapping("/cases/{id}/actions/{actionId}")
class ActionPages {

	private static final String FORM = "update-action";

	private final ReadingAction reading;

	private final UpdatingAction updating;

	private final Forms forms;

	ActionPages(ReadingAction reading, UpdatingAction updating, Forms forms) {
		this.reading = reading;
		this.updating = updating;
		this.forms = forms;
	}

	@GetMapping
	String open(@PathVariable UUID id, @PathVariable UUID actionId, HttpServletRequest request, Model model) {
		ActionView action = this.reading.read(new CaseId(id), actionId);
		Form form = this.forms.open(FORM, UpdateAction.class, request)
			.begin(Typed.NOTHING.with("status", action.status().name())
				.with("note", (action.note() != null) ? action.note() : "")
				.with("evidence", (action.evidence() != null) ? action.evidence() : ""));
		return show(id, action, form, model);
	}

	@PostMapping
	String update(@PathVariable UUID id, @PathVariable UUID actionId, HttpServletRequest request, Model model,
			RedirectAttributes next) {
		ActionView action = this.reading.read(new CaseId(id), actionId);
		Form form = this.forms.sent(FORM, UpdateAction.class, request);
		String version = request.getParameter("_version");
		IfMatch seen = IfMatch
			.of(IfMatch.tag((version != null && version.matches("\\d{1,9}")) ? Long.parseLong(version) : -1));
		return this.forms.submit(form, UpdateAction.class, request,
				(change) -> this.updating.update(new CaseId(id), actionId, change, seen), (kept) -> {
					next.addFlashAttribute("done", "page.action.updated");
					return "redirect:/cases/" + id + "/plan";
				}, (again) -> show(id, action, again, model));
	}

	private static String show(UUID id, ActionView action, Form form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("doing", action);
		model.addAttribute("caseId", id);
		return "plan/update-action";
	}

}

package org.earlyhelp.timeliness.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.When;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.timeliness.ExtendDeadline;
import org.earlyhelp.timeliness.ExtendingDeadline;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving a deadline more time. */
@Controller
@RequestMapping("/cases/{id}/deadlines/extend")
class ExtensionPages {

	private static final String FORM = "extend-deadline";

	private final ExtendingDeadline extending;

	private final Forms forms;

	private final When when;

	private final Wording words;

	ExtensionPages(ExtendingDeadline extending, Forms forms, When when, Wording words) {
		this.extending = extending;
		this.forms = forms;
		this.when = when;
		this.words = words;
	}

	@GetMapping
	String open(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return show(id, this.forms.open(FORM, ExtendDeadline.class, request), model);
	}

	@PostMapping
	String extend(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent(FORM, ExtendDeadline.class, request), ExtendDeadline.class, request,
				(asked) -> this.extending.extend(new CaseId(id), asked, IfMatch.NONE), (extended) -> {
					then.addFlashAttribute("done", "extend-deadline.done");
					return "redirect:/cases/" + id + "/deadlines";
				}, (form) -> show(id, form, model));
	}

	private String show(UUID id, Form form, Model model) {
		List<Option> deadlines = this.extending.extensible(new CaseId(id))
			.stream()
			.map((one) -> Option.of(one.deadline().id().toString(), one.deadline().name(),
					this.words.of("extend-deadline.choice", this.when.day(one.deadline().dueAt()),
							this.when.day(one.last()))))
			.toList();
		form.choices("deadlineId", deadlines);
		model.addAttribute("form", form);
		model.addAttribute("caseId", id);
		model.addAttribute("none", deadlines.isEmpty());
		return "timeliness/extend-deadline";
	}

}

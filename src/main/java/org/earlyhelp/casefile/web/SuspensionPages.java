package org.earlyhelp.casefile.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.casefile.ResumeCase;
import org.earlyhelp.casefile.SuspendCase;
import org.earlyhelp.casefile.SuspendingCase;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letting a case rest, and go on again, from its deadlines. */
@Controller
@RequestMapping("/cases/{id}/deadlines")
class SuspensionPages {

	private final SuspendingCase suspending;

	private final Forms forms;

	SuspensionPages(SuspendingCase suspending, Forms forms) {
		this.suspending = suspending;
		this.forms = forms;
	}

	@GetMapping("/suspend")
	String suspend(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return show("suspend-case", id, this.forms.open("suspend-case", SuspendCase.class, request), model);
	}

	@PostMapping("/suspend")
	String suspend(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent("suspend-case", SuspendCase.class, request), SuspendCase.class,
				request, (asked) -> this.suspending.suspend(new CaseId(id), asked, IfMatch.NONE), (rested) -> {
					then.addFlashAttribute("done", "suspend-case.done");
					return "redirect:/cases/" + id + "/deadlines";
				}, (form) -> show("suspend-case", id, form, model));
	}

	@GetMapping("/resume")
	String resume(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return show("resume-case", id, this.forms.open("resume-case", ResumeCase.class, request), model);
	}

	@PostMapping("/resume")
	String resume(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent("resume-case", ResumeCase.class, request), ResumeCase.class, request,
				(asked) -> this.suspending.resume(new CaseId(id), asked, IfMatch.NONE), (goesOn) -> {
					then.addFlashAttribute("done", "resume-case.done");
					return "redirect:/cases/" + id + "/deadlines";
				}, (form) -> show("resume-case", id, form, model));
	}

	private String show(String page, UUID id, Form form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("caseId", id);
		model.addAttribute("lastDay", this.suspending.lastDay(new CaseId(id)));
		return "casefile/" + page;
	}

}

package org.earlyhelp.frontdoor.web;

import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.frontdoor.CheckForPlan;
import org.earlyhelp.frontdoor.CheckingForPlan;
import org.earlyhelp.frontdoor.PlanCheckAnswer;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.KeptWords;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Is there a plan already? The answer's page says that and nothing of the child, nor does
 * its address.
 */
@Controller
class PlanCheckPages {

	private static final String FORM = "plan-check";

	private final CheckingForPlan checking;

	private final Forms forms;

	private final KeptWords kept;

	PlanCheckPages(CheckingForPlan checking, Forms forms, KeptWords kept) {
		this.checking = checking;
		this.forms = forms;
		this.kept = kept;
	}

	@GetMapping("/plan-checks/new")
	String ask(HttpServletRequest request, Model model) {
		return ask(this.forms.open(FORM, CheckForPlan.class, request), model);
	}

	@PostMapping("/plan-checks/new")
	String check(HttpServletRequest request, Model model) {
		Form form = this.forms.sent(FORM, CheckForPlan.class, request);
		return this.forms.submit(form, CheckForPlan.class, request, this.checking::check,
				(answer) -> "redirect:/plan-checks/answer?find=" + this.kept.keep(written(answer), request),
				(again) -> ask(again, model));
	}

	@GetMapping("/plan-checks/answer")
	String answer(@RequestParam String find, HttpServletRequest request, Model model) {
		String answer = this.kept.of(find, request);
		if (answer == null) {
			return "redirect:/plan-checks/new";
		}
		model.addAttribute("callBy",
				answer.equals(PlanCheckAnswer.Answer.NONE_FOUND.name()) ? null : Instant.parse(answer));
		return "frontdoor/plan-check-answer";
	}

	private String ask(Form form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("mayAsk", this.checking.isFor());
		return "frontdoor/plan-check";
	}

	private static String written(PlanCheckAnswer answer) {
		return (answer.callBy() != null) ? answer.callBy().toString() : answer.answer().name();
	}

}

package org.earlyhelp.timeliness.web;

import java.util.Arrays;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.timeliness.LateReason;
import org.earlyhelp.timeliness.ReadingDeadlines;
import org.earlyhelp.timeliness.SayWhyLate;
import org.earlyhelp.timeliness.SayingWhyLate;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying why a deadline of a case is late. */
@Controller
@RequestMapping("/cases/{id}/deadlines/{deadline}/late")
class WhyLatePages {

	private static final String FORM = "why-late";

	private final SayingWhyLate saying;

	private final ReadingDeadlines reading;

	private final Forms forms;

	private final Wording words;

	WhyLatePages(SayingWhyLate saying, ReadingDeadlines reading, Forms forms, Wording words) {
		this.saying = saying;
		this.reading = reading;
		this.forms = forms;
		this.words = words;
	}

	@GetMapping
	String open(@PathVariable UUID id, @PathVariable UUID deadline, HttpServletRequest request, Model model) {
		return show(id, deadline, this.forms.open(FORM, SayWhyLate.class, request), model);
	}

	@PostMapping
	String say(@PathVariable UUID id, @PathVariable UUID deadline, HttpServletRequest request, Model model,
			RedirectAttributes then) {
		return this.forms.submit(this.forms.sent(FORM, SayWhyLate.class, request), SayWhyLate.class, request,
				(said) -> {
					this.saying.say(deadline, said);
					return deadline;
				}, (said) -> {
					then.addFlashAttribute("done", "why-late.done");
					return "redirect:/cases/" + id + "/deadlines";
				}, (form) -> show(id, deadline, form, model));
	}

	private String show(UUID id, UUID deadline, Form form, Model model) {
		form.choices("reason",
				Arrays.stream(LateReason.values())
					.map((reason) -> Option.of(reason.name(), this.words.code(reason)))
					.toList());
		model.addAttribute("form", form);
		model.addAttribute("clock", this.reading.explain(new CaseId(id), deadline));
		model.addAttribute("address", "/cases/" + id + "/deadlines/" + deadline + "/late");
		return "timeliness/why-late";
	}

}

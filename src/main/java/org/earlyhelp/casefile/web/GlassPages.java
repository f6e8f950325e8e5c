package org.earlyhelp.casefile.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.casefile.BreakGlass;
import org.earlyhelp.casefile.BreakingGlass;
import org.earlyhelp.casefile.ReadingGlass;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.GlassId;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Breaking the glass to a case, and what was said then. The form says nothing of the
 * case, not even whether there is one.
 */
@Controller
class GlassPages {

	private static final String FORM = "break-glass";

	private final BreakingGlass breaking;

	private final ReadingGlass reading;

	private final Forms forms;

	GlassPages(BreakingGlass breaking, ReadingGlass reading, Forms forms) {
		this.breaking = breaking;
		this.reading = reading;
		this.forms = forms;
	}

	@GetMapping("/cases/{id}/break-glass")
	String ask(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return show(id, this.forms.open(FORM, BreakGlass.class, request), model);
	}

	@PostMapping("/cases/{id}/break-glass")
	String breaks(@PathVariable UUID id, HttpServletRequest request, Model model) {
		Form form = this.forms.sent(FORM, BreakGlass.class, request);
		return this.forms.submit(form, BreakGlass.class, request,
				(asked) -> this.breaking.breaks(new CaseId(id), asked), (broken) -> "redirect:/cases/" + id,
				(again) -> show(id, again, model));
	}

	private String show(UUID id, Form form, Model model) {
		this.breaking.mayAsk();
		model.addAttribute("withoutCase", true);
		model.addAttribute("caseId", id);
		model.addAttribute("form", form);
		return "casefile/break-glass";
	}

	@GetMapping("/break-glass/{id}")
	String read(@PathVariable UUID id, Model model) {
		model.addAttribute("glass", this.reading.read(new GlassId(id)));
		return "casefile/broken-glass";
	}

}

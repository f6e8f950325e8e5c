package org.earlyhelp.returns.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.earlyhelp.returns.AskForReturn;
import org.earlyhelp.returns.MakingReturn;
import org.earlyhelp.returns.ReturnName;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says what each file is for, and gives it. */
@Controller
@RequestMapping("/exports")
class ExportPages {

	private final MakingReturn making;

	private final Forms forms;

	ExportPages(MakingReturn making, Forms forms) {
		this.making = making;
		this.forms = forms;
	}

	@GetMapping
	String choose(HttpServletRequest request, Model model) {
		return show(this.forms.open("ask-for-return", AskForReturn.class, request), model);
	}

	@PostMapping
	String ask(HttpServletRequest request, Model model) {
		this.making.demand();
		return this.forms.submit(this.forms.sent("ask-for-return", AskForReturn.class, request), AskForReturn.class,
				request, (asked) -> asked, (asked) -> "redirect:/exports/file?name=" + asked.name()
						+ ((asked.to() != null) ? "&to=" + asked.to() : ""),
				(form) -> show(form, model));
	}

	@GetMapping("/file")
	void file(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
		var asked = new Parameters(parameters, Set.of("name", "to"));
		ReturnName name = asked.code("name", ReturnName.class);
		LocalDate to = asked.day("to");
		asked.unless(parameters.containsKey("name"), "name", "required").refuse();
		this.making.make(name, (to != null) ? name.until(to) : this.making.usual(name)).send(response);
	}

	private String show(Form form, Model model) {
		this.making.demand();
		model.addAttribute("form", form);
		model.addAttribute("pseudonyms", this.making.givesPseudonyms());
		return "returns/exports";
	}

}

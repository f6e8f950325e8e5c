package org.earlyhelp.outcome.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.outcome.FactsTaken;
import org.earlyhelp.outcome.ImportingFacts;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.page.PutAside;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.shared.page.WrongCell;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes a file of facts: first it is read and nothing is written; who has seen what it
 * would do says yes. Between the two it waits sealed, an hour at most.
 */
@Controller
@RequestMapping("/facts/import")
class FactPages {

	private static final String KIND = "facts";

	private static final String PAGE = "outcome/import-facts";

	private final ImportingFacts importing;

	private final PutAside aside;

	private final Wording words;

	FactPages(ImportingFacts importing, PutAside aside, Wording words) {
		this.importing = importing;
		this.aside = aside;
		this.words = words;
	}

	@GetMapping
	String begin() {
		this.importing.demand();
		return PAGE;
	}

	@PostMapping
	String rehearse(@RequestParam(name = "file", required = false) MultipartFile file, HttpServletRequest request,
			Model model) throws IOException {
		this.importing.demand();
		if (file == null || file.isEmpty()) {
			return refused("import-facts.file.required", model);
		}
		byte[] content = file.getBytes();
		try {
			model.addAttribute("would", this.importing.rehearse(content));
			this.aside.put(KIND, content, request);
		}
		catch (InvalidInput ex) {
			show(ex, model);
		}
		return PAGE;
	}

	@PostMapping("/take")
	String take(HttpServletRequest request, Model model, RedirectAttributes next) {
		this.importing.demand();
		byte[] content = this.aside.of(KIND, request).orElse(null);
		if (content == null) {
			return refused("import-facts.file.gone", model);
		}
		try {
			FactsTaken taken = this.importing.take(content);
			this.aside.forget(KIND, request);
			next.addFlashAttribute("done", "import-facts.done");
			next.addFlashAttribute("doneValue", taken.facts());
			return "redirect:/facts/import";
		}
		catch (InvalidInput ex) {
			show(ex, model);
			return PAGE;
		}
	}

	private String refused(String key, Model model) {
		model.addAttribute("problem", this.words.of(key));
		return PAGE;
	}

	private void show(InvalidInput wrong, Model model) {
		List<WrongCell> cells = WrongCell.of(wrong, this.words);
		model.addAttribute("wrong", cells);
		model.addAttribute("problem", this.words.of("import.wrong", String.valueOf(cells.size())));
	}

}

package org.earlyhelp.equality.web;

import java.io.IOException;

import org.earlyhelp.equality.ImportingAreas;
import org.earlyhelp.shared.InvalidInput;
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

/** Takes a file of what postcodes are like. */
@Controller
@RequestMapping("/equality/areas")
class AreaPages {

	private static final String PAGE = "equality/areas";

	private final ImportingAreas importing;

	private final Wording words;

	AreaPages(ImportingAreas importing, Wording words) {
		this.importing = importing;
		this.words = words;
	}

	@GetMapping
	String begin() {
		this.importing.demand();
		return PAGE;
	}

	@PostMapping
	String take(@RequestParam(name = "file", required = false) MultipartFile file, Model model, RedirectAttributes next)
			throws IOException {
		this.importing.demand();
		if (file == null || file.isEmpty()) {
			model.addAttribute("problem", this.words.of("areas.file.required"));
			return PAGE;
		}
		try {
			next.addFlashAttribute("doneValue", this.importing.take(file.getBytes()).postcodes());
			next.addFlashAttribute("done", "areas.done");
			return "redirect:/equality/areas";
		}
		catch (InvalidInput ex) {
			model.addAttribute("wrong", WrongCell.of(ex, this.words));
			model.addAttribute("problem", this.words.of("import.wrong", String.valueOf(ex.fields().size())));
			return PAGE;
		}
	}

}

package org.earlyhelp.frontdoor.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.frontdoor.Imported;
import org.earlyhelp.frontdoor.ImportingContacts;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.page.PutAside;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.shared.page.WrongCell;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes a file of contacts: first it is read and nothing is written; who has seen what it
 * would do says yes. Between the two it waits sealed, an hour at most.
 */
@Controller
class ContactImportPages {

	private static final String KIND = "contacts";

	private final ImportingContacts importing;

	private final CurrentUser user;

	private final PutAside aside;

	private final Wording words;

	ContactImportPages(ImportingContacts importing, CurrentUser user, PutAside aside, Wording words) {
		this.importing = importing;
		this.user = user;
		this.aside = aside;
		this.words = words;
	}

	@GetMapping("/contacts/import")
	String begin() {
		refuseWhoMayNot();
		return "frontdoor/import-contacts";
	}

	@PostMapping("/contacts/import")
	String rehearse(@RequestParam(name = "file", required = false) MultipartFile file, HttpServletRequest request,
			Model model) throws IOException {
		refuseWhoMayNot();
		if (file == null || file.isEmpty()) {
			model.addAttribute("problem", this.words.of("import-contacts.file.required"));
			return "frontdoor/import-contacts";
		}
		byte[] content = file.getBytes();
		try {
			model.addAttribute("would", this.importing.rehearse(content));
			this.aside.put(KIND, content, request);
		}
		catch (InvalidInput ex) {
			show(ex, model);
		}
		return "frontdoor/import-contacts";
	}

	@PostMapping("/contacts/import/take")
	String take(HttpServletRequest request, Model model, RedirectAttributes next) {
		refuseWhoMayNot();
		byte[] content = this.aside.of(KIND, request).orElse(null);
		if (content == null) {
			model.addAttribute("problem", this.words.of("import-contacts.file.gone"));
			return "frontdoor/import-contacts";
		}
		try {
			Imported taken = this.importing.take(content);
			this.aside.forget(KIND, request);
			next.addFlashAttribute("done", "import-contacts.done");
			next.addFlashAttribute("doneValue", taken.contacts());
			return "redirect:/contacts";
		}
		catch (InvalidInput ex) {
			show(ex, model);
			return "frontdoor/import-contacts";
		}
	}

	private void refuseWhoMayNot() {
		if (!this.user.get().is(Role.SCREENER)) {
			throw new NotPermitted("import contacts");
		}
	}

	private void show(InvalidInput wrong, Model model) {
		List<WrongCell> cells = WrongCell.of(wrong, this.words);
		model.addAttribute("wrong", cells);
		model.addAttribute("problem", this.words.of("import.wrong", String.valueOf(cells.size())));
	}

}

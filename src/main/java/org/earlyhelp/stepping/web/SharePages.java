package org.earlyhelp.stepping.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.stepping.ShareInformation;
import org.earlyhelp.stepping.SharingInformation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was told of a family, to whom and on which basis, and writing it down. */
@Controller
class SharePages {

	private static final String FORM = "share-information";

	private final SharingInformation sharing;

	private final Forms forms;

	SharePages(SharingInformation sharing, Forms forms) {
		this.sharing = sharing;
		this.forms = forms;
	}

	@GetMapping("/cases/{id}/shares")
	String all(@PathVariable UUID id, Model model) {
		model.addAttribute("shares", this.sharing.of(new CaseId(id)));
		return "stepping/shares";
	}

	@GetMapping("/cases/{id}/shares/new")
	String share(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return show(this.forms.open(FORM, ShareInformation.class, request), model);
	}

	@PostMapping("/cases/{id}/shares/new")
	String share(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent(FORM, ShareInformation.class, request), ShareInformation.class,
				request, (said) -> this.sharing.share(new CaseId(id), said, IfMatch.NONE), (shared) -> {
					then.addFlashAttribute("done", "share-information.done");
					return "redirect:/cases/" + id + "/shares";
				}, (again) -> show(again, model));
	}

	private static String show(Form form, Model model) {
		model.addAttribute("form", form);
		return "stepping/share-information";
	}

}

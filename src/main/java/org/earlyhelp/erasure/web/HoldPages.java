package org.earlyhelp.erasure.web;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.erasure.HoldView;
import org.earlyhelp.erasure.HoldingRecords;
import org.earlyhelp.erasure.PlaceHold;
import org.earlyhelp.erasure.ReleaseHold;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Option;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What keeps records from being erased, as pages: the list, placing and releasing. */
@Controller
@RequestMapping("/erasures/holds")
class HoldPages {

	private static final String PLACE = "place-hold";

	private static final String RELEASE = "release-hold";

	private final HoldingRecords holding;

	private final Forms forms;

	HoldPages(HoldingRecords holding, Forms forms) {
		this.holding = holding;
		this.forms = forms;
	}

	@GetMapping
	String all(@RequestParam(defaultValue = "false") boolean released, @RequestParam(required = false) String after,
			Model model) {
		Page<HoldView> page = this.holding.list(released, Page.USUAL_LIMIT,
				(after != null) ? Cursor.decode(after, 1) : null);
		String first = "/erasures/holds" + (released ? "?released=true" : "");
		model.addAttribute("holds", page.items());
		model.addAttribute("released", released);
		model.addAttribute("reasons", reasons());
		model.addAttribute("next",
				(page.next() != null) ? first + (released ? "&" : "?") + "after=" + page.next() : null);
		model.addAttribute("first", (after != null) ? first : null);
		model.addAttribute("mayHold", this.holding.mayHold());
		return "erasure/holds";
	}

	@GetMapping("/new")
	String ask(HttpServletRequest request, Model model) {
		if (!this.holding.mayHold()) {
			throw new NotPermitted("keep records from being erased");
		}
		return ask(this.forms.open(PLACE, PlaceHold.class, request), model);
	}

	@PostMapping("/new")
	String place(HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent(PLACE, PlaceHold.class, request), PlaceHold.class, request,
				this.holding::place, (id) -> {
					then.addFlashAttribute("done", "place-hold.done");
					return "redirect:/erasures/holds/" + id;
				}, (again) -> ask(again, model));
	}

	@GetMapping("/{id:[0-9a-f-]{36}}")
	String one(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return show(this.holding.read(id), this.forms.open(RELEASE, ReleaseHold.class, request), model);
	}

	@PostMapping("/{id:[0-9a-f-]{36}}")
	String release(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent(RELEASE, ReleaseHold.class, request), ReleaseHold.class, request,
				(said) -> this.holding.release(id, said), (released) -> {
					then.addFlashAttribute("done", "release-hold.done");
					return "redirect:/erasures/holds/" + id;
				}, (again) -> show(this.holding.read(id), again, model));
	}

	private String ask(Form form, Model model) {
		form.choices("reason",
				this.holding.reasons().stream().map((reason) -> Option.of(reason.code(), reason.name())).toList());
		model.addAttribute("form", form);
		return "erasure/place-hold";
	}

	private String show(HoldView hold, Form form, Model model) {
		model.addAttribute("hold", hold);
		model.addAttribute("reasons", reasons());
		model.addAttribute("mayHold", this.holding.mayHold());
		model.addAttribute("form", form);
		return "erasure/hold";
	}

	/** By code. */
	private Map<String, String> reasons() {
		return this.holding.reasons()
			.stream()
			.collect(Collectors.toMap(Profile.HoldReason::code, Profile.HoldReason::name));
	}

}

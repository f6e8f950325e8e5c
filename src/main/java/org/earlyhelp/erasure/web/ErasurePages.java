package org.earlyhelp.erasure.web;

import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.erasure.AskErasure;
import org.earlyhelp.erasure.AskingErasure;
import org.earlyhelp.erasure.DecideErasure;
import org.earlyhelp.erasure.DecidingErasure;
import org.earlyhelp.erasure.ErasureView;
import org.earlyhelp.erasure.FamilyDue;
import org.earlyhelp.erasure.ReadingErasures;
import org.earlyhelp.erasure.ReadingFamiliesDue;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Typed;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Erasures as pages: the list, asking for one, the second person's decision, the
 * certificate.
 */
@Controller
@RequestMapping("/erasures")
class ErasurePages {

	private static final String ASK = "ask-erasure";

	private static final String DECIDE = "decide-erasure";

	private final ReadingErasures reading;

	private final ReadingFamiliesDue readingDue;

	private final AskingErasure asking;

	private final DecidingErasure deciding;

	private final Forms forms;

	ErasurePages(ReadingErasures reading, ReadingFamiliesDue readingDue, AskingErasure asking, DecidingErasure deciding,
			Forms forms) {
		this.reading = reading;
		this.readingDue = readingDue;
		this.asking = asking;
		this.deciding = deciding;
		this.forms = forms;
	}

	@GetMapping
	String all(@RequestParam(required = false) String after, Model model) {
		Page<ErasureView> page = this.reading.list(Page.USUAL_LIMIT, (after != null) ? Cursor.decode(after, 1) : null);
		model.addAttribute("erasures", page.items());
		model.addAttribute("next", (page.next() != null) ? "/erasures?after=" + page.next() : null);
		model.addAttribute("first", (after != null) ? "/erasures" : null);
		model.addAttribute("asks", this.asking.mayAsk());
		model.addAttribute("seesDue", this.readingDue.mayRead());
		return "erasure/erasures";
	}

	@GetMapping("/due")
	String due(@RequestParam(required = false) String after, Model model) {
		Page<FamilyDue> page = this.readingDue.list(Page.USUAL_LIMIT, (after != null) ? Cursor.decode(after, 2) : null);
		model.addAttribute("due", page.items());
		model.addAttribute("next", (page.next() != null) ? "/erasures/due?after=" + page.next() : null);
		model.addAttribute("first", (after != null) ? "/erasures/due" : null);
		model.addAttribute("asks", this.asking.mayAsk());
		return "erasure/due";
	}

	@GetMapping("/new")
	String ask(@RequestParam(required = false) String reference, HttpServletRequest request, Model model) {
		if (!this.asking.mayAsk()) {
			throw new NotPermitted("ask for records to be erased");
		}
		Form form = this.forms.open(ASK, AskErasure.class, request);
		return ask((reference != null) ? form.begin(Typed.NOTHING.with("reference", reference)) : form, model);
	}

	@PostMapping("/new")
	String send(HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent(ASK, AskErasure.class, request), AskErasure.class, request,
				this.asking::ask, (id) -> {
					then.addFlashAttribute("done", "ask-erasure.done");
					return "redirect:/erasures/" + id;
				}, (again) -> ask(again, model));
	}

	@GetMapping("/{id:[0-9a-f-]{36}}")
	String one(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return show(this.reading.read(id), this.forms.open(DECIDE, DecideErasure.class, request), model);
	}

	@PostMapping("/{id:[0-9a-f-]{36}}")
	String decide(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent(DECIDE, DecideErasure.class, request), DecideErasure.class, request,
				(said) -> this.deciding.decide(id, said), (decided) -> {
					then.addFlashAttribute("done", "decide-erasure.done." + decided.state());
					return "redirect:/erasures/" + id;
				}, (again) -> show(this.reading.read(id), again, model));
	}

	private String ask(Form form, Model model) {
		form.choices("basis",
				this.reading.bases().stream().map((basis) -> Option.of(basis.code(), basis.name())).toList());
		model.addAttribute("form", form);
		return "erasure/ask-erasure";
	}

	private String show(ErasureView erasure, Form form, Model model) {
		model.addAttribute("erasure", erasure);
		model.addAttribute("basis",
				this.reading.bases()
					.stream()
					.collect(Collectors.toMap(Profile.ErasureBasis::code, Profile.ErasureBasis::name))
					.getOrDefault(erasure.basis(), erasure.basis()));
		model.addAttribute("decides", this.deciding.mayDecide(erasure));
		model.addAttribute("form", form);
		return "erasure/erasure";
	}

}

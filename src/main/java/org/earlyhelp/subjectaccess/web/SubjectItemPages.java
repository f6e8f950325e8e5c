package org.earlyhelp.subjectaccess.web;

import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Typed;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.subjectaccess.AnswerConsultation;
import org.earlyhelp.subjectaccess.ConsultingThirdParties;
import org.earlyhelp.subjectaccess.DecideItems;
import org.earlyhelp.subjectaccess.DecidingItems;
import org.earlyhelp.subjectaccess.ItemView;
import org.earlyhelp.subjectaccess.LogConsultation;
import org.earlyhelp.subjectaccess.ReadingRequests;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What is held for a request as pages: many items decided by one form, one item by
 * itself, and whom else was asked.
 */
@Controller
@RequestMapping("/subject-access-requests/{id:[0-9a-f-]{36}}")
class SubjectItemPages {

	private static final String DECIDE = "decide-items";

	private static final String REDACT = "redact-item";

	private static final String CONSULT = "log-consultation";

	private static final String ANSWER = "answer-consultation";

	private final ReadingRequests reading;

	private final DecidingItems deciding;

	private final ConsultingThirdParties consulting;

	private final Forms forms;

	private final Wording words;

	SubjectItemPages(ReadingRequests reading, DecidingItems deciding, ConsultingThirdParties consulting, Forms forms,
			Wording words) {
		this.words = words;
		this.reading = reading;
		this.deciding = deciding;
		this.consulting = consulting;
		this.forms = forms;
	}

	@GetMapping("/items")
	String items(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean undecided,
			@RequestParam(required = false) String after, HttpServletRequest request, Model model) {
		return items(id, undecided, after, this.forms.open(DECIDE, DecideItems.class, request), model);
	}

	@PostMapping("/items")
	String decide(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean undecided,
			@RequestParam(required = false) String after, HttpServletRequest request, Model model,
			RedirectAttributes then) {
		return this.forms.submit(this.forms.sent(DECIDE, DecideItems.class, request), DecideItems.class, request,
				(said) -> {
					this.deciding.decide(id, said, IfMatch.NONE);
					then.addFlashAttribute("done", "decide-items.done");
				}, "redirect:" + SubjectAccessPages.HOME + "/" + id + "/items?undecided=true",
				(again) -> items(id, undecided, after, again, model));
	}

	private String items(UUID id, boolean undecided, String after, Form form, Model model) {
		String address = SubjectAccessPages.HOME + "/" + id + "/items?undecided=" + undecided;
		Page<ItemView> page = this.reading.items(id, undecided, Page.USUAL_LIMIT,
				(after != null) ? Cursor.decode(after, 2) : null);
		model.addAttribute("request", this.reading.read(id));
		model.addAttribute("items", page.items());
		model.addAttribute("total", page.total());
		model.addAttribute("undecided", undecided);
		model.addAttribute("after", after);
		model.addAttribute("next", (page.next() != null) ? address + "&after=" + page.next() : null);
		model.addAttribute("first", (after != null) ? address : null);
		form.choices("decision",
				Stream.of(DecideItems.Decision.AS_PROPOSED, DecideItems.Decision.RELEASE, DecideItems.Decision.WITHHOLD)
					.map((one) -> Option.of(one, this.words.code(one),
							this.words.firstOf(null, "code.Decision." + one + ".hint")))
					.toList());
		model.addAttribute("form", form);
		return "subjectaccess/items";
	}

	@GetMapping("/items/{item:[0-9a-f-]{36}}")
	String item(@PathVariable UUID id, @PathVariable UUID item, HttpServletRequest request, Model model) {
		ItemView held = this.reading.item(id, item);
		String text = (held.readsAs() != null) ? held.readsAs()
				: (held.proposedText() != null) ? held.proposedText() : held.text();
		return item(id, held,
				this.forms.open(REDACT, DecideItems.class, request).begin(Typed.NOTHING.with("readsAs", text)), model);
	}

	@GetMapping("/items/{item:[0-9a-f-]{36}}/document")
	ResponseEntity<byte[]> document(@PathVariable UUID id, @PathVariable UUID item) {
		return SubjectAccessApi.saved(this.reading.document(id, item));
	}

	@PostMapping("/items/{item:[0-9a-f-]{36}}")
	String redact(@PathVariable UUID id, @PathVariable UUID item, HttpServletRequest request, Model model,
			RedirectAttributes then) {
		return this.forms.submit(this.forms.sent(REDACT, DecideItems.class, request), DecideItems.class, request,
				(said) -> {
					this.deciding.decide(id, said, IfMatch.NONE);
					then.addFlashAttribute("done", "decide-items.done");
				}, "redirect:" + SubjectAccessPages.HOME + "/" + id + "/items?undecided=true",
				(again) -> item(id, this.reading.item(id, item), again, model));
	}

	private static String item(UUID id, ItemView held, Form form, Model model) {
		model.addAttribute("id", id);
		model.addAttribute("item", held);
		model.addAttribute("form", form);
		return "subjectaccess/item";
	}

	@GetMapping("/consultations/new")
	String consult(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return consult(id, this.forms.open(CONSULT, LogConsultation.class, request), model);
	}

	@PostMapping("/consultations/new")
	String consult(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent(CONSULT, LogConsultation.class, request), LogConsultation.class,
				request, (said) -> {
					this.consulting.log(id, said);
					then.addFlashAttribute("done", "log-consultation.done");
				}, "redirect:" + SubjectAccessPages.HOME + "/" + id, (again) -> consult(id, again, model));
	}

	private String consult(UUID id, Form form, Model model) {
		model.addAttribute("request", this.reading.read(id));
		model.addAttribute("form", form);
		model.addAttribute("asked", null);
		return "subjectaccess/consultation";
	}

	@GetMapping("/consultations/{consultation:[0-9a-f-]{36}}")
	String answer(@PathVariable UUID id, @PathVariable UUID consultation, HttpServletRequest request, Model model) {
		return answer(id, consultation, this.forms.open(ANSWER, AnswerConsultation.class, request), model);
	}

	@PostMapping("/consultations/{consultation:[0-9a-f-]{36}}")
	String answer(@PathVariable UUID id, @PathVariable UUID consultation, HttpServletRequest request, Model model,
			RedirectAttributes then) {
		return this.forms.submit(this.forms.sent(ANSWER, AnswerConsultation.class, request), AnswerConsultation.class,
				request, (said) -> {
					this.consulting.answer(id, consultation, said);
					then.addFlashAttribute("done", "answer-consultation.done");
				}, "redirect:" + SubjectAccessPages.HOME + "/" + id, (again) -> answer(id, consultation, again, model));
	}

	private String answer(UUID id, UUID consultation, Form form, Model model) {
		model.addAttribute("asked", this.reading.consultation(id, consultation));
		model.addAttribute("request", this.reading.read(id));
		model.addAttribute("form", form);
		return "subjectaccess/consultation";
	}

}

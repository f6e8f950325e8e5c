package org.earlyhelp.closure.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.closure.ClosurePreparation;
import org.earlyhelp.closure.ClosureReason;
import org.earlyhelp.closure.PreparingClosure;
import org.earlyhelp.closure.ProposeClosure;
import org.earlyhelp.closure.ProposingClosure;
import org.earlyhelp.locality.Labels;
import org.earlyhelp.plan.PlanAction.Status;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Wording;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposing to close a case: what became of the plan, and who carries on with what. */
@Controller
@RequestMapping("/cases/{id}/closure/new")
class ClosurePages {

	private static final String FORM = "propose-closure";

	private final PreparingClosure preparing;

	private final ProposingClosure proposing;

	private final Forms forms;

	private final Labels labels;

	private final Wording words;

	ClosurePages(PreparingClosure preparing, ProposingClosure proposing, Forms forms, Labels labels, Wording words) {
		this.preparing = preparing;
		this.proposing = proposing;
		this.forms = forms;
		this.labels = labels;
		this.words = words;
	}

	@GetMapping
	String open(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return show(id, this.forms.open(FORM, ProposeClosure.class, request), model);
	}

	@PostMapping
	String propose(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes next) {
		Form form = this.forms.sent(FORM, ProposeClosure.class, request)
			.onlyRowsThatSay("childViews", "personId")
			.onlyRowsThatSay("carriesOn");
		return this.forms.submit(form, ProposeClosure.class, request,
				(proposal) -> this.proposing.propose(new CaseId(id), proposal, IfMatch.NONE), (closure) -> {
					next.addFlashAttribute("done", "page.closure.proposed");
					return "redirect:/cases/" + id;
				}, (again) -> show(id, again, model));
	}

	private String show(UUID id, Form form, Model model) {
		ClosurePreparation closing = this.preparing.read(new CaseId(id));
		choices(form, closing);
		List<String> children = closing.children().stream().map(Option::value).toList();
		Map<String, String> outcomes = form.rowsAbout("outcomes", "id",
				closing.outcomes().stream().map((one) -> one.id().toString()).toList());
		closing.outcomes().forEach((one) -> form.label(outcomes.get(one.id().toString()), one.headline()));
		Map<String, String> actions = form.rowsAbout("actions", "id",
				closing.actions().stream().map((one) -> one.id().toString()).toList());
		closing.actions().forEach((one) -> form.label(actions.get(one.id().toString()), one.text()));
		Map<String, String> views = form.rowsAbout("childViews", "personId", children);
		closing.children()
			.forEach((child) -> form.label(views.get(child.value()), child.text())
				.label(views.get(child.value()) + ".words",
						this.words.of("propose-closure.childViews.words.of", child.text())));
		model.addAttribute("form", form);
		model.addAttribute("closing", closing);
		model.addAttribute("caseId", id);
		model.addAttribute("outcomeRows", outcomes);
		model.addAttribute("actionRows", actions);
		model.addAttribute("viewRows", views);
		return "closure/propose-closure";
	}

	private void choices(Form form, ClosurePreparation closing) {
		form.choices("reason",
				Arrays.stream(ClosureReason.values())
					.filter(ClosureReason::mayBeProposed)
					.map((reason) -> Option.of(reason.name(), this.labels.closureReason(reason.name())))
					.toList());
		form.choices("actions.status",
				List.of(Status.DONE, Status.HANDED_OVER, Status.CANCELLED)
					.stream()
					.map((status) -> Option.of(status.name(), this.words.code(status)))
					.toList());
		form.choices("remainingNeeds.personId", closing.people());
	}

}

package org.earlyhelp.policy.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.policy.ChangeView;
import org.earlyhelp.policy.DecideChange;
import org.earlyhelp.policy.DecidingChange;
import org.earlyhelp.policy.ProposingChange;
import org.earlyhelp.policy.ReadingChanges;
import org.earlyhelp.policy.WithdrawChange;
import org.earlyhelp.policy.WithdrawingChange;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What was proposed to change of the profile, the second person's decision, the versions.
 */
@Controller
@RequestMapping("/changes")
class ChangePages {

	private static final String DECIDE = "decide-change";

	private static final String WITHDRAW = "withdraw-change";

	private final ReadingChanges reading;

	private final ProposingChange proposing;

	private final DecidingChange deciding;

	private final WithdrawingChange withdrawing;

	private final Forms forms;

	ChangePages(ReadingChanges reading, ProposingChange proposing, DecidingChange deciding,
			WithdrawingChange withdrawing, Forms forms) {
		this.reading = reading;
		this.proposing = proposing;
		this.deciding = deciding;
		this.withdrawing = withdrawing;
		this.forms = forms;
	}

	@GetMapping
	String all(@RequestParam(required = false) String after, Model model) {
		Page<ChangeView> page = this.reading.list(Page.USUAL_LIMIT, (after != null) ? Cursor.decode(after, 1) : null);
		model.addAttribute("proposals", page.items());
		model.addAttribute("next", (page.next() != null) ? "/changes?after=" + page.next() : null);
		model.addAttribute("first", (after != null) ? "/changes" : null);
		model.addAttribute("versions", this.reading.versions());
		model.addAttribute("proposes", this.proposing.mayPropose());
		return "policy/changes";
	}

	/** What whoever reads may do with it: decide, take it back, or neither. */
	@GetMapping("/{id:[0-9a-f-]{36}}")
	String one(@PathVariable UUID id, HttpServletRequest request, Model model) {
		ChangeView change = this.reading.read(id);
		Form form = this.withdrawing.mayWithdraw(change) ? this.forms.open(WITHDRAW, WithdrawChange.class, request)
				: this.forms.open(DECIDE, DecideChange.class, request);
		return show(change, form, model);
	}

	@PostMapping("/{id:[0-9a-f-]{36}}")
	String decide(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent(DECIDE, DecideChange.class, request), DecideChange.class, request,
				(said) -> this.deciding.decide(id, said), (decided) -> {
					then.addFlashAttribute("done", "decide-change.done." + decided.state());
					return "redirect:/changes/" + id;
				}, (form) -> show(this.reading.read(id), form, model));
	}

	@PostMapping("/{id:[0-9a-f-]{36}}/withdrawal")
	String withdraw(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent(WITHDRAW, WithdrawChange.class, request), WithdrawChange.class,
				request, (said) -> this.withdrawing.withdraw(id, said), (withdrawn) -> {
					then.addFlashAttribute("done", "withdraw-change.done");
					return "redirect:/changes/" + id;
				}, (form) -> show(this.reading.read(id), form, model));
	}

	private String show(ChangeView change, Form form, Model model) {
		model.addAttribute("change", change);
		model.addAttribute("decides", this.deciding.mayDecide(change));
		model.addAttribute("withdraws", this.withdrawing.mayWithdraw(change));
		model.addAttribute("form", form);
		return "policy/change";
	}

}

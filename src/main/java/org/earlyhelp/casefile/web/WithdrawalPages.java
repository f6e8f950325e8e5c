package org.earlyhelp.casefile.web;

import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.casefile.PeopleOfCase;
import org.earlyhelp.casefile.WithdrawConsent;
import org.earlyhelp.casefile.WithdrawingConsent;
import org.earlyhelp.locality.Profile;
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

/** The family withdraws or narrows its agreement: from the case's agreement. */
@Controller
@RequestMapping("/cases/{id}/agreement")
class WithdrawalPages {

	private static final String FORM = "withdraw-consent";

	private final WithdrawingConsent withdrawing;

	private final PeopleOfCase people;

	private final Profile profile;

	private final Forms forms;

	private final Wording words;

	WithdrawalPages(WithdrawingConsent withdrawing, PeopleOfCase people, Profile profile, Forms forms, Wording words) {
		this.withdrawing = withdrawing;
		this.people = people;
		this.profile = profile;
		this.forms = forms;
		this.words = words;
	}

	@GetMapping("/withdraws")
	String withdraws(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return show(id, "withdraws", this.forms.open(FORM, WithdrawConsent.class, request), model);
	}

	@PostMapping("/withdraws")
	String withdraws(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		return submit(id, "withdraws", request, model, then);
	}

	@GetMapping("/narrows")
	String narrows(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return show(id, "narrows", this.forms.open(FORM, WithdrawConsent.class, request), model);
	}

	@PostMapping("/narrows")
	String narrows(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes then) {
		return submit(id, "narrows", request, model, then);
	}

	private String submit(UUID id, String how, HttpServletRequest request, Model model, RedirectAttributes then) {
		return this.forms.submit(this.forms.sent(FORM, WithdrawConsent.class, request), WithdrawConsent.class, request,
				(said) -> this.withdrawing.withdraw(new CaseId(id), said, IfMatch.NONE), (now) -> {
					then.addFlashAttribute("done", "withdraw-consent.done." + now.consent());
					return "redirect:"
							+ (this.withdrawing.stillSees(new CaseId(id)) ? "/cases/" + id + "/agreement" : "/");
				}, (form) -> show(id, how, form, model));
	}

	private String show(UUID id, String how, Form form, Model model) {
		this.withdrawing.mayWithdraw(new CaseId(id));
		form.choices("personId",
				this.people.of(new CaseId(id))
					.now()
					.stream()
					.filter((one) -> one.expectedDate() == null)
					.map((one) -> Option.of(one.id().value().toString(), one.name()))
					.toList())
			.choices("scope",
					Stream.of("ASSESSMENT", "SHARE_WITH_NAMED_AGENCIES", "STORE_ON_SYSTEM")
						.map((scope) -> Option.of(scope, this.words.code("consent-scope", scope)))
						.toList())
			.choices("excluded",
					this.profile.codes()
						.agencies()
						.stream()
						.filter((agency) -> !"COUNCIL".equals(agency.code()))
						.map((agency) -> Option.of(agency.name(), agency.name()))
						.toList());
		model.addAttribute("how", how);
		model.addAttribute("form", form);
		return "casefile/withdraws";
	}

}
